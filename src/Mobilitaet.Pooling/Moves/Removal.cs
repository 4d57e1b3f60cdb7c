using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Improvement;

namespace Mobilitaet.Pooling.Moves;

/// <summary>Chooses which rides are taken out, by one of several rules; what is chosen is in <see cref="Chosen"/>.</summary>
internal sealed class Removal
{
    private readonly PlanState _state;
    private readonly CompiledRides _rides;
    private readonly RideNeighbours _neighbours;
    private readonly SeededRandom _random;
    private readonly List<int> _chosen = [];
    private readonly bool[] _isChosen;
    private readonly bool[] _ruined;
    private readonly List<int> _ruinedVehicles = [];
    private readonly List<(double Gain, int Ride)> _gains = [];

    public Removal(PlanState state, RideNeighbours neighbours, SeededRandom random)
    {
        (_state, _neighbours, _random) = (state, neighbours, random);
        _rides = state.Problem.Rides;
        _isChosen = new bool[_rides.Count];
        _ruined = new bool[state.Days.Length];
    }

    public IReadOnlyList<int> Chosen => _chosen;

    public void Choose(RemovalRule rule, int count, int seed)
    {
        foreach (var ride in _chosen)
            _isChosen[ride] = false;
        _chosen.Clear();
        switch (rule)
        {
            case RemovalRule.Related:
                Related(count, seed);
                break;
            case RemovalRule.Strings:
                Strings(count, seed);
                break;
            case RemovalRule.Worst:
                Worst(count);
                break;
            case RemovalRule.Route:
                Route(count, seed);
                break;
            default:
                Anywhere(count, seed);
                break;
        }
    }

    private bool Add(int ride)
    {
        if (_isChosen[ride] || _state.VehicleOf[ride] < 0 || _state.IsLocked[ride])
            return false;
        _isChosen[ride] = true;
        _chosen.Add(ride);
        return true;
    }

    private void Related(int count, int seed)
    {
        Add(seed);
        var sought = Math.Min(count, _rides.Count);
        for (var tries = 0; _chosen.Count < sought && tries < 4 * sought; tries++)
        {
            var from = _chosen.Count == 0 ? seed : _chosen[_random.Below(_chosen.Count)];
            var near = _neighbours.Of(from);
            if (near.Length == 0)
                break;
            var rank = (int)(near.Length * Math.Pow(_random.Share(), 5));
            while (rank < near.Length && !Add(near[rank]))
                rank++;
        }
    }

    /// <summary>Strings of stops around a place, one a vehicle (Christiaens and Vanden Berghe 2020).</summary>
    private void Strings(int count, int seed)
    {
        foreach (var vehicle in _ruinedVehicles)
            _ruined[vehicle] = false;
        _ruinedVehicles.Clear();
        String(seed, count);
        foreach (var ride in _neighbours.Of(seed))
        {
            if (_chosen.Count >= count)
                return;
            if (_state.VehicleOf[ride] >= 0 && !_isChosen[ride] && !_ruined[_state.VehicleOf[ride]])
                String(ride, count);
        }
    }

    private void String(int ride, int count)
    {
        var vehicle = _state.VehicleOf[ride];
        if (vehicle < 0 || _state.IsLocked[ride])
            return;
        _ruined[vehicle] = true;
        _ruinedVehicles.Add(vehicle);
        var route = RouteOf(vehicle, ride, out var position);
        var length = 1 + _random.Below(Math.Min(Math.Min(route.Count, 10), Math.Max(1, count - _chosen.Count)));
        var preserved = length > 1 && _random.Chance(0.5) ? 1 + _random.Below(Math.Max(1, Math.Min(3, route.Count - length + 1))) : 0;
        preserved = Math.Min(preserved, route.Count - length);
        var from = Math.Max(1, position - _random.Below(length + preserved));
        from = Math.Min(from, route.Count - length - preserved + 1);
        var skipFrom = from + (length / 2);
        for (var k = from; k < from + length + preserved; k++)
        {
            if (route.Node[k] >= 0 && (k < skipFrom || k >= skipFrom + preserved))
                Add(_rides.Ride[route.Node[k] >> 1]);
        }
        Add(ride);
    }

    private Route RouteOf(int vehicle, int ride, out int position)
    {
        foreach (var route in _state.Days[vehicle].Routes)
        {
            for (var k = 1; k <= route.Count; k++)
            {
                if (route.Node[k] >= 0 && _rides.Ride[route.Node[k] >> 1] == ride)
                {
                    position = k;
                    return route;
                }
            }
        }
        throw new InvalidOperationException($"Ride {ride} is in no tour of its vehicle.");
    }

    /// <summary>The rides whose stops cost most, with chance.</summary>
    private void Worst(int count)
    {
        _gains.Clear();
        foreach (var day in _state.Days)
        {
            foreach (var route in day.Routes)
            {
                for (var k = 1; k <= route.Count; k++)
                {
                    if (route.Node[k] >= 0 && (route.Node[k] & 1) == 0 && route.Partner[k] > k)
                        _gains.Add((-Gain(route, k) * (0.5 + _random.Share()), _rides.Ride[route.Node[k] >> 1]));
                }
            }
        }
        _gains.Sort();
        for (var i = 0; i < _gains.Count && _chosen.Count < count; i++)
            Add(_gains[i].Ride);
    }

    private double Gain(Route route, int k)
    {
        var partner = route.Partner[k];
        var legs = _state.Problem.Legs;
        if (partner == k + 1)
            return (double)route.GapMetres[k - 1] + route.GapMetres[k] + route.GapMetres[k + 1] - legs[route.Place[k - 1], route.Place[k + 2]].Metres;
        return (double)route.GapMetres[k - 1] + route.GapMetres[k] - legs[route.Place[k - 1], route.Place[k + 1]].Metres
            + route.GapMetres[partner - 1] + route.GapMetres[partner] - legs[route.Place[partner - 1], route.Place[partner + 1]].Metres;
    }

    /// <summary>A whole tour, and what is related to it when there is room.</summary>
    private void Route(int count, int seed)
    {
        var vehicle = _state.VehicleOf[seed];
        if (vehicle >= 0 && !_state.IsLocked[seed])
        {
            var route = RouteOf(vehicle, seed, out _);
            for (var k = 1; k <= route.Count; k++)
            {
                if (route.Node[k] >= 0)
                    Add(_rides.Ride[route.Node[k] >> 1]);
            }
        }
        if (_chosen.Count < count)
            Related(count, seed);
    }

    private void Anywhere(int count, int seed)
    {
        Add(seed);
        for (var tries = 0; tries < 3 * count && _chosen.Count < count; tries++)
            Add(_random.Below(_rides.Count));
    }
}

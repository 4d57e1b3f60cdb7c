using System.Runtime.CompilerServices;
using Mobilitaet.Pooling.Construction;

namespace Mobilitaet.Pooling.Moves;

/// <summary>
/// Exchanges what two tours still have to do where nobody is on board (2-opt*, Potvin and Rousseau 1995), as long as that makes the plan cheaper.
/// Taking rides out and in again seldom finds such an exchange, because it moves many rides at once.
/// </summary>
internal sealed class TailExchange
{
    private readonly PlanState _state;
    private readonly CompiledProblem _problem;
    private readonly Leg[] _legs;
    private readonly int _locations;
    private readonly VehicleDay[] _kept;
    private readonly List<int> _changed = [];
    private readonly bool[] _sharesTours;
    private readonly bool _hasCosts;
    private int[] _ownCosts = new int[64];
    private int[] _head = new int[64];
    private Cut[] _cuts = new Cut[64];

    public TailExchange(PlanState state)
    {
        (_state, _problem) = (state, state.Problem);
        (_legs, _locations) = (_problem.Legs.Legs, _problem.Legs.Locations);
        _kept = [new VehicleDay(_problem.Vehicles[0]), new VehicleDay(_problem.Vehicles[0])];
        _sharesTours = new bool[_problem.Rides.Count];
        foreach (var unit in _problem.Units)
        {
            foreach (var ride in unit.Rides)
                _sharesTours[ride] = unit.SharesTours;
        }
        _hasCosts = _problem.Costs is not null || _problem.HasFixed || Array.IndexOf(_sharesTours, true) >= 0;
    }

    /// <summary>Tries the days that changed against all others until no exchange helps.</summary>
    public void Improve()
    {
        // Moments that linked rides agreed on hold for the tours they are in.
        if (_problem.Rides.HasLinks)
            return;
        _changed.Clear();
        _changed.AddRange(_state.Touched);
        while (_changed.Count > 0)
        {
            var vehicle = _changed[^1];
            _changed.RemoveAt(_changed.Count - 1);
            for (var other = 0; other < _state.Days.Length; other++)
            {
                if (other != vehicle && TryDays(vehicle, other))
                {
                    if (!_changed.Contains(vehicle))
                        _changed.Add(vehicle);
                    if (!_changed.Contains(other))
                        _changed.Add(other);
                    break;
                }
            }
        }
    }

    private bool TryDays(int left, int right)
    {
        var (a, b) = (_state.Days[left], _state.Days[right]);
        if (a.Vehicle.HasBreaks || b.Vehicle.HasBreaks)
            return false;
        for (var r = 0; r < a.Routes.Count; r++)
        {
            for (var s = 0; s < b.Routes.Count; s++)
            {
                if (IsFree(a.Routes[r]) && IsFree(b.Routes[s]) && TryRoutes(a, r, b, s))
                    return true;
            }
        }
        return false;
    }

    private static bool IsFree(Route route) => !route.IsClosed && !route.IsFixed && !route.IsLate && route.Head is null && route.HomeBreak < 0;

    // Runs after most rounds for many pairs of tours; kept in one piece so that everything stays in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryRoutes(VehicleDay a, int r, VehicleDay b, int s)
    {
        var (left, right) = (a.Routes[r], b.Routes[s]);
        var (best, bestI, bestJ) = (0L, -1, -1);
        var summed = false;
        var (endA, endB) = (a.Vehicle.End, b.Vehicle.End);
        var cuts = FindCuts(right, endA);
        var first = 0;
        for (var i = 0; i <= left.Count; i++)
        {
            if (left.Load[i] != 0)
                continue;
            var leaves = left.Earliest[i] + left.Service[i];
            while (first < cuts.Length && cuts[first].Latest < leaves)
                first++;
            var (row, latest, gap) = (left.Place[i] * _locations, left.Latest[i + 1], left.GapMetres[i]);
            var next = i == left.Count ? endB : left.Place[i + 1];
            for (var c = first; c < cuts.Length; c++)
            {
                ref readonly var cut = ref cuts[c];
                if (cut.Leaves > latest)
                    break;
                var toRight = _legs[row + cut.Next];
                var toLeft = _legs[(cut.Place * _locations) + next];
                var gain = (long)gap + cut.Metres - toRight.Metres - toLeft.Metres;
                if ((gain <= best && endA == endB) || leaves + toRight.Time > cut.Latest || cut.Leaves + toLeft.Time > latest)
                    continue;
                if (endA != endB)
                    gain += Homecoming(left, i, endA, endB) + Homecoming(right, cut.Position, endB, endA);
                if (_hasCosts && gain > best)
                {
                    if (!summed)
                        SumCosts(left, a.Vehicle.Index, right, b.Vehicle.Index);
                    summed = true;
                    gain -= _ownCosts[i] + _ownCosts[left.Count + 1 + cut.Position];
                }
                if (gain > best)
                    (best, bestI, bestJ) = (gain, i, cut.Position);
            }
        }
        return bestI >= 0 && Exchange(a, r, bestI, b, s, bestJ);
    }

    private ReadOnlySpan<Cut> FindCuts(Route route, int end)
    {
        if (_cuts.Length <= route.Count)
            _cuts = new Cut[2 * (route.Count + 1)];
        var count = 0;
        for (var k = 0; k <= route.Count; k++)
        {
            if (route.Load[k] == 0)
            {
                _cuts[count++] = new Cut(k, route.Place[k], k == route.Count ? end : route.Place[k + 1],
                    route.Earliest[k] + route.Service[k], route.Latest[k + 1], route.GapMetres[k]);
            }
        }
        return _cuts.AsSpan(0, count);
    }

    /// <summary>What is saved when a tail, if there is one, ends at another place.</summary>
    private long Homecoming(Route route, int cut, int from, int to)
    {
        if (cut == route.Count)
            return 0;
        var last = route.Place[route.Count] * _locations;
        return (long)_legs[last + from].Metres - _legs[last + to].Metres;
    }

    /// <summary>By cut of both routes, what the rides behind it cost more in the other vehicle; too much where one of them must stay.</summary>
    private void SumCosts(Route left, int leftVehicle, Route right, int rightVehicle)
    {
        if (_ownCosts.Length < left.Count + right.Count + 2)
            _ownCosts = new int[2 * (left.Count + right.Count + 2)];
        Sum(left, leftVehicle, rightVehicle, _ownCosts.AsSpan(0, left.Count + 1));
        Sum(right, rightVehicle, leftVehicle, _ownCosts.AsSpan(left.Count + 1, right.Count + 1));
    }

    private void Sum(Route route, int own, int other, Span<int> costs)
    {
        const int Never = int.MaxValue / 4;
        costs[route.Count] = 0;
        for (var k = route.Count; k > 0; k--)
        {
            var more = 0;
            if (route.Node[k] >= 0 && (route.Node[k] & 1) == 0)
            {
                var ride = _problem.Rides.Ride[route.Node[k] >> 1];
                var there = _problem.CostIn(ride, other);
                more = there == CompiledProblem.Forbidden || _state.IsLocked[ride] || _sharesTours[ride] ? Never : there - _problem.CostIn(ride, own);
            }
            costs[k - 1] = (int)Math.Min(Never, (long)costs[k] + more);
        }
    }

    private bool Exchange(VehicleDay a, int r, int i, VehicleDay b, int s, int j)
    {
        var before = _state.Cost;
        var (left, right) = (a.Vehicle.Index, b.Vehicle.Index);
        _kept[0].CopyFrom(a);
        _kept[1].CopyFrom(b);
        (a, b) = (_state.Touch(left), _state.Touch(right));
        var (routeA, routeB) = (a.Routes[r], b.Routes[s]);
        if (routeA.Aboard[i] > 0 || routeB.Aboard[j] > 0)
            return false;
        Swap(a, routeA, i, b, routeB, j);
        Drop(a, r);
        Drop(b, s);
        if (Fits(a, r, routeA) & Fits(b, s, routeB) && _state.Cost < before)
            return true;
        TakeBack(a, _kept[0]);
        TakeBack(b, _kept[1]);
        return false;
    }

    private bool Fits(VehicleDay day, int index, Route route)
    {
        if (index >= day.Routes.Count || day.Routes[index] != route)
            return _state.Settle(day) && day.IsWithinLimits;
        return _state.Refresh(day, route) && day.IsWithinLimits && Seats(route, day.Vehicle.Arrangements);
    }

    /// <summary>Another car may be smaller.</summary>
    private static bool Seats(Route route, ulong[] arrangements)
    {
        for (var k = 1; k <= route.Count; k++)
        {
            if (!LoadWord.Fits(route.Load[k], arrangements))
                return false;
        }
        return true;
    }

    private static void Drop(VehicleDay day, int index)
    {
        if (day.Routes[index].Count == 0)
            day.RemoveRoute(index);
    }

    private void Swap(VehicleDay a, Route left, int i, VehicleDay b, Route right, int j)
    {
        var (tailA, tailB) = (left.Count - i, right.Count - j);
        Move(left, i, a, b);
        Move(right, j, b, a);
        if (_head.Length < tailA)
            _head = new int[2 * tailA];
        Array.Copy(left.Node, i + 1, _head, 0, tailA);
        left.Count = i;
        left.Reserve(i + tailB);
        Array.Copy(right.Node, j + 1, left.Node, i + 1, tailB);
        left.Count = i + tailB;
        right.Count = j;
        right.Reserve(j + tailA);
        Array.Copy(_head, 0, right.Node, j + 1, tailA);
        right.Count = j + tailA;
    }

    private void Move(Route route, int cut, VehicleDay from, VehicleDay to)
    {
        var rides = _problem.Rides;
        for (var k = cut + 1; k <= route.Count; k++)
        {
            var node = route.Node[k];
            if ((node & 1) == 1)
                continue;
            var ride = rides.Ride[node >> 1];
            from.Rides--;
            to.Rides++;
            from.RideCost -= (long)_problem.CostIn(ride, from.Vehicle.Index) + rides.Metres[node >> 1];
            to.RideCost += (long)_problem.CostIn(ride, to.Vehicle.Index) + rides.Metres[node >> 1];
            _state.Move(ride, to.Vehicle.Index);
        }
    }

    private void TakeBack(VehicleDay day, VehicleDay kept)
    {
        foreach (var route in kept.Routes)
        {
            for (var k = 1; k <= route.Count; k++)
            {
                if (route.Node[k] >= 0 && (route.Node[k] & 1) == 0)
                    _state.Move(_problem.Rides.Ride[route.Node[k] >> 1], day.Vehicle.Index);
            }
        }
        _state.Replace(day.Vehicle.Index, kept);
    }

    /// <summary>A place in a tour where nobody is on board.</summary>
    private readonly record struct Cut(int Position, int Place, int Next, int Leaves, int Latest, int Metres);
}

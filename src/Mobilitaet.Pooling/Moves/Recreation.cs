using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Improvement;

namespace Mobilitaet.Pooling.Moves;

/// <summary>Inserts what is missing: greedily in an order with blinks, or by regret; what then is served only in part is taken out.</summary>
internal sealed class Recreation
{
    private readonly PlanState _state;
    private readonly OpenUnits _open;
    private readonly UnitInsertion _insertion;
    private readonly PlacementMemory _memory;
    private readonly SeededRandom _random;
    private readonly List<(double Key, int Unit)> _order = [];
    private readonly int[] _missed;
    private readonly double[] _length;
    private readonly int[] _first;
    private int _missedPeople;
    private int _mostPeople;

    public Recreation(PlanState state, OpenUnits open, UnitInsertion insertion, PlacementMemory memory, SeededRandom random)
    {
        (_state, _open, _insertion, _memory, _random) = (state, open, insertion, memory, random);
        var units = state.Problem.Units;
        var rides = state.Problem.Rides;
        _missed = new int[units.Length];
        _length = new double[units.Length];
        _first = new int[units.Length];
        foreach (var unit in units)
        {
            var v = rides.FirstVariant[unit.Rides[0]];
            if (v == rides.FirstVariant[unit.Rides[0] + 1])
                continue;
            _length[unit.Index] = state.Problem.Legs.Time(rides.Location[2 * v], rides.Location[(2 * v) + 1]);
            _first[unit.Index] = rides.Early[2 * v];
        }
    }

    /// <summary>Whether more people are left out already than may be; the round is then to be taken back.</summary>
    public bool IsPointless => _missedPeople > _mostPeople;

    /// <summary>Inserts open units; those that were open before only where something changed.</summary>
    /// <param name="rule">The order.</param>
    /// <param name="blink">The chance with which a vehicle is overlooked.</param>
    /// <param name="isStopped">Asked between insertions.</param>
    /// <param name="mostPeople">How many may be left out before going on is pointless.</param>
    public void Insert(InsertionRule rule, double blink, Func<bool> isStopped, int mostPeople = int.MaxValue)
    {
        (_missedPeople, _mostPeople) = (0, mostPeople);
        if (rule == InsertionRule.Regret)
            InsertByRegret(isStopped);
        else
            InsertInOrder(rule, blink, isStopped);
        if (IsPointless)
            return;
        foreach (var (_, unit) in _order)
        {
            if (_open.Contains(unit))
                Strip(_state.Problem.Units[unit]);
        }
    }

    private void InsertInOrder(InsertionRule rule, double blink, Func<bool> isStopped)
    {
        _order.Clear();
        foreach (var unit in _open.Units)
            _order.Add((Key(rule, unit), unit));
        _order.Sort();
        foreach (var (_, unit) in _order)
        {
            if (IsPointless || isStopped())
                return;
            TryInsert(unit, blink);
        }
    }

    private void TryInsert(int unit, double blink)
    {
        if (_insertion.TryInsert(_state.Problem.Units[unit], blink))
        {
            _open.Close(unit);
            return;
        }
        _missed[unit]++;
        _missedPeople += _state.Problem.Units[unit].People;
    }

    private double Key(InsertionRule rule, int unit) => _open.IsObliged(unit) ? double.NegativeInfinity : rule switch
    {
        InsertionRule.Earliest => _first[unit],
        InsertionRule.Longest => -_length[unit],
        InsertionRule.OftenMissing => -_missed[unit] - _random.Share(),
        _ => _random.Share(),
    };

    private void InsertByRegret(Func<bool> isStopped)
    {
        _order.Clear();
        foreach (var unit in _open.Units)
            _order.Add((0, unit));
        var depth = 2 + _random.Below(3);
        Span<long> best = stackalloc long[4];
        while (!isStopped())
        {
            var (greatest, chosen) = (double.NegativeInfinity, -1);
            foreach (var (_, unit) in _order)
            {
                if (!_open.Contains(unit))
                    continue;
                if (Regret(_state.Problem.Units[unit], best[..depth]) is { } regret && regret > greatest)
                    (greatest, chosen) = (regret, unit);
            }
            if (chosen < 0 || !_insertion.TryInsert(_state.Problem.Units[chosen], 0))
                break;
            _open.Close(chosen);
        }
        foreach (var (_, unit) in _order)
        {
            if (_open.Contains(unit) && !IsPointless && !isStopped())
                TryInsert(unit, 0);
        }
    }

    /// <summary>How much is lost when the unit's first missing ride does not get its best place; null when there is no place.</summary>
    private double? Regret(RideUnit unit, Span<long> best)
    {
        var missing = -1;
        foreach (var ride in unit.Rides)
        {
            if (_state.VehicleOf[ride] < 0)
            {
                missing = ride;
                break;
            }
        }
        if (missing < 0)
            return null;
        best.Fill(Placement.Nowhere);
        for (var v = 0; v < _state.Days.Length; v++)
        {
            var cost = _memory.Get(missing, v).Cost;
            for (var i = 0; i < best.Length && cost != Placement.Nowhere; i++)
            {
                if (cost < best[i])
                    (cost, best[i]) = (best[i], cost);
            }
        }
        if (best[0] == Placement.Nowhere)
            return null;
        var regret = 0.0;
        for (var i = 1; i < best.Length; i++)
            regret += best[i] == Placement.Nowhere ? 1e12 : best[i] - best[0];
        return regret - (1e-3 * best[0]);
    }

    /// <summary>Takes out what is left of a unit that could not be completed.</summary>
    private void Strip(RideUnit unit)
    {
        foreach (var ride in unit.Rides)
        {
            if (_state.VehicleOf[ride] >= 0 && !_state.IsLocked[ride])
                _insertion.TakeOut(ride);
        }
    }
}

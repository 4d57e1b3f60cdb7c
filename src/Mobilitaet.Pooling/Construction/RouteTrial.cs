using System.Runtime.CompilerServices;

namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// Decides exactly whether a ride fits between given positions of a route: raises beginnings from the route's earliest ones to the least solution with the ride
/// and stops as soon as what follows is unchanged.
/// </summary>
internal sealed class RouteTrial(CompiledProblem problem, int[] early, int[] late)
{
    private readonly CompiledRides _rides = problem.Rides;
    private readonly Leg[] _legs = problem.Legs.Legs;
    private readonly int _locations = problem.Legs.Locations;
    private readonly RouteRehearsal _rehearsal = new(problem, early, late);

    private int[] _time = new int[64];
    private int[] _bound = new int[64];
    private int[] _gap = new int[64];
    private int[] _partner = new int[64];
    private int[] _span = new int[64];
    private int[] _latest = new int[64];

    private VehicleDay _day = null!;
    private Route _route = null!;
    private int _variant;
    private int _durationLimit;
    private bool _needsRehearsal;

    /// <summary>Gets ready for trying places of a ride in a route.</summary>
    public void Begin(VehicleDay day, Route route, int variant)
    {
        (_day, _route, _variant) = (day, route, variant);
        _durationLimit = (int)Math.Min(int.MaxValue, day.Vehicle.MaximumTime - day.Duration + route.Duration);
        if (_time.Length < route.Count + 4)
        {
            var size = 2 * (route.Count + 4);
            _time = new int[size];
            _bound = new int[size];
            _gap = new int[size];
            _partner = new int[size];
            _span = new int[size];
            _latest = new int[size];
        }
        var ride = _rides.Ride[variant];
        _needsRehearsal = problem.HasWaitLimit || route.HasLinks || problem.Apart is not null
            || (_rides.HasLinks && (_rides.LinksToPrevious(ride) || _rides.LinksToNext(ride)));
    }

    /// <summary>Whether the ride fits behind positions i and j.</summary>
    /// <param name="budget">What the additional time on tour may cost at most.</param>
    /// <param name="cost">What the additional time on tour costs.</param>
    public bool Fits(int i, int j, long budget, out long cost)
    {
        cost = 0;
        if (_needsRehearsal)
            return _rehearsal.Fits(_day, _route, _variant, i, j, _durationLimit, out var rehearsed) && Pay(rehearsed, budget, out cost);
        Merge(i, j);
        var (pickup, dropOff, end) = (i + 1, j + 2, _route.Count + 3);
        var from = pickup;
        var reached = dropOff;
        while (true)
        {
            if (!Raise(from, pickup, dropOff, end, ref reached))
                return false;
            if (_route.Head?.Departed is not null || _time[end] - _time[0] <= _durationLimit)
                break;
            // The tour must start later; the rest follows, and its end must not.
            var start = _time[end] - _durationLimit;
            if (start > _bound[0])
                return false;
            var last = _time[end];
            _time[0] = start;
            (from, reached) = (1, 1);
            if (!Raise(from, pickup, dropOff, end, ref reached) || _time[end] > last)
                return false;
            break;
        }
        if (_route.Head?.Departed is { } departed && _time[end] - departed > _durationLimit)
            return false;
        return !problem.CountsTime || Pay(Duration(i, j, pickup, dropOff, end), budget, out cost);
    }

    private bool Pay(int duration, long budget, out long cost)
    {
        cost = problem.CountsTime
            ? problem.CostOfTime(_day.Vehicle.Index, _day.Duration - _route.Duration + duration) - problem.CostOfTime(_day.Vehicle.Index, _day.Duration)
            : 0;
        return cost < budget;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Merge(int i, int j)
    {
        var (p, d) = (2 * _variant, (2 * _variant) + 1);
        var count = _route.Count;
        Spread(_route.Earliest, _time, i, j, count);
        Spread(_route.Latest, _bound, i, j, count);
        Spread(_route.Gap, _gap, i, j, count);
        Spread(_route.Partner, _partner, i, j, count);
        Spread(_route.Span, _span, i, j, count);
        (_time[i + 1], _bound[i + 1], _span[i + 1], _partner[i + 1]) = (early[p], late[p], -1, j);
        (_time[j + 2], _bound[j + 2], _span[j + 2], _partner[j + 2]) = (early[d], late[d], _rides.Span[_variant], i);
        var (placeP, placeD) = (_rides.Location[p], _rides.Location[d]);
        _gap[i] = _route.Service[i] + Time(_route.Place[i], placeP);
        if (i == j)
        {
            _gap[i + 1] = _rides.Service[p] + Time(placeP, placeD);
        }
        else
        {
            _gap[i + 1] = _rides.Service[p] + Time(placeP, _route.Place[i + 1]);
            _gap[j + 1] = _route.Service[j] + Time(_route.Place[j], placeD);
        }
        _gap[j + 2] = _rides.Service[d] + Time(placeD, _route.Place[j + 1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Spread(int[] from, int[] to, int i, int j, int count)
    {
        from.AsSpan(0, i + 1).CopyTo(to);
        from.AsSpan(i + 1, j - i).CopyTo(to.AsSpan(i + 2));
        from.AsSpan(j + 1, count + 1 - j).CopyTo(to.AsSpan(j + 3));
    }

    private int Time(int from, int to) => _legs[(from * _locations) + to].Time;

    /// <summary>Raises beginnings from a position on until they fulfil all rules; false when one becomes too late.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Raise(int from, int pickup, int dropOff, int end, ref int reached)
    {
        var (time, bound, gap, span) = (_time, _bound, _gap, _span);
        var v = from;
        while (v <= end)
        {
            var begin = time[v - 1] + gap[v - 1];
            if (begin <= time[v])
            {
                begin = time[v];
                if (begin > bound[v])
                    return false;
                if (v > reached)
                    return true;
            }
            else
            {
                if (begin > bound[v])
                    return false;
                time[v] = begin;
            }
            if (span[v] >= 0)
            {
                var q = v == dropOff ? pickup : Merged(_partner[v], pickup, dropOff);
                var least = begin - span[v];
                if (time[q] < least)
                {
                    if (least > bound[q])
                        return false;
                    // A ride time that the way alone exceeds would otherwise be raised for ever.
                    if (WayBetween(q, v) > span[v])
                        return false;
                    time[q] = least;
                    reached = Math.Max(reached, v);
                    v = q + 1;
                    continue;
                }
            }
            v++;
        }
        return true;
    }

    private int WayBetween(int from, int until)
    {
        var way = 0;
        for (var v = from; v < until; v++)
            way += _gap[v];
        return way;
    }

    /// <summary>Where a position of the route is once both stops are in.</summary>
    private static int Merged(int position, int pickup, int dropOff) =>
        position < pickup ? position : position + 1 < dropOff ? position + 1 : position + 2;

    /// <summary>The shortest time on tour with the ride, after <see cref="Raise"/> succeeded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Duration(int i, int j, int pickup, int dropOff, int end)
    {
        if (_route.Head?.Departed is { } departed)
            return _time[end] - departed;
        var latest = _latest;
        _bound.AsSpan(0, end + 1).CopyTo(latest);
        var sum = _route.Sum[_route.End] + WayBetween(i, j + 3) - (_route.Sum[j + 1] - _route.Sum[i]);
        var v = dropOff;
        var reached = pickup;
        while (v >= 0)
        {
            var begin = latest[v + 1] - _gap[v];
            if (begin >= latest[v])
            {
                begin = latest[v];
                if (v < reached)
                    break;
            }
            latest[v] = begin;
            if (_span[v] < 0 && _partner[v] >= 0)
            {
                var q = v == pickup ? dropOff : Merged(_partner[v], pickup, dropOff);
                if (latest[q] > begin + _span[q])
                {
                    latest[q] = begin + _span[q];
                    reached = Math.Min(reached, v);
                    v = q - 1;
                    continue;
                }
            }
            v--;
        }
        return Math.Max(sum, _time[end] - latest[0]);
    }
}

using Mobilitaet.Pooling.Construction;

namespace Mobilitaet.Pooling.Moves;

/// <summary>
/// Keeps rides of one request in order when their windows alone do not. In one tour the order of stops and the tour's clock do it; between two tours a moment is
/// fixed by which the first ride has ended and before which the second does not begin. That is safe, though a later change may find another moment better.
/// </summary>
internal sealed class LinkedRides(PlanState state)
{
    private readonly CompiledRides _rides = state.Problem.Rides;

    public bool Concerns(int ride) => _rides.HasLinks && (_rides.LinksToPrevious(ride) || _rides.LinksToNext(ride));

    /// <summary>Draws the windows of a ride that is to be inserted as far as the rides before and after it ask now.</summary>
    public void Prepare(int ride)
    {
        Release(ride);
        if (_rides.LinksToPrevious(ride) && state.VehicleOf[ride - 1] >= 0)
        {
            var (route, _, out1) = Find(ride - 1);
            var free = route.Earliest[out1] + route.Service[out1] + _rides.After[ride];
            for (var v = _rides.FirstVariant[ride]; v < _rides.FirstVariant[ride + 1]; v++)
                state.SetWindow(2 * v, Math.Max(_rides.Early[2 * v], free), state.Late[2 * v]);
        }
        if (_rides.LinksToNext(ride) && state.VehicleOf[ride + 1] >= 0)
        {
            var (route, in1, _) = Find(ride + 1);
            var until = route.Latest[in1] - _rides.After[ride + 1];
            for (var v = _rides.FirstVariant[ride]; v < _rides.FirstVariant[ride + 1]; v++)
            {
                var node = (2 * v) + 1;
                state.SetWindow(node, state.Early[node], Math.Min(_rides.Late[node], until - _rides.Service[node]));
            }
        }
    }

    /// <summary>After a ride was inserted: fixes the moments between it and its neighbours; false when none suits both.</summary>
    public bool Fasten(int ride)
    {
        Release(ride);
        return (!_rides.LinksToPrevious(ride) || state.VehicleOf[ride - 1] < 0 || Split(ride - 1, ride))
            && (!_rides.LinksToNext(ride) || state.VehicleOf[ride + 1] < 0 || Split(ride, ride + 1))
            && RefreshDayOf(ride);
    }

    /// <summary>Forgets the moments that were fixed for a ride and its neighbours.</summary>
    public void Release(int ride)
    {
        if (_rides.LinksToPrevious(ride))
            ReleaseBetween(ride - 1, ride);
        if (_rides.LinksToNext(ride))
            ReleaseBetween(ride, ride + 1);
    }

    private void ReleaseBetween(int first, int second)
    {
        var any = false;
        for (var v = _rides.FirstVariant[first]; v < _rides.FirstVariant[first + 1]; v++)
            any |= Restore((2 * v) + 1);
        for (var v = _rides.FirstVariant[second]; v < _rides.FirstVariant[second + 1]; v++)
            any |= Restore(2 * v);
        if (!any)
            return;
        if (state.VehicleOf[first] >= 0)
            RefreshDayOf(first);
        if (state.VehicleOf[second] >= 0)
            RefreshDayOf(second);
    }

    private bool Restore(int node)
    {
        if (state.Early[node] == _rides.Early[node] && state.Late[node] == _rides.Late[node])
            return false;
        var isDropOff = (node & 1) == 1;
        var early = isDropOff ? state.Early[node] : _rides.Early[node];
        var late = isDropOff ? _rides.Late[node] : state.Late[node];
        if (early == state.Early[node] && late == state.Late[node])
            return false;
        state.SetWindow(node, early, late);
        return true;
    }

    private bool Split(int first, int second)
    {
        var (routeFirst, _, out1) = Find(first);
        var (routeSecond, in2, _) = Find(second);
        if (ReferenceEquals(routeFirst, routeSecond))
            return out1 < in2;
        var after = _rides.After[second];
        var least = routeFirst.Earliest[out1] + routeFirst.Service[out1];
        var most = Math.Min(routeFirst.Latest[out1] + routeFirst.Service[out1], routeSecond.Latest[in2] - after);
        if (least > most)
            return false;
        var natural = Math.Clamp(routeSecond.Earliest[in2] - after, least, most);
        return SplitAt(first, second, natural + ((most - natural) / 2), routeFirst.Node[out1], routeSecond.Node[in2])
            || SplitAt(first, second, natural, routeFirst.Node[out1], routeSecond.Node[in2])
            || SplitAt(first, second, most, routeFirst.Node[out1], routeSecond.Node[in2]);
    }

    private bool SplitAt(int first, int second, int moment, int dropOff, int pickup)
    {
        state.SetWindow(dropOff, state.Early[dropOff], Math.Min(_rides.Late[dropOff], moment - _rides.Service[dropOff]));
        state.SetWindow(pickup, Math.Max(_rides.Early[pickup], moment + _rides.After[second]), state.Late[pickup]);
        return RefreshDayOf(first) && RefreshDayOf(second);
    }

    private bool RefreshDayOf(int ride)
    {
        var day = state.Touch(state.VehicleOf[ride]);
        foreach (var route in day.Routes)
        {
            if (!state.Shape.Fill(route, day.Vehicle))
                return false;
        }
        return state.Settle(day) && day.IsWithinLimits;
    }

    private (Route Route, int Pickup, int DropOff) Find(int ride)
    {
        foreach (var route in state.Days[state.VehicleOf[ride]].Routes)
        {
            for (var k = 1; k <= route.Count; k++)
            {
                var node = route.Node[k];
                if (node >= 0 && (node & 1) == 1 && _rides.Ride[node >> 1] == ride)
                    return (route, Math.Max(route.Partner[k], 0), k);
            }
        }
        throw new InvalidOperationException($"Ride {ride} is in no tour of its vehicle.");
    }
}

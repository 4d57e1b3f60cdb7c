using System.Runtime.CompilerServices;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// Finds the cheapest place of a ride in a vehicle's day by trying all pairs of positions: first by cost and by earliest and latest times in constant time,
/// then, for what is left, exactly by <see cref="RouteTrial"/>.
/// </summary>
internal sealed class PlacementSearch(CompiledProblem problem, int[] early, int[] late)
{
    private readonly CompiledRides _rides = problem.Rides;
    private readonly Leg[] _legs = problem.Legs.Legs;
    private readonly int _locations = problem.Legs.Locations;
    private readonly RouteTrial _trial = new(problem, early, late);
    private readonly Route _relaxed = new();

    /// <summary>How many pairs of positions were tried; for measuring.</summary>
    public long Tried { get; private set; }

    /// <summary>The cheapest place; <see cref="Placement.None"/> when there is none.</summary>
    /// <param name="tour">The only tour to be looked at; null for all and new ones.</param>
    public Placement FindBest(VehicleDay day, int ride, int? tour = null)
    {
        var best = Placement.None;
        var vehicle = day.Vehicle;
        var own = problem.CostIn(ride, vehicle.Index);
        if (own == CompiledProblem.Forbidden || day.Rides >= vehicle.MaximumRides)
            return best;
        for (var v = _rides.FirstVariant[ride]; v < _rides.FirstVariant[ride + 1]; v++)
        {
            var extra = (long)own + _rides.Metres[v];
            for (var r = tour ?? 0; r < (tour + 1 ?? day.Routes.Count); r++)
            {
                var route = day.Routes[r];
                if (!route.IsClosed && route.HomeBreak < 0)
                    TryRoute(day, r, v, extra, ref best);
            }
            if (tour is null && day.Tours < vehicle.MaximumTours)
                TryNewTours(day, v, extra, ref best);
        }
        return best;
    }

    /// <summary>The cheapest new tour for a ride alone.</summary>
    public Placement FindNewTour(VehicleDay day, int ride)
    {
        var best = Placement.None;
        var own = problem.CostIn(ride, day.Vehicle.Index);
        if (own == CompiledProblem.Forbidden || day.Rides >= day.Vehicle.MaximumRides || day.Tours >= day.Vehicle.MaximumTours)
            return best;
        for (var v = _rides.FirstVariant[ride]; v < _rides.FirstVariant[ride + 1]; v++)
            TryNewTours(day, v, (long)own + _rides.Metres[v], ref best);
        return best;
    }

    // The innermost loop of the whole engine; kept in one piece so that everything stays in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TryRoute(VehicleDay day, int index, int variant, long extra, ref Placement best)
    {
        var route = problem.HasWaitLimit ? Relaxed(day.Routes[index]) : day.Routes[index];
        var arrangements = day.Vehicle.Arrangements;
        var capacity = arrangements[0];
        var single = arrangements.Length == 1;
        var (p, d) = (2 * variant, (2 * variant) + 1);
        var (placeP, placeD) = (_rides.Location[p], _rides.Location[d]);
        var (earlyP, lateP, serviceP) = (early[p], late[p], _rides.Service[p]);
        var (earlyD, lateD, serviceD) = (early[d], late[d], _rides.Service[d]);
        var load = _rides.Load[_rides.Ride[variant]];
        var span = _rides.Span[variant];
        var direct = _legs[(placeP * _locations) + placeD];
        var (node, place, service, gap, gapMetres) = (route.Node, route.Place, route.Service, route.Gap, route.GapMetres);
        var (earliest, latest, sum, loads) = (route.Earliest, route.Latest, route.Sum, route.Load);
        var fromD = _legs.AsSpan(placeD * _locations, _locations);
        var fromP = _legs.AsSpan(placeP * _locations, _locations);
        var count = route.Count;
        var before = 0;
        while (before <= count && latest[before + 1] < earlyP + serviceP)
            before++;
        if (before > count || earliest[before] > lateP)
            return;
        _trial.Begin(day, route, variant);
        for (var i = before; i <= count; i++)
        {
            var leaves = earliest[i] + service[i];
            if (leaves > lateP)
                break;
            var toP = _legs[(place[i] * _locations) + placeP];
            var time = leaves + toP.Time;
            if (time > lateP)
                continue;
            if (!(single ? LoadWord.Fits(loads[i] + load, capacity) : LoadWord.Fits(loads[i] + load, arrangements)))
                continue;
            time = Math.Max(time, earlyP) + serviceP;
            var next = fromD[place[i + 1]];
            var out1 = Math.Max(time + direct.Time, earlyD);
            if (out1 <= lateD && out1 + serviceD + next.Time <= latest[i + 1])
            {
                Tried++;
                var metres = (long)toP.Metres + direct.Metres + next.Metres - gapMetres[i];
                if (extra + metres < best.Cost)
                    Test(day, index, variant, extra, metres, i, i, ref best);
            }
            if (i == count)
                break;
            var pNext = fromP[place[i + 1]];
            time += pNext.Time;
            if (time > latest[i + 1])
                continue;
            var head = (long)toP.Metres + pNext.Metres - gapMetres[i];
            var latestP = Math.Min(lateP, latest[i + 1] - serviceP - pNext.Time);
            var path = serviceP + pNext.Time - sum[i + 1];
            for (var k = i + 1; k <= count; k++)
            {
                time = Math.Max(time, earliest[k]);
                if (time > latest[k] || node[k] < 0 || path + sum[k] > span)
                    break;
                if (!(single ? LoadWord.Fits(loads[k] + load, capacity) : LoadWord.Fits(loads[k] + load, arrangements)))
                    break;
                leaves = time + service[k];
                if (leaves > lateD)
                    break;
                var toD = _legs[(place[k] * _locations) + placeD];
                var begin = Math.Max(leaves + toD.Time, earlyD);
                next = fromD[place[k + 1]];
                if (begin <= lateD && begin - latestP <= span && path + sum[k] + service[k] + toD.Time <= span && begin + serviceD + next.Time <= latest[k + 1])
                {
                    Tried++;
                    var metres = head + toD.Metres + next.Metres - gapMetres[k];
                    if (extra + metres < best.Cost)
                        Test(day, index, variant, extra, metres, i, k, ref best);
                }
                time += gap[k];
            }
        }
    }

    private void Test(VehicleDay day, int index, int variant, long extra, long metres, int i, int j, ref Placement best)
    {
        if (day.Metres + metres > day.Vehicle.MaximumMetres || !_trial.Fits(i, j, best.Cost - extra - metres, out var cost))
            return;
        cost += extra + metres;
        if (cost < best.Cost)
            best = new Placement(cost, variant, index, -1, i, j);
    }

    private Route Relaxed(Route route)
    {
        _relaxed.CopyFrom(route);
        RouteClock.Relax(_relaxed, problem);
        return _relaxed;
    }

    private void TryNewTours(VehicleDay day, int variant, long extra, ref Placement best)
    {
        var vehicle = day.Vehicle;
        var (p, d) = (2 * variant, (2 * variant) + 1);
        var legs = problem.Legs;
        var (toP, direct, home) = (legs[vehicle.Start, _rides.Location[p]], legs[_rides.Location[p], _rides.Location[d]], legs[_rides.Location[d], vehicle.End]);
        if (toP.Time >= TravelTimes.Unreachable || home.Time >= TravelTimes.Unreachable || direct.Time >= TravelTimes.Unreachable)
            return;
        var metres = (long)toP.Metres + direct.Metres + home.Metres;
        if (extra + metres >= best.Cost || day.Metres + metres > vehicle.MaximumMetres)
            return;
        if (!LoadWord.Fits(_rides.Load[_rides.Ride[variant]], vehicle.Arrangements))
            return;
        var sum = toP.Time + _rides.Service[p] + direct.Time + _rides.Service[d] + home.Time;
        for (var g = 0; g <= day.Routes.Count; g++)
        {
            if (g < day.Routes.Count && day.Routes[g].Head is not null)
                continue;
            var before = g == 0 ? int.MinValue : day.Routes[g - 1].Earliest[day.Routes[g - 1].End];
            var after = g == day.Routes.Count ? int.MaxValue : day.Routes[g].Latest[0];
            for (var w = 0; w < vehicle.Windows.Length; w++)
            {
                Tried++;
                var from = Math.Max(before, vehicle.Windows[w].Earliest);
                var until = Math.Min(after, vehicle.Windows[w].Latest);
                if (from > until || Length(variant, from, until, toP.Time, direct.Time, home.Time, sum) is not { } duration)
                    continue;
                if (day.Duration + duration > vehicle.MaximumTime)
                    continue;
                var cost = extra + metres + TimeCost(day, duration);
                if (cost < best.Cost)
                    best = new Placement(cost, variant, g, w, 0, 0);
            }
        }
    }

    /// <summary>Shortest time of a tour with this ride alone; null when it does not fit.</summary>
    private int? Length(int variant, int from, int until, int toP, int direct, int home, int sum)
    {
        var (p, d) = (2 * variant, (2 * variant) + 1);
        var (serviceP, serviceD) = (_rides.Service[p], _rides.Service[d]);
        var begin = Math.Max(early[p], from + toP);
        var end = Math.Max(early[d], begin + serviceP + direct);
        begin = Math.Max(begin, end - _rides.Span[variant]);
        if (begin > late[p] || end > late[d] || serviceP + direct > _rides.Span[variant] || end + serviceD + home > until)
            return null;
        if (problem.HasWaitLimit && end - begin - serviceP - direct > problem.MaximumWait)
        {
            begin = end - serviceP - direct - problem.MaximumWait;
            if (begin > late[p])
                return null;
        }
        var latest = Math.Min(late[p], Math.Min(late[d], until - home - serviceD) - serviceP - direct);
        return Math.Max(sum, end + serviceD + home - (latest - toP));
    }

    private long TimeCost(VehicleDay day, int duration) =>
        problem.CountsTime ? problem.CostOfTime(day.Vehicle.Index, day.Duration + duration) - problem.CostOfTime(day.Vehicle.Index, day.Duration) : 0;
}

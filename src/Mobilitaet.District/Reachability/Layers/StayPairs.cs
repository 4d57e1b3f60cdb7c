using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Finds a way there and a way home that belong together because the stay between them has a length of its own.</summary>
/// <param name="choice">Chooses by the time budget.</param>
/// <param name="maxWait">The longest wait for the way home, in seconds.</param>
internal sealed class StayPairs(WayChoice choice, int maxWait)
{
    /// <summary>The quickest pair: one arrives within <paramref name="arrivals"/>, stays from then, or from opening, and leaves after it. Hidden ways count where no two useful ones belong together.</summary>
    /// <param name="ways">There and back.</param>
    /// <param name="arrivals">When one may arrive.</param>
    /// <param name="opening">The stay begins no earlier.</param>
    /// <param name="stay">How long one stays, in seconds.</param>
    /// <returns>Null when no way home follows any way there.</returns>
    public (ReachTrip There, ReachTrip Back)? Find(in LayerWays ways, TimeWindow arrivals, int opening, int stay) =>
        Find(ways.There, ways.Back, arrivals, opening, stay)
        ?? Quicker(
            Quicker(Find(ways.HiddenThere, ways.Back, arrivals, opening, stay), Find(ways.There, ways.HiddenBack, arrivals, opening, stay)),
            Find(ways.HiddenThere, ways.HiddenBack, arrivals, opening, stay));

    /// <summary>How many seconds the ways home that fit the budget miss the stays by; null when no way there or none home fits at all. Hidden ways count where useful ones do not fit.</summary>
    public int? FindMissed(in LayerWays ways, TimeWindow arrivals, int opening, int stay, TimeWindow departures) =>
        FindMissed(ways.There, ways.Back, arrivals, opening, stay, departures)
        ?? Least(
            Least(FindMissed(ways.HiddenThere, ways.Back, arrivals, opening, stay, departures), FindMissed(ways.There, ways.HiddenBack, arrivals, opening, stay, departures)),
            FindMissed(ways.HiddenThere, ways.HiddenBack, arrivals, opening, stay, departures));

    private static (ReachTrip There, ReachTrip Back)? Quicker((ReachTrip There, ReachTrip Back)? one, (ReachTrip There, ReachTrip Back)? other)
    {
        if (one is not var (there, back) || other is not var (otherThere, otherBack))
            return one ?? other;
        return otherThere.Seconds + otherBack.Seconds < there.Seconds + back.Seconds ? other : one;
    }

    private static int? Least(int? one, int? other) => one < other ? one : other ?? one;

    private (ReachTrip There, ReachTrip Back)? Find(ReadOnlySpan<TimedWay> waysThere, ReadOnlySpan<TimedWay> waysBack, TimeWindow arrivals, int opening, int stay)
    {
        var quickest = int.MaxValue;
        (ReachTrip There, ReachTrip Back)? best = null;
        foreach (ref readonly var there in waysThere)
        {
            if (!choice.Fits(there, Direction.There, arrivals))
                continue;
            var (from, until) = (Math.Max(there.EarliestArrival, arrivals.From), Math.Min(there.LatestArrival, arrivals.Until));
            var ends = new TimeWindow(Math.Max(from, opening) + stay, Math.Max(until, opening) + stay);
            foreach (ref readonly var back in waysBack)
            {
                if (there.Seconds + back.Seconds >= quickest || !choice.Fits(back, Direction.Back, ends with { Until = ends.Until + maxWait }))
                    continue;
                quickest = there.Seconds + back.Seconds;
                // Home by the first way after the earliest end, and then a stay that ends as late as that way allows.
                var departure = Math.Max(back.Earliest, ends.From);
                var arrival = Math.Clamp(Math.Min(ends.Until, departure) - stay, from, until);
                best = (there.ArrivingAt(arrival), back.LeavingAt(departure));
            }
        }
        return best;
    }

    private int? FindMissed(
        ReadOnlySpan<TimedWay> waysThere, ReadOnlySpan<TimedWay> waysBack, TimeWindow arrivals, int opening, int stay, TimeWindow departures)
    {
        int? missed = null;
        foreach (ref readonly var there in waysThere)
        {
            if (!choice.Fits(there, Direction.There, arrivals))
                continue;
            var first = Math.Max(Math.Max(there.EarliestArrival, arrivals.From), opening) + stay;
            var last = Math.Max(Math.Min(there.LatestArrival, arrivals.Until), opening) + stay + maxWait;
            foreach (ref readonly var back in waysBack)
            {
                if (!choice.Fits(back, Direction.Back, departures))
                    continue;
                var away = new TimeWindow(first, last).SecondsTo(back.Earliest, back.Latest);
                missed = Math.Min(missed ?? int.MaxValue, away);
            }
        }
        return missed;
    }
}

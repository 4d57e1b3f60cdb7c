using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Reachability;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability;

/// <summary>The slow answer for offers with opening hours: every second of arriving is tried with every second of leaving.</summary>
internal sealed class StayOracle(ReachInput input, ReachOracle oracle)
{
    private const int Minute = 60;
    private const int Day = 32 * 3600;
    private const int Never = 1 << 28;
    private const int HandOverSpan = 2 * 3600;

    private int Budget => input.Rules.MaxTravelMinutes * Minute;

    private int Wait => input.Rules.MaxWaitMinutes * Minute;

    /// <summary>Whether an office can be visited, or a child be brought and fetched; why not, and how long the quickest ways there and back take together.</summary>
    public (GapReason Gap, GapReason BackGap, int Minutes, int? Seconds) Judge(ReachSession session, GeoPoint home, ReachLayer layer)
    {
        var (open, close) = (oracle.SecondsAt(session.Date, session.Start), oracle.SecondsAt(session.Date, session.End));
        var day = new TimeWindow(Math.Max(0, open - (4 * 3600)), Math.Min(close + (4 * 3600), 28 * 3600));
        if (session.Kind == ReachSessionKind.Visit)
        {
            var stay = Math.Min(input.Rules.VisitMinutes * Minute, close - open);
            return Judge(session, home, layer, day, open, stay,
                new TimeWindow(open - (input.Rules.MaxEarlyMinutes * Minute), close - stay), new TimeWindow(open + stay, close + Wait));
        }
        var handOver = (input.Offers[session.Offer].HandOverMinutes ?? input.Rules.HandOverMinutes) * Minute;
        var bring = JudgeErrand(session, home, layer, day, open, handOver, new TimeWindow(open, Math.Max(open, Math.Min(open + HandOverSpan, close - handOver))));
        return bring.Gap != GapReason.None
            ? bring
            : JudgeErrand(session, home, layer, day, open, handOver, new TimeWindow(Math.Max(open, close - HandOverSpan), Math.Max(open, close - handOver)));
    }

    private (GapReason Gap, GapReason BackGap, int Minutes, int? Seconds) JudgeErrand(
        ReachSession session, GeoPoint home, ReachLayer layer, TimeWindow day, int open, int handOver, TimeWindow arrivals) =>
        Judge(session, home, layer, day, open, handOver, arrivals, new TimeWindow(arrivals.From + handOver, arrivals.Until + handOver + Wait));

    private (GapReason Gap, GapReason BackGap, int Minutes, int? Seconds) Judge(
        ReachSession session, GeoPoint home, ReachLayer layer, TimeWindow day, int open, int stay, TimeWindow arrivals, TimeWindow departures)
    {
        var offer = input.Offers[session.Offer].Position;
        var there = Arrivals(oracle.ListEverySecond(layer, home, offer, session.Date, Direction.There, day));
        var back = Departures(oracle.ListEverySecond(layer, offer, home, session.Date, Direction.Back, day));
        if (Quickest(there, back, arrivals, open, stay) is { } seconds)
            return (GapReason.None, GapReason.None, 0, seconds);
        var allThere = Arrivals(oracle.ListHidden(layer, home, offer, session.Date, Direction.There, day), there);
        var allBack = Departures(oracle.ListHidden(layer, offer, home, session.Date, Direction.Back, day), back);
        if (Quickest(allThere, allBack, arrivals, open, stay) is { } dawdling)
            return (GapReason.None, GapReason.None, 0, dawdling);
        if (!IsAny(allThere, arrivals))
        {
            var (reason, minutes) = oracle.Explain(session, home, layer, Direction.There, arrivals);
            return (reason, GapReason.None, minutes, null);
        }
        if (!IsAny(allBack, departures))
        {
            var (reason, minutes) = oracle.Explain(session, home, layer, Direction.Back, departures);
            return (GapReason.NoWayBack, reason, minutes, null);
        }
        var isUseful = IsAny(there, arrivals) && IsAny(back, departures);
        var missed = isUseful ? Missed(there, back, arrivals, departures, open, stay) : Missed(allThere, allBack, arrivals, departures, open, stay);
        return (GapReason.NoWayBack, GapReason.WrongHours, (missed + Minute - 1) / Minute, null);
    }

    /// <summary>The least time on the way for each second of arriving.</summary>
    private int[] Arrivals(IEnumerable<ReachTrip> ways, int[]? known = null) => BySecond(ways, way => way.Arrival, known);

    private int[] Departures(IEnumerable<ReachTrip> ways, int[]? known = null) => BySecond(ways, way => way.Departure, known);

    private int[] BySecond(IEnumerable<ReachTrip> ways, Func<ReachTrip, int> secondOf, int[]? known)
    {
        var best = new int[Day];
        if (known is null)
            best.AsSpan().Fill(Never);
        else
            known.CopyTo(best, 0);
        foreach (var way in ways.Where(way => way.Seconds <= Budget && secondOf(way) is >= 0 and < Day))
            best[secondOf(way)] = Math.Min(best[secondOf(way)], way.Seconds);
        return best;
    }

    private int? Quickest(int[] there, int[] back, TimeWindow arrivals, int open, int stay)
    {
        var ahead = LeastAhead(back, Wait);
        var quickest = Never;
        for (var arrival = Math.Max(0, arrivals.From); arrival <= arrivals.Until; arrival++)
            quickest = Math.Min(quickest, there[arrival] + ahead[Math.Max(arrival, open) + stay]);
        return quickest < Never ? quickest : null;
    }

    /// <summary>The least value of each second and those that follow it, by halves of the span.</summary>
    private static int[] LeastAhead(int[] values, int span)
    {
        var (least, length) = (values.ToArray(), 1);
        while (length < span + 1)
        {
            var step = Math.Min(length, span + 1 - length);
            for (var second = 0; second + step < least.Length; second++)
                least[second] = Math.Min(least[second], least[second + step]);
            length += step;
        }
        return least;
    }

    private static bool IsAny(int[] ways, TimeWindow window) =>
        Enumerable.Range(Math.Max(0, window.From), Math.Max(0, window.Until - Math.Max(0, window.From) + 1)).Any(second => ways[second] < Never);

    /// <summary>How far the nearest way home lies from the wait that follows any arrival.</summary>
    private int Missed(int[] there, int[] back, TimeWindow arrivals, TimeWindow departures, int open, int stay)
    {
        var leaving = Enumerable.Range(departures.From, departures.Until - departures.From + 1).Where(second => back[second] < Never).ToArray();
        var missed = int.MaxValue;
        for (var arrival = Math.Max(0, arrivals.From); arrival <= arrivals.Until; arrival++)
        {
            if (there[arrival] >= Never)
                continue;
            var ready = Math.Max(arrival, open) + stay;
            var later = Array.BinarySearch(leaving, ready) is var at && at < 0 ? ~at : at;
            if (later < leaving.Length)
                missed = Math.Min(missed, Math.Max(0, leaving[later] - ready - Wait));
            if (later > 0)
                missed = Math.Min(missed, ready - leaving[later - 1]);
        }
        return missed;
    }
}

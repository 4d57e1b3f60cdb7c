using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Applies the rules to the ways of one layer: can this session be reached there and back, and if not, why. Knows no network.</summary>
internal sealed class SessionJudge
{
    /// <summary>Childcare takes children during so many seconds after opening, and gives them back during as many before closing.</summary>
    internal const int HandOverSpan = 2 * 3600;

    private readonly WayChoice _choice;
    private readonly StayPairs _stays;
    private readonly int _early;
    private readonly int _wait;
    private readonly int _visit;

    public SessionJudge(ReachRules rules)
    {
        _choice = new WayChoice(rules.MaxTravelMinutes * 60);
        _early = rules.MaxEarlyMinutes * 60;
        _wait = rules.MaxWaitMinutes * 60;
        _visit = rules.VisitMinutes * 60;
        _stays = new StayPairs(_choice, _wait);
    }

    /// <param name="times">Begin and end.</param>
    /// <param name="handOver">Childcare: how long bringing or fetching takes, in seconds.</param>
    /// <param name="ways">What leads there and back.</param>
    public ReachCell Judge(SessionTimes times, int handOver, in LayerWays ways) => times.Kind switch
    {
        ReachSessionKind.Course => JudgeCourse(times, ways),
        ReachSessionKind.Visit => JudgeVisit(times, ways),
        _ => JudgeChildcare(times, handOver, ways),
    };

    /// <summary>Whether ways that are hidden from the useful ones could open a closed session, or one direction of a course: where the useful ones end just before a window, or begin just after it.</summary>
    public bool MayHide(SessionTimes times, in ReachCell closed, in LayerWays ways)
    {
        if (times.Kind != ReachSessionKind.Course)
            return _choice.HasTrip(ways.There) || _choice.HasTrip(ways.Back);
        var (arrivals, departures) = WindowsOf(times);
        return (closed.There == default && _choice.MayHide(ways.There, Direction.There, arrivals))
            || (closed.Back == default && _choice.MayHide(ways.Back, Direction.Back, departures));
    }

    /// <summary>When one may arrive at a session, and when one may leave it; the windows of a visit depend on each other besides.</summary>
    public (TimeWindow Arrivals, TimeWindow Departures) WindowsOf(SessionTimes times)
    {
        if (times.Kind == ReachSessionKind.Course)
            return (new TimeWindow(times.Start - _early, times.Start), new TimeWindow(times.End, times.End + _wait));
        var stay = StayOf(times);
        return (new TimeWindow(times.Start - _early, times.End - stay), new TimeWindow(times.Start + stay, times.End + _wait));
    }

    /// <summary>Windows outside of which no way can serve the session, whatever else happens.</summary>
    public (TimeWindow Arrivals, TimeWindow Departures) LooseWindowsOf(SessionTimes times) => times.Kind == ReachSessionKind.Course
        ? WindowsOf(times)
        : (new TimeWindow(times.Start - _early, times.End), new TimeWindow(times.Start, times.End + _wait));

    private ReachCell JudgeCourse(SessionTimes times, in LayerWays ways)
    {
        var (arrivals, departures) = WindowsOf(times);
        var there = _choice.Find(ways, Direction.There, arrivals);
        var back = _choice.Find(ways, Direction.Back, departures);
        if (there is null)
            return Closed(_choice.Explain(ways, Direction.There, arrivals), there, back);
        return back is null
            ? NoWayBack(_choice.Explain(ways, Direction.Back, departures), there)
            : new ReachCell(GapReason.None, there.Value, back.Value);
    }

    private ReachCell JudgeVisit(SessionTimes times, in LayerWays ways)
    {
        var (arrivals, departures) = WindowsOf(times);
        return JudgeStay(ways, arrivals, departures, times.Start, StayOf(times));
    }

    /// <summary>Two errands: bringing the child, and fetching it.</summary>
    private ReachCell JudgeChildcare(SessionTimes times, int handOver, in LayerWays ways)
    {
        var (open, close) = (times.Start, times.End);
        var bringing = new TimeWindow(open, Math.Max(open, Math.Min(open + HandOverSpan, close - handOver)));
        var bring = JudgeStay(ways, bringing, After(bringing, handOver), open, handOver);
        var fetching = new TimeWindow(Math.Max(open, close - HandOverSpan), Math.Max(open, close - handOver));
        var fetch = JudgeStay(ways, fetching, After(fetching, handOver), open, handOver);
        var failed = !bring.IsReachable ? bring : fetch;
        return failed with { There = bring.There, Back = fetch.Back };
    }

    private ReachCell JudgeStay(in LayerWays ways, TimeWindow arrivals, TimeWindow departures, int opening, int stay)
    {
        if (_stays.Find(ways, arrivals, opening, stay) is var (there, back))
            return new ReachCell(GapReason.None, there, back);
        var onlyThere = _choice.Find(ways, Direction.There, arrivals);
        var onlyBack = _choice.Find(ways, Direction.Back, departures);
        if (onlyThere is null)
            return Closed(_choice.Explain(ways, Direction.There, arrivals), onlyThere, onlyBack);
        if (onlyBack is null)
            return NoWayBack(_choice.Explain(ways, Direction.Back, departures), onlyThere);
        // Both exist, but no stay fits between them.
        var missed = _stays.FindMissed(ways, arrivals, opening, stay, departures);
        return NoWayBack(DirectionGap.Of(GapReason.WrongHours, missed ?? 0), onlyThere);
    }

    private TimeWindow After(TimeWindow arrivals, int handOver) => new(arrivals.From + handOver, arrivals.Until + handOver + _wait);

    /// <summary>Nobody stays longer than it is open.</summary>
    private int StayOf(SessionTimes times) => Math.Min(_visit, times.End - times.Start);

    private static ReachCell Closed(DirectionGap gap, ReachTrip? there, ReachTrip? back) =>
        new(gap.Reason, there ?? default, back ?? default, GapReason.None, gap.MissedBy);

    private static ReachCell NoWayBack(DirectionGap gap, ReachTrip? there) =>
        new(GapReason.NoWayBack, there ?? default, default, gap.Reason, gap.MissedBy);
}

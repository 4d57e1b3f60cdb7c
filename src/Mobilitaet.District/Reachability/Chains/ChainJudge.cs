using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Chains;

/// <summary>Applies the rules of chains to the ways of one layer. Knows no network.</summary>
internal sealed class ChainJudge
{
    private readonly WayChoice _choice;
    private readonly SessionJudge _sessions;
    private readonly int _maxChain;

    public ChainJudge(ReachRules rules)
    {
        _choice = new WayChoice(rules.MaxTravelMinutes * 60);
        _sessions = new SessionJudge(rules);
        _maxChain = rules.MaxChainMinutes * 60;
    }

    /// <summary>
    /// Whether hidden ways between childcare and course could open a direction that is closed. Those between home and childcare never could: at the
    /// childcare one may wait, so that what leaves later and arrives earlier is always as good.
    /// </summary>
    public bool MayHide(SessionTimes course, in ChainCell closed, in LayerWays far)
    {
        var (arrivals, departures) = _sessions.WindowsOf(course);
        return (closed.Outward == default && _choice.MayHide(far.There, Direction.There, arrivals))
            || (closed.Homeward == default && _choice.MayHide(far.Back, Direction.Back, departures));
    }

    /// <param name="course">Begin and end of the course.</param>
    /// <param name="childcare">Opening and closing of the childcare.</param>
    /// <param name="handOver">How long bringing or fetching takes, in seconds.</param>
    /// <param name="near">Between home and childcare.</param>
    /// <param name="far">Between childcare and course.</param>
    public ChainCell Judge(SessionTimes course, SessionTimes childcare, int handOver, in LayerWays near, in LayerWays far)
    {
        var (arrivals, departures) = _sessions.WindowsOf(course);
        var outward = new ChainSearch(_choice, childcare, handOver);
        outward.FindOutward(near.There, far.There, arrivals);
        if (outward.Within(_maxChain) is null)
            outward.FindOutward(near.There, far.HiddenThere, arrivals);
        var homeward = new ChainSearch(_choice, childcare, handOver);
        homeward.FindHomeward(far.Back, near.Back, departures);
        if (homeward.Within(_maxChain) is null)
            homeward.FindHomeward(far.HiddenBack, near.Back, departures);
        var (there, back) = (outward.Within(_maxChain), homeward.Within(_maxChain));
        if (there is null)
        {
            var gap = outward.Best is { } slow ? TooLong(slow) : ExplainOutward(near, far, arrivals, childcare, handOver);
            return new ChainCell(gap.Reason, default, back ?? default, GapReason.None, gap.MissedBy);
        }
        if (back is null)
        {
            var gap = homeward.Best is { } slow ? TooLong(slow) : ExplainHomeward(near, far, departures, childcare, handOver);
            // That nobody gives the child back is no question of ways.
            return gap.Reason == GapReason.ChildcareClosed
                ? new ChainCell(gap.Reason, there.Value, default, GapReason.None, gap.MissedBy)
                : new ChainCell(GapReason.NoWayBack, there.Value, default, gap.Reason, gap.MissedBy);
        }
        return new ChainCell(GapReason.None, there.Value, back.Value);
    }

    private DirectionGap TooLong(ChainTrip slow) => DirectionGap.Of(GapReason.TooLong, slow.Seconds - _maxChain);

    private DirectionGap ExplainOutward(in LayerWays near, in LayerWays far, TimeWindow arrivals, SessionTimes childcare, int handOver)
    {
        var latest = int.MinValue;
        foreach (ref readonly var way in far.There)
        {
            if (_choice.Fits(way, Direction.There, arrivals))
                latest = Math.Max(latest, Math.Min(way.Latest, arrivals.Until - way.Seconds));
        }
        if (latest == int.MinValue)
            return _choice.Explain(far, Direction.There, arrivals);
        if (childcare.Start + handOver > latest)
            return DirectionGap.Of(GapReason.ChildcareClosed, childcare.Start + handOver - latest);
        var until = Math.Min(latest, childcare.End) - handOver;
        return _choice.Explain(near, Direction.There, new TimeWindow(until - _maxChain, until));
    }

    private DirectionGap ExplainHomeward(in LayerWays near, in LayerWays far, TimeWindow departures, SessionTimes childcare, int handOver)
    {
        var earliest = int.MaxValue;
        foreach (ref readonly var way in far.Back)
        {
            if (_choice.Fits(way, Direction.Back, departures))
                earliest = Math.Min(earliest, Math.Max(way.Earliest, departures.From) + way.Seconds);
        }
        if (earliest == int.MaxValue)
            return _choice.Explain(far, Direction.Back, departures);
        var ready = Math.Max(earliest, childcare.Start) + handOver;
        return ready > childcare.End
            ? DirectionGap.Of(GapReason.ChildcareClosed, ready - childcare.End)
            : _choice.Explain(near, Direction.Back, new TimeWindow(ready, ready + _maxChain));
    }
}

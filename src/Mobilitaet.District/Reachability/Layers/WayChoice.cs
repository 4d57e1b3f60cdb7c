using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Chooses among the ways of one direction, or says why none of them fits.</summary>
/// <param name="maxSeconds">The time budget of a direction.</param>
internal sealed class WayChoice(int maxSeconds)
{
    /// <summary>The quickest useful way, or else the quickest hidden one, whose end lies in the window; null when none does.</summary>
    public ReachTrip? Find(in LayerWays ways, Direction direction, TimeWindow window) =>
        Find(ways.Of(direction), direction, window) ?? Find(ways.Hidden(direction), direction, window);

    /// <summary>The quickest way whose end lies in the window, as near to the session as it can be; null when none does.</summary>
    public ReachTrip? Find(ReadOnlySpan<TimedWay> ways, Direction direction, TimeWindow window)
    {
        TimedWay? best = null;
        foreach (ref readonly var way in ways)
        {
            if (Fits(way, direction, window) && (best is null || IsBetter(way, best.Value, direction)))
                best = way;
        }
        if (best is not { } found)
            return null;
        return direction == Direction.There
            ? found.ArrivingAt(Math.Min(found.LatestArrival, window.Until))
            : found.LeavingAt(Math.Max(found.Earliest, window.From));
    }

    /// <summary>Whether a way keeps to the budget and one of its moments to the window.</summary>
    public bool Fits(TimedWay way, Direction direction, TimeWindow window) =>
        IsInBudget(way) && SecondsAway(way, direction, window) == 0;

    public bool IsInBudget(TimedWay way) => way.Seconds <= maxSeconds;

    /// <summary>Whether any vehicle keeps to the budget; without one nothing that it hides does.</summary>
    public bool HasTrip(ReadOnlySpan<TimedWay> ways)
    {
        foreach (ref readonly var way in ways)
        {
            if (way.Earliest == way.Latest && IsInBudget(way))
                return true;
        }
        return false;
    }

    /// <summary>Whether a way could hide one that fits: what it hides leaves no later and arrives no earlier, and still has to keep to the budget.</summary>
    public bool MayHide(ReadOnlySpan<TimedWay> ways, Direction direction, TimeWindow window)
    {
        foreach (ref readonly var way in ways)
        {
            if (direction == Direction.There
                ? way.LatestArrival < window.From && window.From - way.Latest <= maxSeconds
                : way.Earliest > window.Until && way.EarliestArrival - window.Until <= maxSeconds)
                return true;
        }
        return false;
    }

    /// <summary>The most hopeful reason that is true: what only had to be booked earlier, then whatever misses by the fewest minutes.</summary>
    public DirectionGap Explain(in LayerWays ways, Direction direction, TimeWindow window)
    {
        if (Find(ways.IfBooked(direction), direction, window) is not null)
            return DirectionGap.Of(GapReason.BookAhead);
        var (tooLong, wrongHours) = (int.MaxValue, int.MaxValue);
        foreach (ref readonly var way in ways.Explaining(direction))
        {
            var away = SecondsAway(way, direction, window);
            if (way.Seconds <= maxSeconds)
                wrongHours = Math.Min(wrongHours, away);
            else if (away == 0)
                tooLong = Math.Min(tooLong, way.Seconds - maxSeconds);
        }
        if (tooLong == int.MaxValue && wrongHours == int.MaxValue)
            return DirectionGap.Of(ways.WhenEmpty);
        return tooLong <= wrongHours ? DirectionGap.Of(GapReason.TooLong, tooLong) : DirectionGap.Of(GapReason.WrongHours, wrongHours);
    }

    private static int SecondsAway(TimedWay way, Direction direction, TimeWindow window) => direction == Direction.There
        ? window.SecondsTo(way.EarliestArrival, way.LatestArrival)
        : window.SecondsTo(way.Earliest, way.Latest);

    /// <summary>Of equally quick ways the one with the least waiting; of equal ones the first, which for volunteers drives the least.</summary>
    private static bool IsBetter(TimedWay way, TimedWay best, Direction direction)
    {
        if (way.Seconds != best.Seconds)
            return way.Seconds < best.Seconds;
        // Two volunteers are not compared by their hours: the one who drives less comes first.
        if (way.Earliest != way.Latest || best.Earliest != best.Latest)
            return false;
        return direction == Direction.There ? way.Latest > best.Latest : way.Earliest < best.Earliest;
    }
}

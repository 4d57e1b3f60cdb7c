using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Chains;

/// <summary>Joins two ways at a childcare so that the whole takes the least time; one search a direction.</summary>
/// <param name="choice">Knows the time budget of each way.</param>
/// <param name="childcare">Opening and closing.</param>
/// <param name="handOver">How long bringing or fetching takes, in seconds.</param>
internal sealed class ChainSearch(WayChoice choice, SessionTimes childcare, int handOver)
{
    /// <summary>The quickest chain, however long; null when no two ways can be joined.</summary>
    public ChainTrip? Best { get; private set; }

    public ChainTrip? Within(int maxSeconds) => Best is { } best && best.Seconds <= maxSeconds ? best : null;

    /// <summary>Home, childcare, course: the second way must arrive in time.</summary>
    public void FindOutward(ReadOnlySpan<TimedWay> firsts, ReadOnlySpan<TimedWay> seconds, TimeWindow arrivals)
    {
        foreach (ref readonly var second in seconds)
        {
            if (!choice.Fits(second, Direction.There, arrivals))
                continue;
            var departures = new TimeWindow(Math.Max(second.Earliest, arrivals.From - second.Seconds), Math.Min(second.Latest, arrivals.Until - second.Seconds));
            foreach (ref readonly var first in firsts)
            {
                if (choice.IsInBudget(first))
                    Join(first, new TimeWindow(first.EarliestArrival, first.LatestArrival), second, departures);
            }
        }
    }

    /// <summary>Course, childcare, home: the first way must leave soon enough.</summary>
    public void FindHomeward(ReadOnlySpan<TimedWay> firsts, ReadOnlySpan<TimedWay> seconds, TimeWindow departures)
    {
        foreach (ref readonly var first in firsts)
        {
            if (!choice.Fits(first, Direction.Back, departures))
                continue;
            var arrivals = new TimeWindow(Math.Max(first.Earliest, departures.From) + first.Seconds, Math.Min(first.Latest, departures.Until) + first.Seconds);
            foreach (ref readonly var second in seconds)
            {
                if (choice.IsInBudget(second))
                    Join(first, arrivals, second, new TimeWindow(second.Earliest, second.Latest));
            }
        }
    }

    /// <summary>The first moment for the second way, then the latest for the first way: nothing shorter joins these two.</summary>
    private void Join(in TimedWay first, TimeWindow arrivals, in TimedWay second, TimeWindow departures)
    {
        var lastArrival = Math.Min(arrivals.Until, childcare.End - handOver);
        var departure = Math.Max(departures.From, Math.Max(arrivals.From, childcare.Start) + handOver);
        if (arrivals.From > lastArrival || departure > departures.Until)
            return;
        var arrival = Math.Min(lastArrival, departure - handOver);
        var seconds = first.Seconds + departure - arrival + second.Seconds;
        if (Best is { } best && best.Seconds <= seconds)
            return;
        Best = new ChainTrip(first.ArrivingAt(arrival), second.LeavingAt(departure));
    }
}

using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests.Exact;

/// <summary>Days of drivers whose rides wait for each other, timed together.</summary>
internal static class ExactTeam
{
    private const long Hour = 3_600_000;

    /// <summary>The least cost of these days; null when they cannot be driven. Not exact when a limit or a squared cost binds several drivers together.</summary>
    public static (long Cost, long Metres, bool IsExact)? Find(PoolProblem problem, IReadOnlyList<ExactDay> days, long below)
    {
        var network = new DifferenceNetwork();
        var nodes = new Dictionary<(int Request, int Ride, StopKind Kind), (int Node, int Service)>();
        var metres = new long[days.Count];
        for (var d = 0; d < days.Count; d++)
        {
            var clock = new DayClock(problem, days[d].Vehicle, network, nodes, d);
            if (!clock.Write(days[d].Steps, days[d].Windows) || clock.Metres > (days[d].Vehicle.MaximumMetres ?? long.MaxValue))
                return null;
            metres[d] = clock.Metres;
        }
        var fixedCost = metres.Sum() + days.Sum(day => day.RideCost(problem.Objective));
        if (fixedCost >= below)
            return null;
        foreach (var request in problem.Requests)
        {
            for (var ride = 1; ride < request.Rides.Count; ride++)
            {
                if (nodes.TryGetValue((request.Id, ride - 1, StopKind.DropOff), out var before) && nodes.TryGetValue((request.Id, ride, StopKind.Pickup), out var after))
                    network.Separate(before.Node, after.Node, before.Service + (long)request.Rides[ride].AfterPreviousMilliseconds);
            }
        }
        if (network.Shortest() is not { } moments)
            return null;
        var spans = Enumerable.Range(0, days.Count).Select(d => network.Spans.Where(span => span.Group == d).Sum(span => moments[span.To] - moments[span.From])).ToArray();
        var isExact = days.Count == 1 || problem.Objective.MetresPerSquaredWeekHour == 0;
        if (spans.Where((span, d) => span > days[d].Vehicle.MaximumTourMilliseconds).Any())
            return days.Count == 1 ? null : (long.MaxValue, 0, false);
        return (fixedCost + spans.Select((span, d) => TimeCost(problem.Objective, days[d].Vehicle, span)).Sum(), metres.Sum(), isExact);
    }

    private static long TimeCost(PoolObjective objective, PoolVehicle vehicle, long span) =>
        (objective.MetresPerTourHour * span / Hour)
        + (long)Math.Round(objective.MetresPerSquaredWeekHour * (decimal)span * (span + (2 * (decimal)vehicle.OtherDaysMilliseconds)) / Hour / Hour);
}

using System.Text.Json;
using Mobilitaet.Benchmarks.Measuring;
using Mobilitaet.Pooling;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Instances;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Online;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Benchmarks.Pooling;

/// <summary>Asks for offers for single requests in a finished plan: for everybody who is left, and for everybody who is served after taking them out. Prints one JSON line.</summary>
internal static class OnlineBenchmark
{
    private const double SecondsOfPlanning = 2;

    /// <summary>Whether all offers keep the rules and whoever was served finds a place again.</summary>
    public static bool Run(PoolInstance instance, int seed)
    {
        var problem = instance.Problem;
        var clock = new StopAfterTime(TimeSpan.FromSeconds(SecondsOfPlanning), new ProcessorTime());
        var plan = PoolSolver.Solve(problem, new SolveOptions(clock, seed) { Explain = false }).Plan;
        var standing = problem.Requests.Select(request => Without(plan, request.Id)).ToList();
        var offers = problem.Requests.Select((request, index) => RideOffers.Find(problem, standing[index], request.Id)).ToList();
        var left = plan.Unserved.Select(request => request.RequestId).ToHashSet();
        var broken = offers.SelectMany(found => found).Count(offer => PlanChecker.Check(problem, offer.Plan).Count > 0);
        var lost = problem.Requests.Where((request, index) => offers[index].Count == 0 && !left.Contains(request.Id)).Count();
        var spread = Spread.Of(problem.Requests.Count, index => RideOffers.Find(problem, standing[index], problem.Requests[index].Id));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            set = "online",
            instance = instance.Name,
            requests = problem.Requests.Count,
            served_before = problem.Requests.Count - left.Count,
            offered = offers.Count(found => found.Count > 0),
            lost,
            broken,
            median_ms = Math.Round(spread.Median / 1000, 2),
            p95_ms = Math.Round(spread.P95 / 1000, 2),
        }));
        return broken == 0 && lost == 0;
    }

    private static PoolPlan Without(PoolPlan plan, int request) => new(
        [.. plan.Tours.Select(tour => tour with { Stops = [.. tour.Stops.Where(stop => stop.RequestId != request)] }).Where(tour => tour.Stops.Count > 0)], plan.Unserved);
}

using System.Diagnostics;
using System.Text.Json;
using Mobilitaet.Benchmarks.Measuring;
using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Testing;

namespace Mobilitaet.Benchmarks.Reachability;

/// <summary>Measures reachability of a demo week on loaded networks: the whole table, chains, and single moves; prints one JSON line.</summary>
internal static class ReachBenchmark
{
    private const int Moves = 200;

    public static async Task<int> RunAsync()
    {
        using var demo = await DemoReach.OpenAsync(Path.Combine(FindRepository(), "osm-data"));
        var input = await demo.LoadInputAsync();
        var result = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["places"] = input.Places.Count,
            ["offers"] = input.Offers.Count,
            ["sessions"] = input.Sessions.Count,
            ["drivers"] = input.Drivers.Count,
        };
        // Once in advance: what is measured is a program that runs.
        ReachComputation.Prepare(input with { Sessions = [.. input.Sessions.Take(20)] }, demo.Planner).Run();
        var start = Stopwatch.GetTimestamp();
        var reach = ReachComputation.Prepare(input, demo.Planner);
        result["doors_s"] = SecondsSince(start);
        var table = reach.Run();
        result["table_s"] = SecondsSince(start);
        start = Stopwatch.GetTimestamp();
        var chains = new ChainComputation(reach).Run();
        result["chains_s"] = SecondsSince(start);
        result["pairs"] = chains.Pairs.Count;
        result["move_session_p95_ms"] = MillisecondsOf(Spread.Of(Moves, i => MoveSession(reach, i)));
        result["move_driver_p95_ms"] = MillisecondsOf(Spread.Of(Moves, i => MoveDriver(reach, table, i)));
        start = Stopwatch.GetTimestamp();
        result["changes"] = new ChangeRanking(reach, table, demo.Planner, new ChangeOptions { BestOfKind = int.MaxValue }).Run().Count;
        result["ranking_s"] = SecondsSince(start);
        start = Stopwatch.GetTimestamp();
        CourseProposals.Find(input, demo.Planner, NewCourse(input));
        result["proposal_s"] = SecondsSince(start);
        start = Stopwatch.GetTimestamp();
        ReachComputation.Prepare(input, demo.Planner).Run(workers: 1);
        result["table_one_thread_s"] = SecondsSince(start);
        DoorSearchBenchmark.Measure(
            demo.Planner, [.. input.Places.Select(place => place.Position), .. input.Offers.Select(offer => offer.Position)], DemoReach.Monday, result);
        FlexBenchmark.Measure(demo.Networks.Get(), [.. input.Places.Select(place => place.Position)], DemoReach.Monday, result);
        using var process = Process.GetCurrentProcess();
        result["peak_mb"] = Math.Round(process.PeakWorkingSet64 / 1e6);
        Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
        return 0;
    }

    private static void MoveSession(ReachComputation reach, int i)
    {
        var session = reach.Input.Sessions[i * 7919 % reach.Input.Sessions.Count];
        var minutes = ((i % 9) - 4) * 15;
        reach.Compute(session with { Start = session.Start.PlusMinutes(minutes), End = session.End.PlusMinutes(minutes) });
    }

    private static void MoveDriver(ReachComputation reach, ReachTable table, int i)
    {
        var input = reach.Input;
        var driver = input.Drivers[i * 7919 % input.Drivers.Count];
        var home = input.Places[i % input.Places.Count].Position;
        var moved = reach.WithDrivers([.. input.Drivers.Select(other => other == driver ? driver with { Position = home } : other)]);
        moved.WithDriversOf(driver.Date, table);
    }

    /// <summary>Twenty learners from ten villages, every place, five days.</summary>
    private static CourseWish NewCourse(ReachInput input) => new()
    {
        LearnersByPlace = Enumerable.Range(0, 10).ToDictionary(i => i * 13 % input.Places.Count, _ => 2),
        DurationMinutes = 180,
        Dates = [.. Enumerable.Range(0, 5).Select(DemoReach.Monday.PlusDays)],
    };

    private static double SecondsSince(long start) => Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 2);

    private static double MillisecondsOf(Spread spread) => Math.Round(spread.P95 / 1000, 1);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mobilitaet.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmark runs within the repository.");
        return folder.FullName;
    }
}

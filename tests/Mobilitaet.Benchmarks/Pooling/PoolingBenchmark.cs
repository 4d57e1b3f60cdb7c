using System.Diagnostics;
using System.Text.Json;
using Mobilitaet.Pooling;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Instances;
using Mobilitaet.Pooling.Proving;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Benchmarks.Pooling;

/// <summary>Solves published dial-a-ride instances, volunteer days and a large generated day, proves how good their plans are, and inserts single requests online; a JSON line for each plan, checked, and one for each set.</summary>
internal static class PoolingBenchmark
{
    private const int ManyRequests = 1000;
    private const int ManyDrivers = 150;
    private const double MostSecondsBeforeProof = 1;
    private const double ShareBeforeProof = 0.1;

    public static int Run(string[] arguments)
    {
        var options = PoolingOptions.Parse(arguments);
        var runs = new List<PoolingRun>();
        Warm();
        foreach (var seconds in options.Seconds)
        {
            foreach (var (set, instance, best) in InstancesOf(options))
            {
                if (options.Only is null || instance.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
                    runs.Add(Print(Solve(set, instance, best, seconds, options)));
            }
        }
        var isOnlineRight = !options.Sets.Contains("online") || OnlineBenchmark.Run(InstanceFile.Read(Path.Combine(options.Data, "volunteer-days", "vol300-40-1.vol")), options.Seed);
        foreach (var set in runs.GroupBy(run => (run.Set, run.Seconds)))
            Summarise(set.Key.Set, set.Key.Seconds, [.. set]);
        return isOnlineRight && runs.TrueForAll(run => run.Verified) ? 0 : 1;
    }

    private static IEnumerable<(string Set, PoolInstance Instance, double? Best)> InstancesOf(PoolingOptions options)
    {
        foreach (var (set, folder, known) in new[]
        {
            ("ab", Path.Combine(options.Data, "cordeau"), options.Data), ("days", Path.Combine(options.Data, "volunteer-days"), options.Data), ("folder", options.Folder, options.Folder),
        })
        {
            if (folder is null || !options.Sets.Contains(set))
                continue;
            var best = BestKnown.Read(known!);
            foreach (var file in Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".txt" or ".vol" or ".json").Order(StringComparer.Ordinal))
            {
                var instance = InstanceFile.Read(file);
                yield return (set, instance, best.TryGetValue(instance.Name, out var cost) ? cost : null);
            }
        }
        if (options.Sets.Contains("large"))
            yield return ("large", GeneratedDay.Create(ManyRequests, ManyDrivers, 1), null);
    }

    /// <summary>So that the first instance does not pay for compiling the program.</summary>
    private static void Warm() => PoolSolver.Solve(GeneratedDay.Create(20, 4, 7).Problem, new SolveOptions(new StopAfterRounds(3000)) { Explain = false });

    private static PoolingRun Solve(string set, PoolInstance instance, double? best, double seconds, PoolingOptions options)
    {
        var clock = new ProcessorTime();
        var begun = clock.GetTimestamp();
        var whole = new StopAfterTime(TimeSpan.FromSeconds(seconds), clock);
        var search = options.Prove ? new StopAfterTime(TimeSpan.FromSeconds(Math.Min(MostSecondsBeforeProof, ShareBeforeProof * seconds)), clock) : whole;
        var solution = PoolSolver.Solve(instance.Problem, new SolveOptions(search, options.Seed) { Explain = false });
        var proof = options.Prove ? PlanProver.Prove(instance.Problem, solution.Plan, new ProofOptions(whole)) : null;
        var plan = proof?.BetterPlan ?? solution.Plan;
        var used = clock.GetElapsedTime(begun).TotalSeconds;
        var violations = PlanChecker.Check(instance.Problem, plan);
        foreach (var violation in violations)
            Console.Error.WriteLine($"{instance.Name}: {violation.Sentence}");
        var value = PlanChecker.ValueOf(instance.Problem, plan);
        using var process = Process.GetCurrentProcess();
        return new PoolingRun(set, instance.Name, seconds, instance.Problem.Requests.Count, value.Requests, Math.Round(value.Cost / instance.MetresPerUnit, 4), best, solution.Rounds, violations.Count == 0)
        {
            Bound = proof?.CostBound is { } bound ? Math.Round(bound / instance.MetresPerUnit, 4) : null,
            PeopleBound = proof?.PeopleBound,
            Optimal = proof?.IsOptimal,
            CpuSeconds = Math.Round(used, 3),
            PeakMegabytes = process.PeakWorkingSet64 >> 20,
        };
    }

    private static PoolingRun Print(PoolingRun run)
    {
        Console.WriteLine(JsonSerializer.Serialize(run, JsonSerializerOptions.Web));
        return run;
    }

    private static void Summarise(string set, double seconds, List<PoolingRun> runs)
    {
        var gaps = runs.Select(run => run.GapPercent).OfType<double>().ToList();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            set,
            seconds,
            instances = runs.Count,
            complete = runs.Count(run => run.Served == run.Requests),
            served = runs.Sum(run => run.Served),
            verified = runs.Count(run => run.Verified),
            mean_gap_percent = gaps.Count == 0 ? (double?)null : Math.Round(gaps.Average(), 4),
            largest_gap_percent = gaps.Count == 0 ? (double?)null : gaps.Max(),
            proven = runs.Exists(run => run.Optimal is not null) ? runs.Count(run => run.Optimal == true) : (int?)null,
            people_bound = runs.TrueForAll(run => run.PeopleBound is not null) ? runs.Sum(run => run.PeopleBound) : null,
            mean_cpu_s = Math.Round(runs.Average(run => run.CpuSeconds), 3),
            slowest_cpu_s = runs.Max(run => run.CpuSeconds),
        }));
    }
}

using System.Diagnostics;
using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.Benchmarks.Measuring;
using Mobilitaet.District;
using Mobilitaet.District.Database;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Testing;
using NodaTime;

namespace Mobilitaet.Benchmarks.Statewide;

/// <summary>
/// A week's reachability of a whole state, simulated by tiles of the demo district: real <c>work</c> processes share out its parts over PostgreSQL.
/// Prints one JSON line for every number of processes, the last ones compared with the first, and one for parts computed in this process.
/// </summary>
internal static class StatewideBenchmark
{
    private const int CheckedParts = 12;
    private static readonly TimeSpan s_patience = TimeSpan.FromHours(1);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var tiles = int.Parse(Find(arguments, "--tiles") ?? "26", CultureInfo.InvariantCulture);
        var processes = (Find(arguments, "--processes") ?? "1,2").Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture));
        var postgres = PostgresCluster.Find() ?? throw new InvalidOperationException("This benchmark needs a PostgreSQL server on the machine.");
        var folder = Directory.CreateTempSubdirectory("mobilitaet-state-").FullName;
        var demoFolder = Path.Combine(Repository.Root, "osm-data");
        try
        {
            using var demo = await DemoReach.OpenAsync(demoFolder);
            var district = new TiledDistrict(folder, tiles);
            var start = Stopwatch.GetTimestamp();
            district.Import(demoFolder);
            var import = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 1);
            StatewideRun? first = null;
            DistrictDatabase? last = null;
            foreach (var count in processes)
            {
                last = DistrictDatabase.At(postgres.NewDatabase());
                await district.FillAsync(demo.Database, last);
                var run = await MeasureAsync(folder, last, count);
                first ??= run;
                Print(new
                {
                    tiles,
                    run.Processes,
                    import_s = import,
                    run.Sessions,
                    run.Places,
                    run.Parts,
                    wall_s = Math.Round(run.Seconds, 1),
                    cpu_s = Math.Round(run.CpuSeconds, 1),
                    peak_mb = Math.Round(run.PeakMegabytes),
                    gain = Math.Round(first.Seconds * first.Processes / run.Seconds, 2),
                    stored_mb = Math.Round(run.StoredBytes / 1e6, 1),
                    checksum = run.Checksum.ToString("x16", CultureInfo.InvariantCulture),
                    identical = run.Checksum == first.Checksum,
                });
            }
            Print(new { here = await CompareAsync(district, last!) });
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<StatewideRun> MeasureAsync(string folder, DistrictDatabase database, int processes)
    {
        var program = Path.Combine(Repository.Root, "src", "Mobilitaet.App", "bin", "Release", "net10.0", "mobilitaet.dll");
        if (!File.Exists(program))
            throw new InvalidOperationException("Build the program first: dotnet build -c Release src/Mobilitaet.App");
        var start = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, processes).Select(_ => WorkProcess.Start(program, folder, database.ConnectionString)).ToList();
        try
        {
            await using var context = database.CreateContext();
            while (!await context.ReachReports.AnyAsync(report => report.ComputedAt != null))
            {
                if (Stopwatch.GetElapsedTime(start) > s_patience)
                    throw new InvalidOperationException("The report was not complete after an hour.");
                await Task.Delay(100);
                workers.ForEach(worker => worker.Note());
            }
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            workers.ForEach(worker => worker.Note());
            return await DescribeAsync(context, new StatewideRun
            {
                Processes = processes,
                Seconds = seconds,
                CpuSeconds = workers.Sum(worker => worker.CpuSeconds),
                PeakMegabytes = workers.Max(worker => worker.PeakMegabytes),
            });
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }
    }

    private static async Task<StatewideRun> DescribeAsync(DistrictContext context, StatewideRun run)
    {
        var hash = new XxHash3();
        var (parts, sessions, bytes) = (0, 0, 0L);
        await foreach (var part in context.ReachReportParts.AsNoTracking().OrderBy(part => part.Number).AsAsyncEnumerable())
        {
            hash.Append(part.Cells!);
            parts++;
            sessions += part.SessionCount;
            bytes += part.Cells!.Length;
        }
        return run with
        {
            Parts = parts,
            Sessions = sessions,
            StoredBytes = bytes,
            Places = await context.Places.CountAsync(),
            Checksum = hash.GetCurrentHashAsUInt64(),
        };
    }

    /// <summary>Some parts, computed by one thread of this process, are the same bytes.</summary>
    private static async Task<object> CompareAsync(TiledDistrict district, DistrictDatabase database)
    {
        await using var context = database.CreateContext();
        var stored = await context.ReachReportParts.AsNoTracking().OrderBy(part => part.Number).ToListAsync();
        var chosen = Enumerable.Range(0, CheckedParts).Select(i => stored[i * stored.Count / CheckedParts]).DistinctBy(part => part.Number).ToList();
        var numbers = chosen.Select(part => part.Number).ToList();
        await context.ReachReports.ExecuteUpdateAsync(report => report.SetProperty(r => r.ComputedAt, (Instant?)null));
        await context.ReachReportParts.Where(part => numbers.Contains(part.Number)).ExecuteUpdateAsync(part => part.SetProperty(p => p.Cells, (byte[]?)null));
        var networks = new DistrictNetworks(district.Streets);
        using var reporting = new ReachReporting(
            database, new DistrictTimetable(district.Timetable, district.Footpaths, networks), networks, new ReachRules(), SystemClock.Instance);
        var equal = 0;
        foreach (var part in chosen)
        {
            await reporting.ComputePartAsync(part.ReachReportId, part.Number);
            var anew = await context.ReachReportParts.AsNoTracking().FirstAsync(other => other.Number == part.Number);
            equal += anew.Cells.AsSpan().SequenceEqual(part.Cells) ? 1 : 0;
        }
        return new { parts = chosen.Count, equal };
    }

    private static string? Find(string[] arguments, string option) =>
        Array.IndexOf(arguments, option) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;

    private static void Print(object line) => Console.WriteLine(JsonSerializer.Serialize(line, JsonSerializerOptions.Web));
}

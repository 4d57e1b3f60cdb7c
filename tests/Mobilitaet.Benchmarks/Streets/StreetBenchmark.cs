using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mobilitaet.Benchmarks.Measuring;
using Mobilitaet.Routing;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Roads.Building;
using Mobilitaet.Routing.Roads.Queries;

namespace Mobilitaet.Benchmarks.Streets;

/// <summary>Measures the street engine on one extract and prints one JSON line.</summary>
internal static class StreetBenchmark
{
    private const int RandomPairs = 2000;

    public static int Run(string[] args)
    {
        var options = StreetBenchmarkOptions.Parse(args);
        var path = Path.Combine(Path.GetTempPath(), $"mobilitaet-benchmark-{Environment.ProcessId}.network");
        var stitched = path + ".osm";
        try
        {
            if (options.Copies > 1)
            {
                StitchedExtract.Write(options.Osm, options.Copies, stitched);
                options = options with { Osm = stitched };
                GC.Collect();
            }
            var result = new SortedDictionary<string, object>(StringComparer.Ordinal);
            Build(options, path, result);
            using (var network = StreetNetwork.Open(path))
            {
                result["load_ms"] = Math.Round(Spread.Of(5, _ => StreetNetwork.Open(path).Dispose(), 2).Median / 1000, 2);
                result["file_mb"] = Math.Round(network.FileBytes / 1e6, 1);
                Query(network.Get(options.Mode), options, result);
            }
            if (options.AllModes)
                BuildAllModes(options, path, result);
            Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
            return 0;
        }
        finally
        {
            File.Delete(path);
            File.Delete(stitched);
        }
    }

    private static void Build(StreetBenchmarkOptions options, string path, SortedDictionary<string, object> result)
    {
        var import = new StreetImportOptions { Modes = [options.Mode], Parallelism = 1 };
        var process = Process.GetCurrentProcess();
        var cpuBefore = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var extract = StreetExtract.Read(OsmFile.Open(options.Osm), import);
        var build = ModeBuild.Run(extract, 0, import);
        var summary = new NetworkSummary(Path.GetFileName(options.Osm), "", extract.Segments.Count, extract.Segments.JunctionNode.Count, default, default);
        using (var writer = new MappedFileWriter(path, StreetNetworkFormat.Format))
        {
            NetworkSections.WriteShared(writer, extract, [build], summary);
            NetworkSections.WriteMode(writer, build);
            writer.Complete();
        }
        process.Refresh();
        var total = Stopwatch.GetElapsedTime(start);
        result["import_s"] = Math.Round((total - build.HierarchyTime).TotalSeconds, 3);
        result["hierarchy_s"] = Math.Round(build.HierarchyTime.TotalSeconds, 3);
        result["hierarchy_cpu_s"] = Math.Round(build.HierarchyCpu.TotalSeconds, 3);
        result["import_and_hierarchy_cpu_s"] = Math.Round((process.TotalProcessorTime - cpuBefore).TotalSeconds, 3);
        result["peak_mb"] = Math.Round(process.PeakWorkingSet64 / 1e6, 0);
        result["segments"] = summary.Segments;
        result["street_nodes"] = extract.Nodes.Count;
        result["graph_nodes"] = build.Graph.NodeCount;
        result["graph_arcs"] = build.Graph.ArcTail.Count;
        result["hierarchy_arcs"] = build.Hierarchy.Up.Length + build.Hierarchy.Down.Length;
    }

    private static void BuildAllModes(StreetBenchmarkOptions options, string path, SortedDictionary<string, object> result)
    {
        foreach (var cores in new[] { 1, Environment.ProcessorCount })
        {
            var start = Stopwatch.GetTimestamp();
            StreetImport.Run(OsmFile.Open(options.Osm), path, new StreetImportOptions { Parallelism = cores });
            result[$"all_modes_on_{cores}_cores_s"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 3);
        }
    }

    private static void Query(ModeNetwork network, StreetBenchmarkOptions options, SortedDictionary<string, object> result)
    {
        var pairs = options.Pairs is null ? RandomCoordinates(network) : CoordinatePair.Read(options.Pairs);
        if (options.Out is not null)
            WriteResults(network, pairs, options.Out);
        var from = pairs.Select(pair => network.FindSnap(pair.From)).ToArray();
        var to = pairs.Select(pair => network.FindSnap(pair.To)).ToArray();
        var known = Enumerable.Range(0, pairs.Count).Where(i => from[i] is not null && to[i] is not null).ToArray();
        if (known.Length == 0)
            return;
        var search = network.CreateRouteSearch();
        result["query_us"] = Spread.Of(known.Length, i => search.FindDuration(from[known[i]]!.Value, to[known[i]]!.Value));
        result["snap_us"] = Spread.Of(known.Length, i => network.FindSnap(pairs[known[i]].From));
        result["route_us"] = Spread.Of(known.Length, i => search.FindRoute(network.Snap(pairs[known[i]].From), network.Snap(pairs[known[i]].To)));
        var dijkstra = new DijkstraSearch(network);
        result["dijkstra_us"] = Spread.Of(Math.Min(300, known.Length), i => dijkstra.FindDuration(from[known[i]]!.Value, to[known[i]]!.Value), 50);
        Tables(network, [.. known.Select(i => from[i]!.Value)], [.. known.Select(i => to[i]!.Value)], result);
    }

    private static void Tables(ModeNetwork network, SnappedPoint[] from, SnappedPoint[] to, SortedDictionary<string, object> result)
    {
        SnappedPoint[] Take(SnappedPoint[] points, int count) => [.. Enumerable.Range(0, count).Select(i => points[i % points.Length])];
        var table = network.CreateTableSearch();
        var (from100, to100, from1000, to1000, from16) = (Take(from, 100), Take(to, 100), Take(from, 1000), Take(to, 1000), Take(from, 16));
        result["table_100_ms"] = Spread.MedianMilliseconds(100, () => table.Compute(from100, to100));
        result["table_1000_ms"] = Spread.MedianMilliseconds(20, () => table.Compute(from1000, to1000));
        result["table_1000_with_distances_ms"] = Spread.MedianMilliseconds(10, () => table.Compute(from1000, to1000, withDistances: true));
        var reach = network.CreateReachSearch();
        var batched = Spread.MedianMilliseconds(100, () => reach.BatchToNodes(from16));
        result["table_16xn_ms"] = batched;
        result["one_to_all_batched_ms"] = Math.Round(batched / 16, 4);
        result["one_to_all_ms"] = Math.Round(Spread.Of(200, i => reach.From(from[i % from.Length])).Median / 1000, 3);
        result["isochrone_30min_ms"] = Math.Round(Spread.Of(Math.Min(50, from.Length), i => reach.Isochrone(from[i], 30 * 60_000)).Median / 1000, 2);
        var dijkstra = new DijkstraSearch(network);
        result["dijkstra_one_to_all_ms"] = Math.Round(Spread.Of(20, i => dijkstra.RunToAll(from[i % from.Length]), 5).Median / 1000, 3);
    }

    private static void WriteResults(ModeNetwork network, List<CoordinatePair> pairs, string output)
    {
        var search = network.CreateRouteSearch();
        using var writer = new StreamWriter(output);
        writer.WriteLine("id,duration_s,distance_m");
        foreach (var pair in pairs)
        {
            var route = network.FindSnap(pair.From) is { } a && network.FindSnap(pair.To) is { } b ? search.FindRoute(a, b) : null;
            writer.WriteLine(route is null
                ? $"{pair.Id},,"
                : string.Create(CultureInfo.InvariantCulture, $"{pair.Id},{route.Milliseconds / 1000.0:0.0},{route.Metres:0.0}"));
        }
    }

    private static List<CoordinatePair> RandomCoordinates(ModeNetwork network)
    {
        var random = new Random(20260101);
        GeoPoint Any()
        {
            var shape = network.Streets.Shape;
            return shape[random.Next(shape.Length)].ToGeoPoint();
        }
        return [.. Enumerable.Range(0, RandomPairs).Select(i => new CoordinatePair(i.ToString(CultureInfo.InvariantCulture), Any(), Any()))];
    }
}

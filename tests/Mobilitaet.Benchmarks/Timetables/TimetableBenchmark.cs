using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mobilitaet.Benchmarks.Measuring;
using Mobilitaet.Routing;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Benchmarks.Timetables;

/// <summary>Measures import and queries of one feed and prints one JSON line.</summary>
internal sealed class TimetableBenchmark : IDisposable
{
    private const int RandomPairs = 1000;
    private const int Window = 2 * 3600;
    private const int WholeDay = 24 * 3600;
    private readonly TimetableBenchmarkOptions _options;
    private readonly string _folder = Directory.CreateTempSubdirectory("mobilitaet-benchmark-").FullName;
    private readonly SortedDictionary<string, object> _result = new(StringComparer.Ordinal);
    private readonly TransitSearch _search = new();

    private TimetableBenchmark(TimetableBenchmarkOptions options) => _options = options;

    public static int Run(string[] args)
    {
        Console.WriteLine(JsonSerializer.Serialize(Measure(TimetableBenchmarkOptions.Parse(args)), JsonSerializerOptions.Web));
        return 0;
    }

    public static SortedDictionary<string, object> Measure(TimetableBenchmarkOptions options)
    {
        using var benchmark = new TimetableBenchmark(options);
        benchmark.Measure();
        return benchmark._result;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Measure()
    {
        var path = Path.Combine(_folder, "timetable");
        Import(path);
        using var timetable = Timetable.Open(path);
        _result["load_ms"] = Math.Round(Spread.Of(5, _ => Timetable.Open(path).Dispose(), 2).Median / 1000, 2);
        _result["file_mb"] = Math.Round(timetable.FileBytes / 1e6, 1);
        using var streets = OpenStreets();
        var walks = streets is null || !_options.Footpaths ? null : OpenFootpaths(timetable, streets);
        var changes = StopChanges.Build(timetable, walks?.Find(TravelMode.Foot), _options.ChangeSeconds);
        // One service day alone, so that results can be laid beside those of engines that load no more than that.
        var options = new DayOptions { NeighbourDays = false };
        var start = Stopwatch.GetTimestamp();
        var day = timetable.Day(_options.Date, options);
        _result["day_ms"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1);
        (_result["day_patterns"], _result["day_trips"]) = (day.PatternCount, day.TripCount);
        var queries = Queries(timetable, day, walks);
        if (_options.Out is not null)
            WriteResults(day, changes, queries);
        Query(day, changes, [.. queries.Select(query => query.Query)]);
        if (streets is not null)
            DoorBenchmark.Measure(timetable, streets, walks, _options, _result);
    }

    private void Import(string path)
    {
        var process = Process.GetCurrentProcess();
        var start = Stopwatch.GetTimestamp();
        var summary = TimetableImport.Run([_options.Gtfs], path, new TimetableImportOptions());
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        _result["import_s"] = Math.Round(seconds, 3);
        _result["rows_per_s"] = Math.Round(summary.StopTimes / seconds);
        _result["peak_mb"] = Math.Round(process.PeakWorkingSet64 / 1e6);
        (_result["stops"], _result["stop_times"]) = (summary.Stops, summary.StopTimes);
    }

    private StreetNetwork? OpenStreets()
    {
        if (_options.Osm is null)
            return null;
        var path = Path.Combine(_folder, "streets");
        StreetImport.Run(OsmFile.Open(_options.Osm), path, new StreetImportOptions { Modes = [TravelMode.Foot, TravelMode.Bicycle, TravelMode.Car] });
        return StreetNetwork.Open(path);
    }

    private FootpathFile OpenFootpaths(Timetable timetable, StreetNetwork streets)
    {
        var path = Path.Combine(_folder, "footpaths");
        var start = Stopwatch.GetTimestamp();
        FootpathImport.Run(timetable, streets, path, new FootpathImportOptions { Modes = [TravelMode.Foot] });
        _result["footpaths_s"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 3);
        return FootpathFile.Open(path);
    }

    private List<(string Id, TransitQuery Query)> Queries(Timetable timetable, DayTimetable day, FootpathFile? walks)
    {
        var pairs = _options.Pairs is null ? StopPair.Random(ServedStops(timetable, day), RandomPairs) : StopPair.Read(_options.Pairs, timetable);
        var footpaths = walks?.Find(TravelMode.Foot);
        return [.. pairs.Select(pair => (pair.Id, new TransitQuery(
            Ways(pair.From, footpaths), Ways(pair.To, footpaths), pair.Departure.Seconds, pair.Departure.Seconds + Window, _options.MaxChanges)))];
    }

    private static List<Stop> ServedStops(Timetable timetable, DayTimetable day)
    {
        var served = day.Tables.Calls.Select(call => timetable.VirtualStops.RealOf(call.Stop)).ToHashSet();
        return [.. timetable.ListStops().Where(stop => served.Contains(stop.Index))];
    }

    /// <summary>A stop's own place and every stop in walking distance of it.</summary>
    private static StopAccess[] Ways(Stop stop, Footpaths? footpaths)
    {
        var ways = new List<StopAccess> { new(stop, 0) };
        if (footpaths is not null)
        {
            foreach (var path in footpaths.From(stop))
                ways.Add(new StopAccess(path.Stop, path.Seconds));
        }
        return [.. ways];
    }

    private void Query(DayTimetable day, StopChanges changes, TransitQuery[] queries)
    {
        _result["earliest_us"] = Spread.Of(queries.Length, i => _search.Earliest(day, changes, queries[i]));
        _result["arrive_by_us"] = Spread.Of(queries.Length, i => _search.ArriveBy(day, changes, queries[i] with { Latest = queries[i].Earliest + Window }));
        _result["range_2h_us"] = Spread.Of(queries.Length, i => _search.Departures(day, changes, queries[i]));
        var profiles = Spread.Of(Math.Min(queries.Length, 200), i => _search.OneToAll(day, changes, Profile(queries[i])), 50);
        _result["one_to_all_day_ms"] = new Spread(Math.Round(profiles.Median / 1000, 3), Math.Round(profiles.P95 / 1000, 3));
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var query in queries)
        {
            _search.Earliest(day, changes, query);
            _search.Departures(day, changes, query);
        }
        _result["allocated_bytes_per_query"] = (GC.GetAllocatedBytesForCurrentThread() - before) / queries.Length;
    }

    private ProfileQuery Profile(in TransitQuery query) => new(query.From, 0, WholeDay, _options.MaxChanges);

    private void WriteResults(DayTimetable day, StopChanges changes, List<(string Id, TransitQuery Query)> queries)
    {
        using var writer = new StreamWriter(_options.Out!);
        writer.WriteLine("id,arrival_time,transfers");
        foreach (var (id, query) in queries)
        {
            var options = _search.Earliest(day, changes, query).Options;
            writer.WriteLine(options.Length == 0 ? $"{id},," : Line(id, options[^1]));
        }
    }

    private static string Line(string id, in TransitOption option)
    {
        var seconds = option.Arrival;
        return string.Create(CultureInfo.InvariantCulture, $"{id},{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00},{option.Changes}");
    }
}

using System.Diagnostics;
using System.Globalization;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Benchmarks.Reachability;

/// <summary>Measures how on-demand rides within outlines (GTFS-Flex) add to the search of a door: a feed of many areas, each around one door, on the demo's streets.</summary>
internal static class FlexBenchmark
{
    private const double MarginDegrees = 0.03;
    private const int Searches = 20;

    /// <param name="streets">Where the rides drive.</param>
    /// <param name="points">The doors.</param>
    /// <param name="date">The day.</param>
    /// <param name="result">Where the figures go, with names that begin with <c>flex_</c>.</param>
    public static void Measure(StreetNetwork streets, IReadOnlyList<GeoPoint> points, LocalDate date, SortedDictionary<string, object> result)
    {
        foreach (var areas in (int[])[10, 100, 1000])
        {
            var folder = Directory.CreateTempSubdirectory("mobilitaet-benchmark-");
            try
            {
                WriteFeed(folder.FullName, areas, points, date);
                var path = Path.Combine(folder.FullName, "timetable");
                TimetableImport.Run([folder.FullName], path);
                using var timetable = Timetable.Open(path);
                var doors = DoorSet.Build(new JourneyPlanner(timetable, streets, null), points, new ReachOptions());
                var (search, day) = (new DoorSearch(doors), new DoorDay(date, OnDemand: true, null));
                var start = Stopwatch.GetTimestamp();
                search.Towards(0, day);
                result[$"flex_{areas}_areas_first_ms"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1);
                start = Stopwatch.GetTimestamp();
                for (var door = 1; door <= Searches; door++)
                    search.Towards(door, day);
                result[$"flex_{areas}_areas_door_ms"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds / Searches, 1);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static void WriteFeed(string folder, int areas, IReadOnlyList<GeoPoint> points, LocalDate date)
    {
        void Write(string file, params IEnumerable<string> rows) => File.WriteAllLines(Path.Combine(folder, file), rows);
        var (day, all) = (date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Enumerable.Range(0, areas).ToArray());
        Write("agency.txt", "agency_id,agency_name,agency_url,agency_timezone", "A,Synthetic,https://example.org,Europe/Berlin");
        Write("calendar.txt", "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date", $"D,1,1,1,1,1,1,1,{day},{day}");
        Write("stops.txt", ["stop_id,stop_name,stop_lat,stop_lon", .. points.Select((point, i) => FormattableString.Invariant($"{i},Stop {i},{point.Latitude},{point.Longitude}"))]);
        Write("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_duration_min", "hour,1,60");
        Write("routes.txt", ["route_id,agency_id,route_short_name,route_type", "bus,A,bus,3", .. all.Select(area => $"{area},A,{area},715")]);
        Write("trips.txt", ["route_id,service_id,trip_id", "bus,D,bus", .. all.Select(area => $"{area},D,{area}")]);
        Write("stop_times.txt", [
            "trip_id,arrival_time,departure_time,stop_id,location_id,stop_sequence,start_pickup_drop_off_window,end_pickup_drop_off_window,pickup_type,drop_off_type,pickup_booking_rule_id,drop_off_booking_rule_id",
            "bus,08:00:00,08:00:00,0,,1,,,0,0,,", "bus,08:30:00,08:30:00,1,,2,,,0,0,,",
            .. all.SelectMany(area => (string[])[$"{area},,,,area-{area},1,06:00:00,20:00:00,2,1,hour,", $"{area},,,,area-{area},2,06:00:00,20:00:00,1,2,,hour"])]);
        Write("locations.geojson", $$"""{"type":"FeatureCollection","features":[{{string.Join(',', all.Select(area => Outline(area, points[area % points.Count])))}}]}""");
    }

    private static string Outline(int area, GeoPoint centre)
    {
        string Corner(double north, double east) => FormattableString.Invariant($"[{centre.Longitude + east},{centre.Latitude + north}]");
        var ring = string.Join(
            ',', Corner(-MarginDegrees, -MarginDegrees), Corner(-MarginDegrees, MarginDegrees), Corner(MarginDegrees, MarginDegrees), Corner(MarginDegrees, -MarginDegrees),
            Corner(-MarginDegrees, -MarginDegrees));
        return $$$"""{"type":"Feature","id":"area-{{{area}}}","properties":{},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
    }
}

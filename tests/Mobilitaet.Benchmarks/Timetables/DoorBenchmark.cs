using Mobilitaet.Benchmarks.Measuring;
using Mobilitaet.Benchmarks.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Benchmarks.Timetables;

/// <summary>Measures journeys from door to door: random doors within walking distance of stops, leaving by day.</summary>
internal static class DoorBenchmark
{
    private const int Trips = 1000;
    private const int SearchedDoors = 200;
    private const double DegreesAround = 0.004;

    public static void Measure(
        Timetable timetable, StreetNetwork streets, FootpathFile? footpaths, TimetableBenchmarkOptions options, SortedDictionary<string, object> result)
    {
        var planner = new JourneyPlanner(timetable, streets, footpaths);
        var queries = Queries(timetable, streets, options.Date).ToArray();
        var found = 0;
        result["door_to_door_us"] = Spread.Of(queries.Length, i => planner.Find(queries[i]));
        result["door_to_door_without_geometry_us"] = Spread.Of(queries.Length, i => planner.Find(queries[i] with { Geometry = false }));
        foreach (var query in queries)
            found += planner.Find(query).Journeys.Count > 0 ? 1 : 0;
        result["doors_with_a_journey"] = found;
        DoorSearchBenchmark.Measure(planner, [.. queries.Take(SearchedDoors).Select(query => query.From.Position)], options.Date, result);
    }

    private static IEnumerable<JourneyQuery> Queries(Timetable timetable, StreetNetwork streets, LocalDate date)
    {
        var random = new Random(20260101);
        var foot = streets.Get(TravelMode.Foot);
        var stops = timetable.ListStops().Where(stop => foot.FindSnap(timetable.PositionOf(stop)) is not null).ToArray();
        for (var i = 0; i < Trips; i++)
        {
            var leave = date.At(new LocalTime(random.Next(6, 18), random.Next(60))).InZoneLeniently(timetable.Zone).ToInstant();
            yield return new JourneyQuery
            {
                From = JourneyPlace.At(Door(timetable, foot, stops, random), ""),
                To = JourneyPlace.At(Door(timetable, foot, stops, random), ""),
                DepartAt = leave,
                Layers = JourneyLayers.Foot | JourneyLayers.Bus | JourneyLayers.OnDemand,
            };
        }
    }

    private static GeoPoint Door(Timetable timetable, ModeNetwork foot, Stop[] stops, Random random)
    {
        while (true)
        {
            var stop = timetable.PositionOf(stops[random.Next(stops.Length)]);
            var door = new GeoPoint(stop.Latitude + Shift(random), stop.Longitude + Shift(random));
            if (foot.FindSnap(door) is not null)
                return door;
        }
    }

    private static double Shift(Random random) => ((random.NextDouble() * 2) - 1) * DegreesAround;
}

using System.Diagnostics;
using Mobilitaet.Benchmarks.Measuring;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Reachability;
using NodaTime;

namespace Mobilitaet.Benchmarks.Reachability;

/// <summary>Measures the search between one door and all others over a whole day.</summary>
internal static class DoorSearchBenchmark
{
    private const int Searches = 200;

    /// <param name="planner">Streets and timetable.</param>
    /// <param name="points">The doors.</param>
    /// <param name="date">The day.</param>
    /// <param name="result">Where the figures go, with names that begin with <c>door_</c>.</param>
    public static void Measure(JourneyPlanner planner, IReadOnlyList<GeoPoint> points, LocalDate date, SortedDictionary<string, object> result)
    {
        var options = new ReachOptions();
        DoorSet.Build(planner, [.. points.Take(20)], options);
        var start = Stopwatch.GetTimestamp();
        var doors = DoorSet.Build(planner, points, options);
        result["door_set_ms"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1);
        result["door_count"] = doors.Count;
        var search = new DoorSearch(doors);
        var (bus, onDemand) = (new DoorDay(date, OnDemand: false, null), new DoorDay(date, OnDemand: true, null));
        result["door_towards_ms"] = Milliseconds(i => search.Towards(i % doors.Count, bus));
        result["door_from_ms"] = Milliseconds(i => search.From(i % doors.Count, bus));
        result["door_towards_on_demand_ms"] = Milliseconds(i => search.Towards(i % doors.Count, onDemand));
        result["door_from_on_demand_ms"] = Milliseconds(i => search.From(i % doors.Count, onDemand));
        var (remembered, before) = (0L, GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < Searches; i++)
            remembered += search.Towards(i % doors.Count, bus).Bytes;
        result["door_remembered_bytes"] = remembered / Searches;
        result["door_allocated_besides_bytes"] = (GC.GetAllocatedBytesForCurrentThread() - before - remembered) / Searches;
    }

    private static Spread Milliseconds(Action<int> call)
    {
        var spread = Spread.Of(Searches, call, 50);
        return new Spread(Math.Round(spread.Median / 1000, 3), Math.Round(spread.P95 / 1000, 3));
    }
}

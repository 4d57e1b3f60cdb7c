using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Reachability;

/// <summary>The oracle: the journey planner, asked for one pair of doors and a whole day.</summary>
internal static class PlannedTrips
{
    public const int LastHour = 28 * 3600;

    /// <summary>Leaving from the start of the day until four in the next morning.</summary>
    public static List<ReachTrip> Find(JourneyPlanner planner, GeoPoint from, GeoPoint to, ReachOptions options, DoorDay day)
    {
        var start = planner.Timetable.Day(day.Date).Start;
        var answer = planner.Find(new JourneyQuery
        {
            From = JourneyPlace.At(from),
            To = JourneyPlace.At(to),
            DepartAt = start,
            Window = Duration.FromSeconds(LastHour),
            Layers = day.OnDemand ? JourneyLayers.Bus | JourneyLayers.OnDemand : JourneyLayers.Bus,
            Walking = options.Walking,
            MaxChanges = options.MaxChanges,
            MaxWalkSeconds = options.MaxWalkSeconds,
            SlackSeconds = options.SlackSeconds,
            BoardingSlackSeconds = options.BoardingSlackSeconds,
            BookedAt = day.BookedAt,
            Geometry = false,
        });
        return Useful(answer.Journeys.Select(journey => new ReachTrip(SecondsOf(start, journey.Departure), SecondsOf(start, journey.Arrival))));
    }

    /// <summary>The trips that leave and arrive within the day; at its ends it depends on the question what is compared with what.</summary>
    public static ReachTrip[] Within(ReadOnlySpan<ReachTrip> trips, int lastArrival = LastHour) =>
        [.. trips.ToArray().Where(trip => trip.Departure >= 0 && trip.Arrival <= lastArrival)];

    /// <summary>Those that no other beats, in order.</summary>
    public static List<ReachTrip> Useful(IEnumerable<ReachTrip> trips)
    {
        var useful = new List<ReachTrip>();
        foreach (var trip in trips.OrderByDescending(trip => trip.Departure).ThenBy(trip => trip.Arrival))
        {
            if (useful.Count == 0 || trip.Arrival < useful[^1].Arrival)
                useful.Add(trip);
        }
        useful.Reverse();
        return [.. Within([.. useful])];
    }

    /// <summary>Compares both directions of the search with the planner for every pair of doors.</summary>
    /// <returns>How many trips were compared.</returns>
    public static int CompareAll(JourneyPlanner planner, IReadOnlyList<GeoPoint> points, ReachOptions options, DoorDay day, string text)
    {
        var doors = DoorSet.Build(planner, points, options);
        var search = new DoorSearch(doors);
        var from = Enumerable.Range(0, doors.Count).Select(door => search.From(door, day)).ToArray();
        var towards = Enumerable.Range(0, doors.Count).Select(door => search.Towards(door, day)).ToArray();
        var compared = 0;
        foreach (var (start, end) in Pairs(doors.Count))
        {
            var expected = Find(planner, points[start], points[end], options, day);
            AssertSame(expected, Within(from[start].Of(end)), $"{text}: from {start} to {end}, {day}");
            AssertSame(expected, Within(towards[end].Of(start)), $"{text}: towards {end} from {start}, {day}");
            compared += expected.Count;
        }
        return compared;
    }

    public static IEnumerable<(int From, int To)> Pairs(int count) =>
        from start in Enumerable.Range(0, count)
        from end in Enumerable.Range(0, count)
        where start != end
        select (start, end);

    /// <summary>Nobody who has the first ways is worse off with the second.</summary>
    public static bool AreAsGood(ReadOnlySpan<ReachTrip> before, ReadOnlySpan<ReachTrip> after)
    {
        var others = after.ToArray();
        foreach (var trip in Within(before))
        {
            if (!Array.Exists(others, other => other.Departure >= trip.Departure && other.Arrival <= trip.Arrival))
                return false;
        }
        return true;
    }

    private static void AssertSame(IEnumerable<ReachTrip> expected, ReachTrip[] found, string text)
    {
        var (wanted, got) = (Text(expected), Text(found));
        Assert.True(wanted == got, $"{text}\nplanner {wanted}\ndoors   {got}");
    }

    private static string Text(IEnumerable<ReachTrip> trips) =>
        string.Join("; ", trips.Select(trip => $"{new ServiceTime(trip.Departure)}-{new ServiceTime(trip.Arrival)}"));

    private static int SecondsOf(Instant start, ZonedDateTime time) => (int)(time.ToInstant() - start).TotalSeconds;
}

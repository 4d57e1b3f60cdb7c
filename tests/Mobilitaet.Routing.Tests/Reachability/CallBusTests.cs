using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Tests.Journeys;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Reachability;

/// <summary>Call buses without a timetable: all the way, and to or from other buses. The journey planner is asked at every hour.</summary>
public sealed class CallBusTests
{
    private const int Towns = 12;
    private const int Hour = 3600;

    [Fact]
    public void Whoever_leaves_at_an_hour_arrives_when_the_planner_says_and_who_must_arrive_leaves_then()
    {
        var (called, all) = (0, 0);
        for (var seed = 0; seed < Towns; seed++)
        {
            using var town = new RandomTown(seed + 500).BuildWithCallBuses(seed);
            var random = new Random(seed);
            var options = new ReachOptions { MaxWalkSeconds = random.Next(2, 25) * 60, BoardingSlackSeconds = random.Next(0, 120), SlackSeconds = random.Next(0, 240) };
            var points = RandomTown.DoorsOf(town);
            var search = new DoorSearch(DoorSet.Build(town.Planner, points, options));
            var day = new DoorDay(SmallTown.Monday, OnDemand: true, random.Next(2) == 0 ? null : town.At("0:00") + Duration.FromMinutes(random.Next(0, 1000)));
            for (var to = 0; to < points.Length; to++)
            {
                var towards = search.Towards(to, day);
                for (var from = 0; from < points.Length; from++)
                {
                    if (from == to)
                        continue;
                    var back = search.From(from, day);
                    Assert.Equal(towards.CallsOf(from), back.CallsOf(to));
                    called += towards.CallsOf(from).Length;
                    for (var time = 4 * Hour; time < 22 * Hour; time += 3 * Hour)
                    {
                        var text = $"seed {seed}, {from} to {to}, {new ServiceTime(time)}";
                        AssertSame(Planned(town, points, from, to, options, day, time, byArrival: false), FirstArrival(back, to, time), "leaving: " + text);
                        AssertSame(Planned(town, points, from, to, options, day, time, byArrival: true), LastDeparture(towards, from, time), "arriving: " + text);
                        all += FirstArrival(back, to, time) is null ? 0 : 1;
                    }
                }
            }
        }
        Assert.True(called > 50 && all > 300, $"Only {called} calls and {all} ways were compared.");
    }

    [Fact]
    public void Without_booking_nothing_is_called()
    {
        using var town = new RandomTown(500).BuildWithCallBuses(0);
        var search = new DoorSearch(DoorSet.Build(town.Planner, RandomTown.DoorsOf(town), new ReachOptions()));
        Assert.All(Enumerable.Range(0, 8), door => Assert.True(search.Towards(door, new DoorDay(SmallTown.Monday, false, null)).CallsOf(0).IsEmpty));
    }

    /// <summary>At the ends of the day it depends on the question what is compared with what.</summary>
    private static IEnumerable<int> OfDay(IEnumerable<int> seconds) => seconds.Where(time => time is >= 0 and <= PlannedTrips.LastHour);

    private static void AssertSame(int? expected, int? found, string text) =>
        Assert.True(expected == found, $"{text}: planner {Clock(expected)}, doors {Clock(found)}");

    private static string Clock(int? time) => time is { } seconds ? new ServiceTime(seconds).ToString() : "none";

    private static int? FirstArrival(DoorProfiles profiles, int door, int time)
    {
        var trips = profiles.Of(door).ToArray().Where(trip => trip.Departure >= time).Select(trip => trip.Arrival);
        var calls = profiles.CallsOf(door).ToArray().Where(call => call.Latest >= time).Select(call => Math.Max(time, call.Earliest) + call.Seconds);
        return OfDay(trips.Concat(calls)).Order().Cast<int?>().FirstOrDefault();
    }

    private static int? LastDeparture(DoorProfiles profiles, int door, int time)
    {
        var trips = profiles.Of(door).ToArray().Where(trip => trip.Arrival <= time).Select(trip => trip.Departure);
        var calls = profiles.CallsOf(door).ToArray().Where(call => call.Earliest + call.Seconds <= time)
            .Select(call => Math.Min(time, call.Latest + call.Seconds) - call.Seconds);
        return OfDay(trips.Concat(calls)).OrderDescending().Cast<int?>().FirstOrDefault();
    }

    private static int? Planned(SmallTown town, GeoPoint[] points, int from, int to, ReachOptions options, DoorDay day, int time, bool byArrival)
    {
        var start = town.Planner.Timetable.Day(day.Date).Start;
        var answer = town.Planner.Find(new JourneyQuery
        {
            From = JourneyPlace.At(points[from]),
            To = JourneyPlace.At(points[to]),
            DepartAt = byArrival ? null : start + Duration.FromSeconds(time),
            ArriveBy = byArrival ? start + Duration.FromSeconds(time) : null,
            Window = Duration.FromSeconds(byArrival ? time : PlannedTrips.LastHour - time),
            Layers = JourneyLayers.Bus | JourneyLayers.OnDemand,
            MaxWalkSeconds = options.MaxWalkSeconds,
            SlackSeconds = options.SlackSeconds,
            BoardingSlackSeconds = options.BoardingSlackSeconds,
            BookedAt = day.BookedAt,
            Geometry = false,
        });
        var seconds = answer.Journeys.Select(journey => (int)((byArrival ? journey.Departure : journey.Arrival).ToInstant() - start).TotalSeconds);
        seconds = OfDay(seconds);
        return byArrival ? seconds.OrderDescending().Cast<int?>().FirstOrDefault() : seconds.Order().Cast<int?>().FirstOrDefault();
    }
}

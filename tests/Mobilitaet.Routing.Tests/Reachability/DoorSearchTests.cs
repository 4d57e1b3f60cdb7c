using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Journeys;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Reachability;

/// <summary>The journey planner, asked for every pair by itself, is the oracle.</summary>
public sealed class DoorSearchTests
{
    private const int FirstHour = 6;
    private const int LastHour = 19;

    [Theory]
    [InlineData("bad-hersfeld", TravelMode.Foot, false)]
    [InlineData("bad-hersfeld", TravelMode.Foot, true)]
    [InlineData("bad-hersfeld", TravelMode.Wheelchair, false)]
    [InlineData("addison", TravelMode.Pram, true)]
    public void Knows_the_trips_that_the_planner_finds_for_each_pair(string name, TravelMode walking, bool onDemand)
    {
        var region = name == "addison" ? RealRegion.Addison : RealRegion.BadHersfeld;
        var points = PointsNearStops(region, 9);
        var doors = DoorSet.Build(region.Planner, points, new ReachOptions { Walking = walking });
        var search = new DoorSearch(doors);
        var day = new DoorDay(region.Date, onDemand, null);
        var compared = 0;
        for (var to = 0; to < points.Length; to++)
        {
            var towards = search.Towards(to, day);
            for (var from = 0; from < points.Length; from++)
            {
                if (from == to)
                    continue;
                var expected = Planned(region, points[from], points[to], walking, onDemand);
                Assert.Equal(expected, InWindow(towards.Of(from)));
                Assert.Equal(expected, InWindow(search.From(from, day).Of(to)));
                compared += expected.Count;
            }
        }
        Assert.True(compared > 100, $"Only {compared} trips were compared.");
    }

    private static List<ReachTrip> InWindow(ReadOnlySpan<ReachTrip> trips) =>
        [.. trips.ToArray().Where(trip => trip.Departure is >= FirstHour * 3600 and <= LastHour * 3600)];

    private static List<ReachTrip> Planned(RealRegion region, GeoPoint from, GeoPoint to, TravelMode walking, bool onDemand)
    {
        var answer = region.Planner.Find(new JourneyQuery
        {
            From = JourneyPlace.At(from),
            To = JourneyPlace.At(to),
            DepartAt = region.At(FirstHour, 0),
            Window = Duration.FromHours(LastHour - FirstHour),
            Layers = onDemand ? JourneyLayers.Bus | JourneyLayers.OnDemand : JourneyLayers.Bus,
            Walking = walking,
            Geometry = false,
        });
        var start = region.At(0, 0);
        var all = answer.Journeys
            .Select(journey => new ReachTrip((int)(journey.Departure.ToInstant() - start).TotalSeconds, (int)(journey.Arrival.ToInstant() - start).TotalSeconds))
            .Distinct().OrderByDescending(trip => trip.Departure).ThenBy(trip => trip.Arrival);
        var useful = new List<ReachTrip>();
        foreach (var trip in all)
        {
            if (useful.Count == 0 || trip.Arrival < useful[^1].Arrival)
                useful.Add(trip);
        }
        useful.Reverse();
        // The planner names the next journey of the day when the window holds none.
        useful.RemoveAll(trip => trip.Departure > LastHour * 3600);
        return useful;
    }

    private static GeoPoint[] PointsNearStops(RealRegion region, int count)
    {
        var random = new Random(11);
        var stops = region.Timetable.ListStops().Where(stop => region.Streets.Get(TravelMode.Foot).FindSnap(region.Timetable.PositionOf(stop)) is not null).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var at = region.Timetable.PositionOf(stops[random.Next(stops.Length)]);
            return new GeoPoint(at.Latitude + ((random.NextDouble() - 0.5) * 0.006), at.Longitude + ((random.NextDouble() - 0.5) * 0.009));
        })];
    }
}

using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Journeys;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Reachability;

/// <summary>Real regions: the journey planner, asked for every pair by itself, is the oracle.</summary>
public sealed class DoorSearchTests
{
    [Theory]
    [InlineData("bad-hersfeld", TravelMode.Foot, false, null)]
    [InlineData("bad-hersfeld", TravelMode.Foot, true, null)]
    [InlineData("bad-hersfeld", TravelMode.Pram, true, 11)]
    [InlineData("bad-hersfeld", TravelMode.Wheelchair, false, null)]
    [InlineData("addison", TravelMode.Foot, true, 9)]
    public void Knows_the_trips_that_the_planner_finds_for_each_pair(string name, TravelMode walking, bool onDemand, int? bookedHour)
    {
        var region = name == "addison" ? RealRegion.Addison : RealRegion.BadHersfeld;
        var day = new DoorDay(region.Date, onDemand, bookedHour is { } hour ? region.At(hour, 0) : null);
        var compared = PlannedTrips.CompareAll(region.Planner, PointsNearStops(region, 9), new ReachOptions { Walking = walking }, day, name);
        Assert.True(compared > 100, $"Only {compared} trips were compared.");
    }

    [Fact]
    public void More_doors_leave_the_trips_of_the_others_as_they_are()
    {
        var region = RealRegion.BadHersfeld;
        var points = PointsNearStops(region, 12);
        var few = DoorSet.Build(region.Planner, points[..8], new ReachOptions());
        var more = few.With(points[8..]);
        var all = DoorSet.Build(region.Planner, points, new ReachOptions());
        var day = new DoorDay(region.Date, OnDemand: true, null);
        Assert.Equal(12, more.Count);
        var (found, expected) = (new DoorSearch(more).Towards(3, day), new DoorSearch(all).Towards(3, day));
        for (var door = 0; door < all.Count; door++)
        {
            Assert.True(expected.Of(door).SequenceEqual(found.Of(door)));
            Assert.Equal(all.FindSeconds(TravelMode.Car, door, 3), more.FindSeconds(TravelMode.Car, door, 3));
        }
        Assert.Equal(8, few.Count);
    }

    [Fact]
    public void Searching_allocates_little_more_than_its_answers()
    {
        var region = RealRegion.BadHersfeld;
        var doors = DoorSet.Build(region.Planner, PointsNearStops(region, 40), new ReachOptions());
        var search = new DoorSearch(doors);
        var day = new DoorDay(region.Date, OnDemand: false, null);
        // What the runtime allocates while it compiles the search anew is none of the search's.
        Assert.InRange(Enumerable.Range(0, 4).Min(_ => AllocatedBesideAnswers(search, doors, day)), 0, 600);
    }

    private static long AllocatedBesideAnswers(DoorSearch search, DoorSet doors, DoorDay day)
    {
        var (before, answers) = (GC.GetAllocatedBytesForCurrentThread(), 0L);
        for (var door = 0; door < doors.Count; door++)
            answers += search.Towards(door, day).Bytes;
        return (GC.GetAllocatedBytesForCurrentThread() - before - answers) / doors.Count;
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

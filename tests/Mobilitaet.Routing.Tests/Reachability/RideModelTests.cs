using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Tests.Journeys;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Reachability;

/// <summary>A model tells what one more trip like it would offer; the search with that trip is the oracle.</summary>
public sealed class RideModelTests
{
    private const int SevenMinutes = 420;
    private const int Night = 24 * 3600;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_more_trip_runs_when_its_model_says_whichever_service_day_the_model_is_of(bool towards)
    {
        var region = RealRegion.BadHersfeld;
        var stops = region.Timetable.ListStops().Where((_, index) => index % 9 == 0).Select(region.Timetable.PositionOf).Take(30);
        var doors = DoorSet.Build(region.Planner, [.. stops], new ReachOptions());
        var search = new DoorSearch(doors);
        var found = 0;
        Assert.True(doors.Count > 12);
        foreach (var asked in new[] { 0, 5, 11 })
        {
            foreach (var model in RideModel.List(doors, asked, new DoorDay(region.Date, OnDemand: false, null), towards).Take(12))
            {
                var day = new DoorDay(region.Date, OnDemand: false, null, new ExtraTrip(model.Trip, SevenMinutes));
                var profiles = towards ? search.Towards(asked, day) : search.From(asked, day);
                foreach (var (door, way) in model.Rides.Where(ride => ride.Door != asked && ride.Way.Arrival < Night))
                {
                    Assert.True(
                        profiles.Of(door).ToArray().Any(trip => trip.Departure >= way.Departure + SevenMinutes && trip.Arrival <= way.Arrival + SevenMinutes),
                        $"Nothing like {way} seven minutes later between {door} and {asked}.");
                    found++;
                }
            }
        }
        Assert.True(found > 20, $"Only {found} rides were compared.");
    }
}

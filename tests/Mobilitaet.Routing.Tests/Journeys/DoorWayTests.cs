using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Journeys.Doors;
using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>The ways between doors and stops, against trying every stop with the street engine.</summary>
public sealed class DoorWayTests
{
    private const int Doors = 25;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_stop_within_walking_distance_is_considered(bool towardsDoor)
    {
        var region = RealRegion.BadHersfeld;
        var data = new PlannerData(region.Timetable, region.Streets, region.Footpaths);
        var network = region.Streets.Get(TravelMode.Foot);
        var search = network.CreateRouteSearch();
        var stops = region.Timetable.ListStops().ToList();
        var random = new Random(11);
        for (var i = 0; i < Doors; i++)
        {
            var near = region.Timetable.PositionOf(stops[random.Next(stops.Count)]);
            var door = new GeoPoint(near.Latitude + ((random.NextDouble() - 0.5) * 0.01), near.Longitude + ((random.NextDouble() - 0.5) * 0.015));
            var query = new JourneyQuery { From = JourneyPlace.At(door), To = JourneyPlace.At(door), MaxWalkSeconds = 1000 };
            var ways = new DoorWays();
            using var state = region.Planner.Rent();
            new StreetWays(data, state, query).AddWalks(new DoorPoint(data, query.From), null, towardsDoor, ways);
            var found = Enumerable.Range(0, ways.Count).ToDictionary(way => ways[way].Stop, way => ways[way].Seconds);
            foreach (var stop in stops)
            {
                var (a, b) = (network.Snap(door), network.Snap(region.Timetable.PositionOf(stop)));
                var duration = towardsDoor ? search.FindDuration(b, a) : search.FindDuration(a, b);
                var expected = (duration / 1000.0) + a.MetresAway + b.MetresAway;
                if (found.TryGetValue(stop, out var seconds))
                    Assert.InRange(seconds, expected!.Value - 0.01, expected.Value + 1.01);
                else
                    Assert.False(expected <= 998, $"a stop {expected} s away was not considered");
            }
        }
    }

    [Fact]
    public void Who_is_fetched_by_car_waits_until_it_is_loaded()
    {
        using var town = SmallTown.Draw($"A{new string('-', 117)}B---C", "B").FarStop("X").Trip("1", "X 9:00, B 9:30");
        var query = town.Depart("stop X", "A", "8:00") with { Layers = JourneyLayers.Bus | JourneyLayers.DriveFromStop };
        var journey = Assert.Single(town.Answer(query).Journeys);
        Assert.StartsWith("9:00 1 X B 9:30 | 9:32 car B A", SmallTown.Describe(journey), StringComparison.Ordinal);
        Assert.Equal(JourneyLayers.Bus | JourneyLayers.DriveFromStop, journey.Layers);
    }
}

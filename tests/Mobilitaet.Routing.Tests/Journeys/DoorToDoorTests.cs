using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>Journeys in a street with a house at each end (A and D) and a stop near each (B and C), 3 km apart.</summary>
public sealed class DoorToDoorTests
{
    private static readonly string Far = new('-', 117);

    private static SmallTown Street() => SmallTown.Draw($"A---B{Far}C---D", "B C");

    [Fact]
    public void Walks_to_the_stop_rides_and_walks_on()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:15");
        Assert.Equal(["8:00 foot A D 8:39", "8:08 foot A B 8:10 | 8:10 1 B C 8:15 | 8:15 foot C D 8:16"], town.Find(town.Depart("A", "D", "8:00")));
    }

    [Fact]
    public void Arrives_in_time_for_the_course()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:15").Trip("1", "B 8:40, C 8:45").Trip("1", "B 8:55, C 9:00");
        var found = town.FindRides(town.Arrive("A", "D", "9:00"));
        Assert.Equal("8:38 foot A B 8:40 | 8:40 1 B C 8:45 | 8:45 foot C D 8:46", found[^1]);
        Assert.Equal(2, found.Length);
    }

    [Fact]
    public void Lists_every_useful_departure_of_the_window()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:15").Trip("1", "B 8:40, C 8:45").Trip("1", "B 9:55, C 10:00").Trip("1", "B 11:55, C 12:00");
        Assert.Equal(3, town.FindRides(town.Depart("A", "D", "8:00")).Length);
    }

    [Fact]
    public void A_long_window_reaches_as_far_into_the_next_day_as_a_board_does()
    {
        using var town = Street().Trip("1", "B 3:55, C 4:05").Trip("1", "B 8:10, C 8:15").Trip("1", "B 13:00, C 13:05").Trip("1", "B 23:00, C 23:05");
        var found = town.Answer(town.Depart("A", "D", "20:00") with { Window = Duration.FromHours(20) }).Journeys.Where(journey => journey.Layers != JourneyLayers.Foot);

        Assert.Equal(["23:05", "04:05", "08:15", "13:05"], found.Select(journey => journey.Legs[1].Arrival.ToString("HH:mm", null)));
    }

    [Fact]
    public void A_long_window_reaches_as_far_back_into_the_day_before()
    {
        using var town = Street().Trip("1", "B 9:00, C 9:05").Trip("1", "B 10:30, C 10:35").Trip("1", "B 19:50, C 20:05").Trip("1", "B 23:00, C 23:05");
        var found = town.Answer(town.Arrive("A", "D", "6:00") with { Window = Duration.FromHours(20) }).Journeys.Where(journey => journey.Layers != JourneyLayers.Foot);

        Assert.Equal(["10:35", "20:05", "23:05"], found.Select(journey => journey.Legs[1].Arrival.ToString("HH:mm", null)));
    }

    [Fact]
    public void When_the_window_is_empty_the_next_journey_of_the_day_is_named()
    {
        // The earliest arrival after the window would wait half a day at the far stop.
        using var town = Street().FarStop("X").Trip("1", "B 10:30, X 10:40").Trip("2", "X 19:00, C 19:10").Trip("3", "B 18:50, C 19:20").Trip("3", "B 19:50, C 20:20");
        Assert.Equal("18:48 foot A B 18:50 | 18:50 3 B C 19:20 | 19:20 foot C D 19:21", Assert.Single(town.FindRides(town.Depart("A", "D", "8:00"))));
    }

    [Fact]
    public void A_ride_slower_than_walking_is_not_worth_a_word()
    {
        using var town = SmallTown.Draw($"A---B{new string('-', 30)}C---D", "B C").Trip("1", "B 8:02, C 8:20");
        Assert.Equal(JourneyLayers.Foot, Assert.Single(town.Answer(town.Depart("A", "D", "8:00")).Journeys).Layers);
    }

    [Fact]
    public void A_slow_bus_is_listed_when_it_spares_a_long_walk()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:55");
        Assert.Single(town.FindRides(town.Depart("A", "D", "8:00")));
    }

    [Fact]
    public void One_stands_at_the_first_stop_a_minute_before_its_bus()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:15");
        var query = town.Depart("A", "D", "8:00") with { BoardingSlackSeconds = 60 };
        var legs = Assert.Single(town.Answer(query).Journeys, journey => journey.Layers == JourneyLayers.Bus).Legs;
        Assert.Equal(60, (legs[1].Departure - legs[0].Arrival).TotalSeconds);
        Assert.Equal(legs[1].Arrival.ToInstant(), legs[2].Departure.ToInstant());
    }

    [Fact]
    public void A_change_that_only_the_timetable_knows_is_a_short_walk_and_then_waiting()
    {
        using var town = Street().FarStop("X").FarStop("Y", 51.5005).FarStop("Z", 51.6).Trip("1", "B 8:10, X 9:00").Trip("2", "Y 9:50, Z 10:30");
        town.Feed.With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nX,Y,2,180");
        var legs = Assert.Single(town.Answer(town.Depart("stop B", "stop Z", "8:00") with { Layers = JourneyLayers.Bus }).Journeys).Legs;
        Assert.InRange(legs[1].Seconds, 50, 60);
    }

    [Fact]
    public void Each_feeder_is_searched_for_itself_and_with_the_others()
    {
        var far = new string('-', 60);
        using var town = SmallTown.Draw($"A{far}B{Far}{Far}C{far}D", "B C").Trip("1", "B 8:30, C 8:55");
        var query = town.Depart("A", "D", "8:00") with { Window = NodaTime.Duration.FromHours(1), MaxWalkSeconds = 2400 };
        var all = JourneyLayers.Bus | JourneyLayers.BicycleToStop | JourneyLayers.DriveToStop | JourneyLayers.DriveFromStop;
        var found = town.Answer(query with { Layers = all }).Journeys.Select(journey => journey.Layers).ToHashSet();
        JourneyLayers[] ways = [JourneyLayers.Bus, JourneyLayers.Bus | JourneyLayers.BicycleToStop, JourneyLayers.Bus | JourneyLayers.DriveToStop];
        Assert.Superset(ways.SelectMany(way => new[] { way, way | JourneyLayers.DriveFromStop }).ToHashSet(), found);
    }

    [Fact]
    public void Walks_to_the_second_stop_when_its_bus_is_quicker()
    {
        using var town = SmallTown.Draw($"A---B--------E{Far}C---D", "B C E").Trip("1", "B 8:10, C 8:50").Trip("2", "E 8:20, C 8:30");
        Assert.Contains("8:15 foot A E 8:20 | 8:20 2 E C 8:30 | 8:30 foot C D 8:31", town.FindRides(town.Depart("A", "D", "8:00")));
    }

    [Theory]
    [InlineData(120, "8:30")]
    [InlineData(0, "8:12")]
    public void A_change_keeps_its_slack(int slack, string secondBus)
    {
        using var town = Street().FarStop("X").Trip("1", "X 8:00, B 8:11").Trip("2", "B 8:12, C 8:20").Trip("2", "B 8:30, C 8:38");
        var found = town.FindRides(town.Depart("stop X", "D", "7:50") with { SlackSeconds = slack });
        Assert.StartsWith($"8:00 1 X B 8:11 | {secondBus} 2 B C", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void Changing_between_stops_is_a_walk_and_the_rest_is_waiting()
    {
        using var town = Street().FarStop("X").FarStop("Y", 51.6).Trip("1", "X 8:00, B 8:10").Trip("2", "C 8:49, Y 9:00").Trip("2", "C 8:51, Y 9:02");
        var query = town.Depart("stop X", "stop Y", "7:50") with { MaxWalkSeconds = 3000 };
        Assert.Empty(town.FindRides(query));

        using var near = SmallTown.Draw("B---C", "B C").FarStop("X").FarStop("Y", 51.6)
            .Trip("1", "X 8:00, B 8:10").Trip("2", "C 8:13, Y 8:30").Trip("2", "C 8:14, Y 8:31");
        Assert.Equal("8:00 1 X B 8:10 | 8:10 foot B C 8:11 | 8:14 2 C Y 8:31", Assert.Single(near.Find(near.Depart("stop X", "stop Y", "7:50"))));
    }

    [Fact]
    public void Prams_and_wheelchairs_go_round_the_steps()
    {
        using var town = SmallTown.Draw("""
            A---B---C
            |       |
            D-------E
            BC highway=steps
            """, "B C").FarStop("X").FarStop("Y", 51.6)
            .Trip("1", "X 8:00, B 8:10").Trip("2", "C 8:16, Y 8:30").Trip("2", "C 8:26, Y 8:40");
        var query = town.Depart("stop X", "stop Y", "7:50");
        Assert.Equal("8:00 1 X B 8:10 | 8:10 foot B C 8:13 | 8:16 2 C Y 8:30", Assert.Single(town.Find(query)));
        Assert.Equal("8:00 1 X B 8:10 | 8:10 pram B C 8:17 | 8:26 2 C Y 8:40", Assert.Single(town.Find(query with { Walking = TravelMode.Pram })));
        var wheelchair = Assert.Single(town.Find(query with { Walking = TravelMode.Wheelchair }));
        Assert.EndsWith("8:26 2 C Y 8:40", wheelchair, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_in_a_wheelchair_boards_where_the_stop_has_steps()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:15");
        var query = town.Depart("A", "D", "8:00") with { Walking = TravelMode.Wheelchair };
        Assert.Single(town.FindRides(query));

        using var closed = Street().Trip("1", "B 8:10, C 8:15").NoWheelchairAt("C");
        Assert.Empty(closed.FindRides(closed.Depart("A", "D", "8:00") with { Walking = TravelMode.Wheelchair }));
        Assert.Single(closed.FindRides(closed.Depart("A", "D", "8:00")));
    }

    [Fact]
    public void One_stays_seated_when_the_bus_goes_on_as_another_line()
    {
        using var town = Street().FarStop("X").Trip("1", "X 8:00, B 8:11", block: "7").Trip("2", "B 8:11, C 8:20", block: "7");
        var journey = Assert.Single(town.Answer(town.Depart("stop X", "D", "7:50")).Journeys);
        Assert.StartsWith("8:00 1 X B 8:11 | 8:11 on as 2 B C 8:20", SmallTown.Describe(journey), StringComparison.Ordinal);
        Assert.Equal(0, journey.Changes);
    }

    [Fact]
    public void Somebody_with_a_car_opens_a_stop_too_far_to_walk_to()
    {
        using var town = SmallTown.Draw($"A{Far}B---C", "B").FarStop("X").Trip("1", "B 9:00, X 9:30");
        var query = town.Depart("A", "stop X", "8:00");
        Assert.Equal(JourneyRefusalCause.NoStopNearStart, town.Answer(query).Refusal!.Cause);
        var journey = Assert.Single(town.Answer(query with { Layers = JourneyLayers.Bus | JourneyLayers.DriveToStop }).Journeys);
        Assert.Equal(JourneyLayers.Bus | JourneyLayers.DriveToStop, journey.Layers);
        Assert.Equal(TravelMode.Car, Assert.IsType<StreetLeg>(journey.Legs[0]).Mode);
        Assert.True((journey.Legs[1].Departure - journey.Legs[0].Arrival).TotalSeconds >= 120);

        var bicycle = Assert.Single(town.Answer(query with { Layers = JourneyLayers.Bus | JourneyLayers.BicycleToStop }).Journeys);
        Assert.Equal(TravelMode.Bicycle, Assert.IsType<StreetLeg>(bicycle.Legs[0]).Mode);
    }

    [Fact]
    public void A_drive_never_hides_the_walk_to_the_same_bus()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:15");
        var journeys = town.Answer(town.Depart("A", "D", "8:00") with { Layers = JourneyLayers.Bus | JourneyLayers.DriveToStop }).Journeys;
        Assert.Contains(journeys, journey => journey.Layers == JourneyLayers.Bus);
    }

    [Fact]
    public void Bicycle_and_car_go_all_the_way_when_asked_for()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:15");
        var journeys = town.Answer(town.Depart("A", "D", "8:00") with { Layers = JourneyLayers.Bicycle | JourneyLayers.Car }).Journeys;
        Assert.Equal([JourneyLayers.Bicycle, JourneyLayers.Car], journeys.Select(journey => journey.Layers).Order());
    }

    [Fact]
    public void Walks_are_told_turn_by_turn_and_equal_the_street_engine()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:15");
        var walk = Assert.IsType<StreetLeg>(town.Answer(town.Depart("A", "D", "8:00")).Journeys[0].Legs[0]);
        var network = town.Streets.Get(TravelMode.Foot);
        var route = network.CreateRouteSearch().FindRoute(network.Snap(town.Door("A")), network.Snap(town.Door("D")))!;
        Assert.Equal((route.Milliseconds + 999) / 1000, walk.Seconds);
        Assert.Equal(route.Metres, walk.Metres, 1.0);
        Assert.Equal(route.Steps, walk.Steps);
    }

    [Fact]
    public void Without_geometry_the_times_are_the_same()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:15");
        var query = town.Depart("A", "D", "8:00");
        Assert.Equal(town.Find(query), town.Find(query with { Geometry = false }));
        Assert.All(town.Answer(query with { Geometry = false }).Journeys.SelectMany(journey => journey.Legs), leg => Assert.Empty(leg.Geometry));
        Assert.All(town.Answer(query).Journeys.SelectMany(journey => journey.Legs), leg => Assert.True(leg.Geometry.Count >= 2));
    }

    [Fact]
    public void A_query_must_say_when()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:15");
        var query = town.Depart("A", "D", "8:00");
        Assert.Throws<InputException>(() => town.Answer(query with { DepartAt = null }));
        Assert.Throws<InputException>(() => town.Answer(query with { ArriveBy = query.DepartAt }));
        Assert.Throws<InputException>(() => town.Answer(query with { Walking = TravelMode.Car }));
        Assert.Throws<InputException>(() => town.Answer(query with { DepartAt = NodaTime.Instant.MaxValue }));
        Assert.Throws<InputException>(() => town.Answer(query with { From = JourneyPlace.At(new GeoPoint(double.NaN, 0)) }));
    }

    [Fact]
    public void Boundless_limits_are_answered_at_once()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:15");
        var query = town.Depart("A", "D", "8:00") with { MaxWalkSeconds = int.MaxValue, MaxChanges = 1000, Window = NodaTime.Duration.FromDays(400) };
        Assert.Equal(town.FindRides(town.Depart("A", "D", "8:00"))[0], town.FindRides(query)[0]);
    }
}

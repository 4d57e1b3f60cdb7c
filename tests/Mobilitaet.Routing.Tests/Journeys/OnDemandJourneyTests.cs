using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>Rides that must be booked: on ordinary trips, and within areas and windows.</summary>
public sealed class OnDemandJourneyTests
{
    private const JourneyLayers Called = JourneyLayers.Bus | JourneyLayers.OnDemand;
    private static readonly string Far = new('-', 117);

    private static SmallTown Street(string rule = "R,1,60,,") => WithRule(SmallTown.Draw($"A---B{Far}C---D", "B C D"), rule);

    private static SmallTown WithRule(SmallTown town, string rule)
    {
        town.Feed.With("booking_rules.txt",
            $"booking_rule_id,booking_type,prior_notice_duration_min,prior_notice_last_day,prior_notice_last_time,message,phone_number,booking_url\n{rule},Bitte anrufen,05651 1,https://example.org/buchen");
        return town;
    }

    [Fact]
    public void An_on_demand_trip_is_offered_while_it_can_be_booked()
    {
        using var town = Street().Trip("AST", "B 9:00?, C 9:05?");
        var query = town.Depart("A", "D", "8:30") with { BookedAt = town.At("8:00"), Layers = Called };
        var journey = Assert.Single(town.Answer(query).Journeys);
        Assert.Equal("8:58 foot A B 9:00 | 9:00 AST B C 9:05 | 9:05 foot C D 9:06", SmallTown.Describe(journey));
        var booking = ((RideLeg)journey.Legs[1]).Booking!;
        Assert.Equal(("05651 1", "Bitte anrufen", "https://example.org/buchen"), (booking.Phone, booking.Message, booking.Url));
        Assert.Equal(town.At("8:00"), booking.Latest!.Value.ToInstant());
        Assert.Equal(JourneyLayers.OnDemand, journey.Layers);

        Assert.Empty(town.Answer(query with { BookedAt = town.At("8:01") }).Journeys);
        Assert.Single(town.Answer(query with { BookedAt = null }).Journeys);
        Assert.Empty(town.Answer(query with { Layers = JourneyLayers.Bus }).Journeys);
    }

    [Fact]
    public void A_refusal_says_until_when_one_could_have_booked()
    {
        using var town = Street().Trip("AST", "B 9:00?, C 9:05?");
        var answer = town.Answer(town.Depart("A", "D", "8:30") with { BookedAt = town.At("8:20"), Layers = Called });
        Assert.Equal(JourneyRefusalCause.BookingTooLate, answer.Refusal!.Cause);
        Assert.Equal(town.At("8:00"), answer.Refusal.LatestBooking!.Value.ToInstant());
        Assert.Equal("05651 1", answer.Refusal.Booking!.Phone);
    }

    [Fact]
    public void Booking_on_the_day_before_ends_at_its_hour()
    {
        using var town = Street("R,2,,1,18:00:00").Trip("AST", "B 9:00?, C 9:05?");
        var sunday = SmallTown.Monday.PlusDays(-1);
        var query = town.Depart("A", "D", "8:30") with { Layers = Called };
        Assert.Single(town.Answer(query with { BookedAt = town.At("18:00", sunday) }).Journeys);
        Assert.Equal(JourneyRefusalCause.BookingTooLate, town.Answer(query with { BookedAt = town.At("18:01", sunday) }).Refusal!.Cause);
    }

    [Fact]
    public void What_must_be_booked_never_hides_what_comes_by_itself()
    {
        using var town = Street().Trip("1", "B 8:10, C 8:30").Trip("AST", "B 8:15?, C 8:20?");
        Assert.Equal(
            ["8:08 foot A B 8:10 | 8:10 1 B C 8:30 | 8:30 foot C D 8:31", "8:13 foot A B 8:15 | 8:15 AST B C 8:20 | 8:20 foot C D 8:21"],
            town.Find(town.Depart("A", "D", "8:00") with { Layers = Called }));
    }

    [Fact]
    public void A_call_bus_comes_to_the_door_inside_its_area_and_within_its_hours()
    {
        using var town = Areas().Flex("Ruf", "area:west", "area:east", "9:00-11:00");
        var early = Assert.Single(town.Answer(town.Depart("A", "D", "8:00") with { Layers = JourneyLayers.OnDemand }).Journeys);
        var ride = Assert.IsType<FlexLeg>(Assert.Single(early.Legs));
        Assert.Equal("9:00 call Ruf A D 9:20", SmallTown.Describe(early));
        Assert.Equal(("9:00", "11:00"), (ride.HoursFrom.ToString("H:mm", null), ride.HoursTo.ToString("H:mm", null)));
        Assert.Equal("05651 1", ride.Booking.Phone);

        var late = Assert.Single(town.Answer(town.Arrive("A", "D", "12:00") with { Layers = JourneyLayers.OnDemand }).Journeys);
        Assert.True(late.Arrival.ToInstant() <= town.At("11:00"));
        Assert.Empty(town.Answer(town.Depart("A", "D", "11:00") with { Layers = JourneyLayers.OnDemand }).Journeys);
        Assert.Empty(town.Answer(town.Depart("D", "A", "9:00") with { Layers = JourneyLayers.OnDemand }).Journeys);
    }

    [Fact]
    public void The_hours_of_a_call_bus_may_belong_to_the_day_before_yesterday()
    {
        using var town = Areas().Flex("Ruf", "area:west", "area:east", "57:00-59:00");
        var journey = Assert.Single(town.Answer(town.Depart("A", "D", "8:00") with { Layers = JourneyLayers.OnDemand }).Journeys);

        Assert.Equal("9:00 call Ruf A D 9:20", SmallTown.Describe(journey));
        Assert.Equal(SmallTown.Monday.PlusDays(-2), Assert.IsType<FlexLeg>(Assert.Single(journey.Legs)).ServiceDate);
    }

    [Fact]
    public void Notice_moves_the_pick_up_of_a_call_bus()
    {
        using var town = Areas().Flex("Ruf", "area:west", "area:east", "9:00-11:00");
        var query = town.Depart("A", "D", "8:00") with { Layers = JourneyLayers.OnDemand, BookedAt = town.At("8:30") };
        var ride = Assert.IsType<FlexLeg>(Assert.Single(Assert.Single(town.Answer(query).Journeys).Legs));
        Assert.Equal(town.At("9:30"), ride.Departure.ToInstant());
        Assert.Equal(town.At("8:30"), ride.Booking.Latest!.Value.ToInstant());
        Assert.Equal(JourneyRefusalCause.BookingTooLate, town.Answer(query with { BookedAt = town.At("10:30") }).Refusal!.Cause);
    }

    [Fact]
    public void The_ride_takes_the_drive_and_the_usual_detour()
    {
        using var town = Areas().Flex("Ruf", "area:west", "area:east", "9:00-11:00");
        var ride = Assert.Single(town.Answer(town.Depart("A", "D", "9:00") with { Layers = JourneyLayers.OnDemand }).Journeys).Legs[0];
        var cars = town.Streets.Get(TravelMode.Car);
        var drive = cars.CreateRouteSearch().FindDuration(cars.Snap(town.Door("A")), cars.Snap(town.Door("D")))!.Value;
        Assert.Equal((int)Math.Ceiling(drive / 1000.0 * 1.5) + 600, ride.Seconds);
    }

    [Fact]
    public void A_call_bus_between_stops_is_walked_to()
    {
        using var town = Areas().Flex("Ruf", "group:W", "group:E", "9:00-11:00");
        var journey = Assert.Single(town.Answer(town.Depart("A", "D", "8:30") with { Layers = JourneyLayers.OnDemand }).Journeys);
        Assert.Equal("8:58 foot A B 9:00 | 9:00 call Ruf B C 9:19 | 9:19 foot C D 9:20", SmallTown.Describe(journey));
    }

    [Fact]
    public void A_call_bus_brings_people_to_the_bus_with_time_to_change()
    {
        using var town = Areas().FarStop("X").Flex("Ruf", "area:west", "group:E", "9:00-11:00").Trip("1", "C 9:16, X 9:40").Trip("1", "C 9:30, X 10:00");
        var journey = Assert.Single(town.Answer(town.Depart("A", "stop X", "8:30") with { Layers = Called, MaxWalkSeconds = 600 }).Journeys);
        Assert.Equal("9:08 call Ruf A C 9:28 | 9:30 1 C X 10:00", SmallTown.Describe(journey));
        Assert.Equal(1, journey.Changes);
        Assert.Equal(Called, journey.Layers);
    }

    [Fact]
    public void A_call_bus_waits_for_nobody_but_fetches_from_the_bus()
    {
        using var town = Areas().FarStop("X").Flex("Ruf", "group:E", "area:west", "9:00-11:00").Trip("1", "X 8:00, C 8:30").Trip("1", "X 9:00, C 9:30");
        var journeys = town.Find(town.Depart("stop X", "A", "7:55") with { Layers = Called, MaxWalkSeconds = 600 });
        Assert.Equal("8:00 1 X C 8:30 | 9:00 call Ruf C A 9:19", journeys[0]);
        Assert.Equal("9:00 1 X C 9:30 | 9:32 call Ruf C A 9:51", journeys[1]);
    }

    [Fact]
    public void A_call_bus_of_the_evening_is_not_listed_beside_buses_of_the_morning()
    {
        using var town = Areas().Flex("Ruf", "area:west", "area:east", "18:00-20:00").Trip("1", "B 8:10, C 8:30").Trip("1", "B 8:40, C 9:00");
        Assert.All(town.Answer(town.Depart("A", "D", "8:00") with { Layers = Called }).Journeys, journey => Assert.Equal(JourneyLayers.Bus, journey.Layers));
        Assert.Equal(JourneyLayers.OnDemand, Assert.Single(town.Answer(town.Depart("A", "D", "10:00") with { Layers = Called }).Journeys).Layers);
    }

    [Fact]
    public void A_call_bus_keeps_the_notice_of_both_its_ends()
    {
        using var town = Areas("S,1,180,,,Ziel,05651 2,\nR,1,60,,").Flex("Ruf", "area:west", "area:east", "9:00-13:00", dropOffRule: "S");
        var query = town.Depart("A", "D", "8:00") with { Layers = JourneyLayers.OnDemand, BookedAt = town.At("8:30") };
        var ride = Assert.IsType<FlexLeg>(Assert.Single(Assert.Single(town.Answer(query).Journeys).Legs));
        Assert.Equal(town.At("11:30"), ride.Departure.ToInstant());
        Assert.Equal((town.At("8:30"), "05651 2"), (ride.Booking.Latest!.Value.ToInstant(), ride.Booking.Phone));
    }

    [Fact]
    public void A_call_bus_all_the_way_needs_no_change_to_another_bus()
    {
        using var town = Areas().Flex("Ruf", "area:west", "area:east", "9:00-11:00").Flex("Ruf", "area:west", "group:E", "9:00-11:00").Trip("1", "C 10:00, D 10:01");
        var journeys = town.Answer(town.Arrive("A", "D", "11:00") with { Layers = Called, MaxWalkSeconds = 200 }).Journeys;
        Assert.IsType<FlexLeg>(Assert.Single(Assert.Single(journeys).Legs));
    }

    /// <summary>The street with an area around each of its ends, and a group of stops at each.</summary>
    private static SmallTown Areas(string rule = "R,1,60,,")
    {
        var town = Street(rule);
        town.Feed
            .With("location_groups.txt", "location_group_id,location_group_name\nW,West\nE,Ost")
            .With("location_group_stops.txt", "location_group_id,stop_id\nW,B\nE,C")
            .With("locations.geojson", $$"""
                {"type":"FeatureCollection","features":[{{Square("west", town.Door("A"))}},{{Square("east", town.Door("D"))}}]}
                """);
        return town;
    }

    private static string Square(string id, GeoPoint at)
    {
        string Corner(double north, double east) => FormattableString.Invariant($"[{at.Longitude + east},{at.Latitude + north}]");
        var ring = string.Join(',', Corner(-0.005, -0.0005), Corner(-0.005, 0.0005), Corner(0.005, 0.0005), Corner(0.005, -0.0005), Corner(-0.005, -0.0005));
        return $$$"""{"type":"Feature","id":"{{{id}}}","properties":{},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
    }
}

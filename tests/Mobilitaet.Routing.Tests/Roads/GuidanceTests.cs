using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>What a traveller is told, and that nothing is said where there is no choice.</summary>
public class GuidanceTests
{
    private const string Crossing = """
                N
                |
            W---X---E
                |
                S

        WXE name=Lange~Straße
        NX name=Nordweg
        XS name=Südgasse
        """;

    [Theory]
    [InlineData("W", "E", "Depart Lange Straße; Arrive Lange Straße")]
    [InlineData("W", "N", "Depart Lange Straße; Left Nordweg; Arrive Nordweg")]
    [InlineData("W", "S", "Depart Lange Straße; Right Südgasse; Arrive Südgasse")]
    [InlineData("N", "S", "Depart Nordweg; Continue Südgasse; Arrive Südgasse")]
    [InlineData("S", "W", "Depart Südgasse; Left Lange Straße; Arrive Lange Straße")]
    public void At_a_crossing_one_is_told_where_to_turn(string from, string to, string steps) =>
        Assert.Equal(steps, TextMap.Read(Crossing).Steps(TravelMode.Car, from, to));

    [Fact]
    public void Leaving_a_main_road_by_a_slip_road_is_told_however_gentle()
    {
        var map = TextMap.Read("""
            A-----------B-----------C

                                    L---D

            ABC highway=trunk ref=B~27
            BL highway=trunk_link oneway=yes
            LD name=Dorfstraße
            """);
        Assert.Equal("Depart B 27; SlightRight; Continue Dorfstraße; Arrive Dorfstraße", map.Steps(TravelMode.Car, "A", "D"));
    }

    [Fact]
    public void Somebody_on_a_corner_is_not_told_to_turn_at_once()
    {
        var map = TextMap.Read(Crossing);
        var network = map.Network.Get(TravelMode.Car);
        var corner = map.PositionOf("X") with { Longitude = map.PositionOf("X").Longitude - 0.00001 };
        var route = network.CreateRouteSearch().FindRoute(network.Snap(corner), map.Snap(TravelMode.Car, "N"))!;
        Assert.Equal([Maneuver.Depart, Maneuver.Arrive], route.Steps.Select(step => step.Maneuver));
        Assert.Equal("Nordweg", route.Steps[0].Street);
    }

    [Fact]
    public void A_step_lasts_until_the_next_one()
    {
        var map = TextMap.Read(Crossing);
        var route = map.FindRoute(TravelMode.Car, "W", "N")!;
        Assert.Equal([100, 100, 0], route.Steps.Select(step => (int)Math.Round(step.Metres)));
        Assert.Equal(route.Milliseconds, route.Steps.Sum(step => step.Milliseconds));
        Assert.InRange(route.Steps[1].Position.MetresTo(map.PositionOf("X")), 0, 0.1);
        Assert.InRange(route.Steps[2].Position.MetresTo(map.PositionOf("N")), 0, 0.1);
    }

    [Fact]
    public void A_bend_without_a_choice_is_not_mentioned()
    {
        var map = TextMap.Read("""
            A---B
                |
                C---D

            ABCD name=Krumme~Gasse
            """);
        Assert.Equal("Depart Krumme Gasse; Arrive Krumme Gasse", map.Steps(TravelMode.Car, "A", "D"));
    }

    [Fact]
    public void A_bend_into_a_street_of_another_name_is_mentioned()
    {
        var map = TextMap.Read("""
            A---B
                |
                C

            AB name=Hang
            BC name=Tal
            """);
        Assert.Equal("Depart Hang; Right Tal; Arrive Tal", map.Steps(TravelMode.Car, "A", "C"));
    }

    [Fact]
    public void Streets_without_a_name_are_told_without_one()
    {
        var map = TextMap.Read("""
                C
                |
            A---B---D
            """);
        Assert.Equal("Depart; Left; Arrive", map.Steps(TravelMode.Car, "A", "C"));
        Assert.Equal("Depart; Arrive", map.Steps(TravelMode.Car, "A", "D"));
    }

    [Theory]
    [InlineData("F", "SlightLeft Vorn")]
    [InlineData("R", "SharpLeft Hinten")]
    [InlineData("G", "SlightRight Unten")]
    [InlineData("T", "SharpRight Zurück")]
    public void Slight_and_sharp_turns_are_told_apart(string to, string turn)
    {
        var map = TextMap.Read("""
            R       F
            A---B---C
            T       G

            BC name=Geradeaus
            BF name=Vorn
            BR name=Hinten
            BG name=Unten
            BT name=Zurück
            """);
        Assert.Equal($"Depart; {turn}; Arrive {turn.Split(' ')[1]}", map.Steps(TravelMode.Car, "A", to));
    }

    [Theory]
    [InlineData("W", "S", "EnterRoundabout 1 Südstraße")]
    [InlineData("W", "E", "EnterRoundabout 2 Oststraße")]
    [InlineData("W", "N", "EnterRoundabout 3 Nordstraße")]
    [InlineData("E", "N", "EnterRoundabout 1 Nordstraße")]
    [InlineData("E", "W", "EnterRoundabout 2 Weststraße")]
    [InlineData("S", "W", "EnterRoundabout 3 Weststraße")]
    public void In_a_roundabout_exits_are_counted_and_named(string from, string to, string step)
    {
        var map = TextMap.Read("""
                N
                |
                1---2---E
                |   |
            W---3---4
                    |
                    S

            34213 junction=roundabout highway=tertiary name=Kreisel
            W3 name=Weststraße
            4S name=Südstraße
            2E name=Oststraße
            1N name=Nordstraße
            """);
        var (start, end) = (map.Steps(TravelMode.Car, from, from).Split(';')[0], step.Split(' ')[2]);
        Assert.Equal($"{start}; {step}; Arrive {end}", map.Steps(TravelMode.Car, from, to));
    }

    [Fact]
    public void Ferries_and_stairs_are_announced()
    {
        var map = TextMap.Read("""
            A---B       C---D
                            |
                            E---F

            AB name=Uferweg
            BC route=ferry name=Gierseilfähre
            CD name=Anleger
            DE highway=steps
            EF highway=footway name=Burgweg
            """);
        Assert.Equal("Depart Uferweg; TakeFerry Gierseilfähre; Continue Anleger; TakeSteps; Left Burgweg; Arrive Burgweg",
            map.Steps(TravelMode.Foot, "A", "F"));
    }

    [Fact]
    public void Turning_round_is_said_so()
    {
        var map = TextMap.Read("""
            A-->B---C
                |
                E

            AB name=Einfahrt
            BC name=Wendehammer
            BE name=Ausfahrt
            only_straight_on AB > B > BC
            """);
        Assert.Equal("Depart Einfahrt; Continue Wendehammer; TurnAround Wendehammer; Left Ausfahrt; Arrive Ausfahrt", map.Steps(TravelMode.Car, "AB", "E"));
    }

    [Fact]
    public void Main_roads_carry_their_number()
    {
        var map = TextMap.Read("A---B---C\n\nAB highway=primary name=Bahnhofstraße ref=B~27\nBC highway=primary ref=B~27");
        Assert.Equal("Depart Bahnhofstraße (B 27); Continue B 27; Arrive B 27", map.Steps(TravelMode.Car, "A", "C"));
    }
}

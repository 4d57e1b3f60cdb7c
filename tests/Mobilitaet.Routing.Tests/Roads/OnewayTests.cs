using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>One-way streets, those who may go against them, and streets that cannot be left.</summary>
public class OnewayTests
{
    [Fact]
    public void Cars_go_only_with_the_arrow()
    {
        var map = TextMap.Read("""
            A---B-->C---D
                |   |
                E---F
            """);
        Assert.Equal("A B C D", map.Drive("A", "D"));
        Assert.Equal("D C F E B A", map.Drive("D", "A"));
        Assert.Equal("D C B A", map.Walk("D", "A"));
    }

    [Theory]
    [InlineData("oneway=yes", "forward")]
    [InlineData("oneway=1", "forward")]
    [InlineData("oneway=true", "forward")]
    [InlineData("oneway=-1", "backward")]
    [InlineData("oneway=reverse", "backward")]
    [InlineData("oneway=no", "both")]
    [InlineData("oneway=alternating", "both")]
    [InlineData("junction=roundabout", "forward")]
    [InlineData("highway=motorway", "forward")]
    [InlineData("highway=motorway_link", "forward")]
    [InlineData("highway=motorway oneway=no", "both")]
    public void The_tag_says_which_way_the_arrow_points(string tags, string open)
    {
        var map = TextMap.Read($"""
            A---B---C---D
                |   |
                E---F

            BC {tags}
            """);
        Assert.Equal(open is "forward" or "both", map.Drive("A", "D") == "A B C D");
        Assert.Equal(open is "backward" or "both", map.Drive("D", "A") == "D C B A");
    }

    [Theory]
    [InlineData("oneway:bicycle=no")]
    [InlineData("cycleway=opposite")]
    [InlineData("cycleway:left=opposite_lane")]
    public void Bicycles_ride_against_the_arrow_where_a_sign_lets_them(string contraflow)
    {
        const string drawing = """
            A---B-->C---D
                |   |
                E---F

            BC oneway=yes
            """;
        var map = TextMap.Read(drawing + " " + contraflow);
        var plain = TextMap.Read(drawing);
        Assert.Equal("D C B A", map.Ride("D", "A"));
        Assert.Equal(map.Seconds(TravelMode.Bicycle, "D", "A"), map.Seconds(TravelMode.Bicycle, "A", "D"), 3.0);
        Assert.True(plain.Seconds(TravelMode.Bicycle, "D", "A") > map.Seconds(TravelMode.Bicycle, "D", "A") + 20);
        Assert.Equal("D C F E B A", map.Drive("D", "A"));
    }

    [Fact]
    public void A_bicycle_rule_of_its_own_can_close_a_direction()
    {
        var map = TextMap.Read("""
            A---B---C---D
                |   |
                E---F

            BC oneway:bicycle=yes foot=no
            """);
        Assert.Equal("D C F E B A", map.Ride("D", "A"));
        Assert.Equal("D C B A", map.Drive("D", "A"));
    }

    [Fact]
    public void A_street_that_cannot_be_left_or_reached_is_no_place_to_start_or_end()
    {
        var map = TextMap.Read("""
            A---B---C---D
            |   |   |   |
            E---F---G---H
            |           |
            v           ^
            |           |
            T           S
            """);
        Assert.Null(map.FindSnap(TravelMode.Car, "T"));
        Assert.Null(map.FindSnap(TravelMode.Car, "ET"));
        Assert.Null(map.FindSnap(TravelMode.Car, "S"));
        Assert.NotNull(map.FindSnap(TravelMode.Foot, "T"));
        Assert.Equal("A E", map.Drive("A", "E"));
    }

    [Fact]
    public void A_point_beside_an_island_goes_to_the_mainland()
    {
        var map = TextMap.Read("""
            A---B---C---D
            |   |   |   |
            E---F---G---H   X---Y
            |   |   |   |
            I---J---K---L
            |   |   |   |
            M---N---O---P
            """);
        var car = map.Network.Get(TravelMode.Car);
        Assert.Null(map.FindSnap(TravelMode.Car, "XY"));
        var snapped = car.Snap(map.PositionOf("X"));
        Assert.Equal(100, snapped.MetresAway, 0.5);
    }
}

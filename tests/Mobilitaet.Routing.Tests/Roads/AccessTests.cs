using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Private and destination-only streets serve only those whose trip begins or ends there.</summary>
public class AccessTests
{
    /// <summary>From B to C there is a short way and one round over E and F.</summary>
    private const string Bypass = """
        A---B---C---D
            |   |
            E---F


        """;

    [Theory]
    [InlineData("access=private")]
    [InlineData("access=destination")]
    [InlineData("motor_vehicle=destination")]
    [InlineData("vehicle=customers")]
    [InlineData("motorcar=delivery")]
    public void Nobody_drives_through_a_street_for_residents(string access)
    {
        var map = TextMap.Read(Bypass + $"BC {access}");
        Assert.Equal("A B E F C D", map.Drive("A", "D"));
        Assert.Equal("A B", map.Drive("A", "BC"));
        Assert.Equal("C D", map.Drive("BC", "D"));
        Assert.Equal("B", map.Drive("BC", "AB"));
    }

    [Fact]
    public void The_special_key_wins_over_the_general_one()
    {
        Assert.Equal("A B C D", TextMap.Read(Bypass + "BC access=private motor_vehicle=yes").Drive("A", "D"));
        Assert.Equal("A B E F C D", TextMap.Read(Bypass + "BC access=yes motorcar=no").Drive("A", "D"));
        Assert.Equal("A B C D", TextMap.Read(Bypass + "BC access=no bicycle=yes").Ride("A", "D"));
    }

    [Fact]
    public void A_private_area_is_left_and_reached_but_not_crossed()
    {
        var map = TextMap.Read("""
            A---B---C---D---E
                |   |   |
                |   P   |
                |       |
                F-------G

            BC access=private
            CD access=private
            CP access=private
            """);
        Assert.Equal("A B F G D E", map.Drive("A", "E"));
        Assert.Equal("A B C P", map.Drive("A", "P"));
        Assert.Equal("P C D E", map.Drive("P", "E"));
        Assert.Equal("C", map.Drive("BC", "CD"));
        Assert.Equal("P C", map.Drive("P", "BC"));
    }

    [Fact]
    public void A_trip_may_leave_one_private_area_and_end_in_another()
    {
        var map = TextMap.Read("""
            P---B---C---Q
                |   |
                E---F

            PB access=private
            CQ access=private
            BC access=private
            """);
        Assert.Equal("P B E F C Q", map.Drive("P", "Q"));
    }

    [Fact]
    public void A_hamlet_behind_a_residents_only_street_is_reached_and_left()
    {
        var map = TextMap.Read("""
            A---B---C---H---K
                        |   |
                        L---M

            BC motor_vehicle=destination
            CH motor_vehicle=destination
            """);
        Assert.Equal("A B C H L", map.Drive("A", "L"));
        Assert.Equal("K H C B A", map.Drive("K", "A"));
        Assert.Equal("K M L", map.Drive("K", "L"));
    }

    [Fact]
    public void Nobody_drives_through_a_hamlet_that_only_residents_may_enter()
    {
        var map = TextMap.Read("""
            A---B---C---H---K---D---E
                |               |
                F---------------G

            BC motor_vehicle=destination
            KD motor_vehicle=destination
            """);
        Assert.Equal("A B F G D E", map.Drive("A", "E"));
        Assert.Equal("A B C H", map.Drive("A", "H"));
        Assert.Equal("K D E", map.Drive("K", "E"));
    }

    [Fact]
    public void A_track_leads_to_the_farm_but_is_no_short_cut()
    {
        var map = TextMap.Read(Bypass + "BC highway=track tracktype=grade1");
        Assert.Equal("A B E F C D", map.Drive("A", "D"));
        Assert.Equal("A B", map.Drive("A", "BC"));
    }

    [Fact]
    public void People_on_foot_do_not_cross_private_ground_either()
    {
        var map = TextMap.Read(Bypass + "BC foot=private");
        Assert.Equal("A B E F C D", map.Walk("A", "D"));
        Assert.Equal("A B C D", map.Drive("A", "D"));
    }

    [Theory]
    [InlineData("highway=track motor_vehicle=agricultural")]
    [InlineData("highway=track motor_vehicle=forestry")]
    [InlineData("highway=track motor_vehicle=agricultural;forestry")]
    [InlineData("highway=track vehicle=forestry bicycle=yes")]
    [InlineData("highway=track tracktype=grade5")]
    [InlineData("highway=residential motor_vehicle=no")]
    [InlineData("highway=residential access=no foot=yes bicycle=yes")]
    public void Field_and_forest_tracks_are_closed_to_cars_and_open_to_others(string tags)
    {
        var map = TextMap.Read(Bypass + $"BC {tags}");
        Assert.Equal("A B E F C D", map.Drive("A", "D"));
        Assert.Equal("A B C D", map.Walk("A", "D"));
        Assert.Null(map.FindSnap(TravelMode.Car, "BC"));
        Assert.NotNull(map.FindSnap(TravelMode.Bicycle, "BC"));
    }

    [Theory]
    [InlineData("highway=footway")]
    [InlineData("highway=cycleway")]
    [InlineData("highway=pedestrian")]
    [InlineData("highway=bridleway foot=yes bicycle=yes")]
    public void Paths_are_no_roads(string tags)
    {
        var map = TextMap.Read(Bypass + $"BC {tags}");
        Assert.Equal("A B E F C D", map.Drive("A", "D"));
        Assert.Equal("A B", map.Ride("A", "BC"));
        Assert.Equal("A B C D", map.Walk("A", "D"));
    }

    [Fact]
    public void Nobody_walks_or_cycles_on_a_motorway()
    {
        var map = TextMap.Read(Bypass + "BC highway=motorway oneway=no");
        Assert.Equal("A B C D", map.Drive("A", "D"));
        Assert.Equal("A B E F C D", map.Ride("A", "D"));
        Assert.Equal("A B E F C D", map.Walk("A", "D"));
    }
}

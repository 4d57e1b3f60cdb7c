using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Trips that start or end in the middle of a street that a turn restriction or a one-way rule speaks of.</summary>
public class PartialStreetTests
{
    private const string Cross = """
            C---F
            |   |
        A---B---D
            |   |
            E---G

        no_left_turn AB > B > BC
        """;

    [Fact]
    public void A_trip_that_starts_on_the_from_street_obeys_the_sign() =>
        Assert.Equal("B D F C", TextMap.Read(Cross).Drive("AB", "C"));

    [Fact]
    public void A_trip_that_ends_on_the_to_street_obeys_the_sign() =>
        Assert.Equal("A B D F C", TextMap.Read(Cross).Drive("A", "BC"));

    [Fact]
    public void A_trip_from_the_from_street_to_the_to_street_obeys_the_sign() =>
        Assert.Equal("B D F C", TextMap.Read(Cross).Drive("AB", "BC"));

    [Fact]
    public void A_trip_that_starts_on_the_to_street_is_free() =>
        Assert.Equal("B A", TextMap.Read(Cross).Drive("BC", "A"));

    [Fact]
    public void A_trip_that_starts_on_the_via_street_has_not_come_from_the_from_street()
    {
        const string map = """
            A---B---C---D
                    |
                    F

            no_entry AB > BC > CF
            """;
        Assert.Equal("C F", TextMap.Read(map).Drive("BC", "F"));
        Assert.Equal("A B C D C F", TextMap.Read(map).Drive("A", "F"));
    }

    [Fact]
    public void Two_points_on_one_street_are_joined_directly_in_the_open_direction()
    {
        var map = TextMap.Read("""
            A---B-->C---D
                |   |
                E---F
            """);
        Assert.Equal("", map.Drive("AB", "AB"));
        Assert.Equal(0, map.Seconds(Routing.Roads.TravelMode.Car, "BC", "BC"));
        Assert.Equal("C F E B", map.Drive("CD", "BC"));
    }

    [Fact]
    public void Behind_on_a_oneway_street_means_once_round_the_block()
    {
        var map = TextMap.Read("""
            A---B-->C-->D---G
                |       |
                E-------F

            BCD name=Lange~Gasse oneway=yes
            """);
        Assert.Equal("C", map.Drive("BC", "CD"));
        Assert.Equal("D F E B", map.Drive("CD", "BC"));
    }
}

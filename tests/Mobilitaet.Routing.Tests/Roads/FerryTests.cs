using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Roads.Profiles;
using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Whom ferries carry, and how long they take.</summary>
public class FerryTests
{
    private const string Banks = """
        A---B       C---D
        |   |       |   |
        E---F       G---H


        """;

    [Theory]
    [InlineData("route=ferry", true)]
    [InlineData("route=ferry motor_vehicle=yes foot=yes", true)]
    [InlineData("route=ferry foot=yes", false)]
    [InlineData("route=ferry motor_vehicle=no", false)]
    public void A_ferry_carries_cars_unless_it_is_for_people_only(string tags, bool carriesCars)
    {
        var map = TextMap.Read($"""
            A---B       C---D
            |   |       |   |
            E---F       G---H

            BC {tags}
            """);
        Assert.Equal(carriesCars ? "A B C D" : TextMap.NoWay, map.Drive("A", "D"));
        Assert.Equal("A B C D", map.Walk("A", "D"));
    }

    [Theory]
    [InlineData("duration=00:20", 1200)]
    [InlineData("duration=20", 1200)]
    [InlineData("duration=00:20:30", 1230)]
    [InlineData("duration=PT20M", 1200)]
    [InlineData("duration=PT1H30M", 5400)]
    public void A_ferry_takes_the_time_that_its_operator_states(string duration, double seconds)
    {
        foreach (var mode in Enum.GetValues<TravelMode>())
            Assert.Equal(seconds, Crossing(mode, duration), 3.0);
    }

    [Fact]
    public void A_landing_on_the_way_divides_the_stated_time_by_length()
    {
        var map = TextMap.Read("""
            A---B-------M---C---D
                        |
                        E---F

            BMC route=ferry duration=00:30
            """);
        Assert.Equal(1800, Ferry(map, TravelMode.Foot, "A", "D"), 3.0);
        Assert.Equal(1200, map.Seconds(TravelMode.Foot, "A", "F") - map.Seconds(TravelMode.Foot, "E", "F") - map.Seconds(TravelMode.Foot, "A", "B")
            - map.Seconds(TravelMode.Foot, "ME", "E") * 2, 3.0);
    }

    [Fact]
    public void A_ferry_for_one_direction_stays_closed_in_the_other()
    {
        var map = TextMap.Read(Banks + "BC route=ferry oneway=yes duration=00:20");
        Assert.Equal("A B C D", map.Drive("A", "D"));
        Assert.Equal(TextMap.NoWay, map.Drive("D", "A"));
    }

    [Theory]
    [InlineData("duration=soon", "unreadable_duration")]
    [InlineData("duration=00:00", "unreadable_duration")]
    [InlineData("duration=P", "unreadable_duration")]
    [InlineData("duration=00:00:02", "impossible_duration")]
    public void A_time_that_cannot_be_is_reported_and_leaves_the_usual_speed(string duration, string warning)
    {
        var map = TextMap.Read(Banks + $"BC route=ferry {duration}");
        Assert.Equal(Crossing(TravelMode.Car, ""), Ferry(map, TravelMode.Car, "A", "D"));
        Assert.Equal(warning, Assert.Single(map.Warnings.List()).Code);
    }

    [Fact]
    public void A_road_is_as_fast_as_its_class_whatever_duration_it_states() =>
        Assert.Equal(TextMap.Read("A---B").Seconds(TravelMode.Car, "A", "B"),
            TextMap.Read("A---B\n\nAB highway=residential duration=01:00").Seconds(TravelMode.Car, "A", "B"));

    [Theory]
    [InlineData("1:5", 3900)]
    [InlineData(" 90 ", 5400)]
    [InlineData("P1D", 86400)]
    [InlineData("10 min", null)]
    [InlineData("01:75", null)]
    [InlineData("1:2:3:4", null)]
    [InlineData("-5", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Durations_are_read_in_every_spelling_that_the_format_knows(string? text, int? seconds) =>
        Assert.Equal(seconds, (int?)StatedDurations.Parse(text)?.TotalSeconds);

    private static double Crossing(TravelMode mode, string duration) => Ferry(TextMap.Read(Banks + $"BC route=ferry {duration}"), mode, "A", "D");

    /// <summary>Seconds on the water: the way less the streets at its two ends.</summary>
    private static double Ferry(TextMap map, TravelMode mode, string from, string to) =>
        map.Seconds(mode, from, to) - map.Seconds(mode, from, "B") - map.Seconds(mode, "C", to);
}

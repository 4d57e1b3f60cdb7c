using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Roads.Profiles;
using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Speed limits, surfaces and ferries: how fast which street is.</summary>
public class SpeedTests
{
    [Theory]
    [InlineData("50", 50f)]
    [InlineData("50 km/h", 50f)]
    [InlineData("30 mph", 48.28f)]
    [InlineData("30mph", 48.28f)]
    [InlineData("8 knots", 14.816f)]
    [InlineData("walk", 7f)]
    [InlineData("none", 130f)]
    [InlineData("DE:rural", 100f)]
    [InlineData("DE:urban", 50f)]
    [InlineData("DE:living_street", 7f)]
    [InlineData("DE:bicycle_road", 30f)]
    [InlineData("DE:zone30", 30f)]
    [InlineData("DE:zone:30", 30f)]
    [InlineData("DE:motorway", 130f)]
    [InlineData("50;70", 50f)]
    [InlineData(" 70 ", 70f)]
    public void A_speed_limit_is_read_as_kilometres_an_hour(string value, float kmh) => Assert.Equal(kmh, SpeedLimits.Parse(value)!.Value, 0.01f);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("signals")]
    [InlineData("fast")]
    [InlineData("0")]
    [InlineData("-50")]
    [InlineData("5000")]
    [InlineData("50 parsecs")]
    [InlineData("1e400")]
    [InlineData(";")]
    [InlineData("::")]
    public void Nonsense_is_no_speed_limit(string? value) => Assert.Null(SpeedLimits.Parse(value));

    [Theory]
    [InlineData("highway=tertiary maxspeed=30", "highway=tertiary maxspeed=50")]
    [InlineData("highway=secondary maxspeed=DE:urban", "highway=secondary maxspeed=DE:rural")]
    [InlineData("highway=residential surface=cobblestone maxspeed=50", "highway=residential surface=asphalt maxspeed=50")]
    [InlineData("highway=unclassified surface=dirt", "highway=unclassified")]
    [InlineData("highway=track tracktype=grade3", "highway=track tracktype=grade1")]
    [InlineData("highway=living_street", "highway=residential")]
    [InlineData("highway=service service=driveway", "highway=service")]
    [InlineData("highway=residential", "highway=secondary")]
    [InlineData("highway=secondary", "highway=trunk")]
    [InlineData("highway=tertiary maxspeed=70 lanes=1", "highway=tertiary maxspeed=70 lanes=2")]
    public void The_first_street_is_slower_than_the_second(string slower, string faster) => Assert.True(Drive(slower) > Drive(faster) * 1.05);

    [Fact]
    public void A_limit_of_its_own_counts_in_its_direction()
    {
        var map = TextMap.Read("A-------B\n\nAB highway=secondary maxspeed=100 maxspeed:backward=50");
        Assert.Equal(2, map.Seconds(TravelMode.Car, "B", "A") / map.Seconds(TravelMode.Car, "A", "B"), 0.01);
    }

    [Fact]
    public void Nonsense_limits_leave_the_class_speed() => Assert.Equal(Drive("highway=tertiary"), Drive("highway=tertiary maxspeed=signals"));

    [Fact]
    public void Traffic_lights_and_stop_signs_take_time()
    {
        var plain = TextMap.Read("A---B---C\n\nABC highway=tertiary");
        var lights = TextMap.Read("A---B---C\n\nABC highway=tertiary\nB highway=traffic_signals");
        Assert.InRange(lights.Seconds(TravelMode.Car, "A", "C") - plain.Seconds(TravelMode.Car, "A", "C"), 1, 10);
    }

    [Fact]
    public void Walking_speed_depends_on_who_walks()
    {
        var map = TextMap.Read("A-------B");
        Assert.Equal(200 / (4.8 / 3.6), map.Seconds(TravelMode.Foot, "A", "B"), 1.0);
        Assert.True(map.Seconds(TravelMode.Pram, "A", "B") > map.Seconds(TravelMode.Foot, "A", "B"));
        Assert.True(map.Seconds(TravelMode.Wheelchair, "A", "B") > map.Seconds(TravelMode.Pram, "A", "B"));
        Assert.True(map.Seconds(TravelMode.Bicycle, "A", "B") < map.Seconds(TravelMode.Foot, "A", "B") / 2);
    }

    private static double Drive(string tags) => TextMap.Read($"A---B\n\nAB {tags}").Seconds(TravelMode.Car, "A", "B");
}

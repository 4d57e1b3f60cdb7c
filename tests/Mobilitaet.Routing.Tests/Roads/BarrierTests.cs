using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Bollards, gates, kerbs and stairs: whom they stop and whom they let pass.</summary>
public class BarrierTests
{
    private const string Block = """
        A---B---C---D
            |   |
            E---F

        """;

    [Theory]
    [InlineData("barrier=bollard", false, true, true, true, true)]
    [InlineData("barrier=gate", true, true, true, true, true)]
    [InlineData("barrier=gate access=no", false, false, false, false, false)]
    [InlineData("barrier=gate motor_vehicle=no", false, true, true, true, true)]
    [InlineData("barrier=gate locked=yes", false, false, false, false, false)]
    [InlineData("barrier=lift_gate", true, true, true, true, true)]
    [InlineData("barrier=bollard motor_vehicle=yes", true, true, true, true, true)]
    [InlineData("barrier=cycle_barrier", false, true, true, true, false)]
    [InlineData("barrier=stile", false, false, true, false, false)]
    [InlineData("barrier=kissing_gate", false, true, true, false, false)]
    [InlineData("barrier=kissing_gate wheelchair=yes", false, true, true, false, true)]
    [InlineData("barrier=kerb", true, true, true, true, true)]
    [InlineData("barrier=fence", false, false, false, false, false)]
    public void A_barrier_in_the_street_stops_whom_it_should(string barrier, bool car, bool bicycle, bool foot, bool pram, bool wheelchair)
    {
        var map = TextMap.Read("""
            A---B-----G-----C---D
                |           |
                |           |
                E-----------F

            BGC highway=residential
            G 
            """.TrimEnd() + " " + barrier);
        var passes = Enum.GetValues<TravelMode>().Select(mode => map.Travel(mode, "A", "D") == "A B G C D");
        Assert.Equal([car, bicycle, foot, pram, wheelchair], passes);
    }

    [Theory]
    [InlineData("barrier=gate access=private", false, false, false)]
    [InlineData("barrier=lift_gate access=private", false, false, false)]
    [InlineData("barrier=swing_gate motor_vehicle=private", false, true, true)]
    [InlineData("barrier=gate access=private foot=yes bicycle=yes", false, true, true)]
    [InlineData("barrier=gate access=private motor_vehicle=yes", true, false, false)]
    [InlineData("barrier=gate access=customers", false, false, false)]
    [InlineData("barrier=gate access=permissive", true, true, true)]
    public void A_private_gate_lets_only_those_pass_who_have_something_to_do_behind_it(string gate, bool car, bool bicycle, bool foot)
    {
        var map = TextMap.Read("""
            A---B---X---G---Y---C---D
                |               |
                |               |
                |               |
                |               |
                E---------------F

            G 
            """.TrimEnd() + " " + gate);
        var passes = new[] { map.Drive("A", "D"), map.Ride("A", "D"), map.Walk("A", "D") }.Select(way => way == "A B X G Y C D");
        Assert.Equal([car, bicycle, foot], passes);
        foreach (var mode in Enum.GetValues<TravelMode>())
        {
            Assert.Equal("A B X G", map.Travel(mode, "A", "GY"));
            Assert.Equal("G X B A", map.Travel(mode, "GY", "A"));
            Assert.Equal("G", map.Travel(mode, "XG", "GY"));
        }
    }

    [Fact]
    public void A_yard_behind_a_private_gate_is_reached_and_left_but_is_no_short_cut_between_two_gates()
    {
        var map = TextMap.Read("""
            A---B---G---P---Q---H---C---D
                |       |   |       |
                |       R---S       |
                |                   |
                |                   |
                |                   |
                E-------------------F

            G barrier=gate access=private
            H barrier=gate access=private
            """);
        Assert.Equal("A B E F C D", map.Drive("A", "D"));
        Assert.Equal("A B G P R", map.Drive("A", "R"));
        Assert.Equal("S Q H C D", map.Drive("S", "D"));
        Assert.Equal("R S", map.Drive("R", "S"));
    }

    [Fact]
    public void A_private_gate_drawn_onto_a_crossing_closes_no_street()
    {
        var map = TextMap.Read(Block + "B barrier=gate access=private");
        Assert.Equal("A B C D", map.Drive("A", "D"));
    }

    [Fact]
    public void In_front_of_a_bollard_one_turns_round()
    {
        var map = TextMap.Read(Block + "BC highway=residential\nC barrier=bollard");
        Assert.Equal("A B C", map.Drive("A", "C"));
        Assert.Equal("A B C D", map.Ride("A", "D"));
    }

    [Fact]
    public void A_raised_kerb_between_path_and_road_stops_only_wheelchairs()
    {
        var map = TextMap.Read(Block + "BC highway=footway\nB kerb=raised");
        Assert.Equal("A B C D", map.Walk("A", "D"));
        Assert.Equal("A B C D", map.Travel(TravelMode.Pram, "A", "D"));
        Assert.Equal("A B E F C D", map.Travel(TravelMode.Wheelchair, "A", "D"));
        Assert.Equal("A B E F C D", map.Drive("A", "D"));
    }

    [Theory]
    [InlineData("highway=steps", false, false)]
    [InlineData("highway=steps ramp:stroller=yes", true, false)]
    [InlineData("highway=steps ramp:wheelchair=yes", true, true)]
    [InlineData("highway=path", true, false)]
    [InlineData("highway=path surface=asphalt", true, true)]
    [InlineData("highway=footway", true, true)]
    [InlineData("highway=footway wheelchair=no", true, false)]
    [InlineData("highway=footway surface=cobblestone", true, false)]
    [InlineData("highway=footway surface=sand", false, false)]
    [InlineData("highway=footway incline=10%", true, false)]
    [InlineData("highway=footway smoothness=very_bad", false, false)]
    [InlineData("highway=footway smoothness=horrible", false, false)]
    [InlineData("highway=track tracktype=grade2", true, true)]
    [InlineData("highway=track tracktype=grade4", true, false)]
    [InlineData("highway=track tracktype=grade5", false, false)]
    public void Prams_and_wheelchairs_need_ground_that_wheels_can_manage(string tags, bool pram, bool wheelchair)
    {
        var map = TextMap.Read("""
            A---B-------C---D
                |       |
                |       |
                |       |
                |       |
                E-------F

            BC 
            """.TrimEnd() + " " + tags);
        Assert.Equal("A B C D", map.Walk("A", "D"));
        Assert.Equal(pram, map.Travel(TravelMode.Pram, "A", "D") == "A B C D");
        Assert.Equal(wheelchair, map.Travel(TravelMode.Wheelchair, "A", "D") == "A B C D");
    }
}

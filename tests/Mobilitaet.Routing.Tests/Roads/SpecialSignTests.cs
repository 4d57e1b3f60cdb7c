using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Whom a restriction binds, and restrictions that the data states in unusual or broken ways.</summary>
public class SpecialSignTests
{
    private const string Cross = """
            C---F
            |   |
        A---B---D

        """;

    [Fact]
    public void People_on_foot_turn_where_they_like()
    {
        var map = TextMap.Read(Cross + "no_left_turn AB > B > BC");
        Assert.Equal("A B D F C", map.Drive("A", "C"));
        Assert.Equal("A B D F C", map.Ride("A", "C"));
        Assert.Equal("A B C", map.Walk("A", "C"));
        Assert.Equal("A B C", map.Travel(Routing.Roads.TravelMode.Wheelchair, "A", "C"));
    }

    [Theory]
    [InlineData("no_left_turn AB > B > BC except=bicycle", "A B D F C", "A B C")]
    [InlineData("no_left_turn AB > B > BC except=psv;bicycle", "A B D F C", "A B C")]
    [InlineData("no_left_turn AB > B > BC except=motorcar", "A B C", "A B D F C")]
    [InlineData("no_left_turn AB > B > BC except=psv", "A B D F C", "A B D F C")]
    [InlineData("- AB > B > BC restriction:bicycle=no_left_turn", "A B C", "A B D F C")]
    [InlineData("- AB > B > BC restriction:motorcar=no_left_turn", "A B D F C", "A B C")]
    [InlineData("- AB > B > BC restriction:hgv=no_left_turn", "A B C", "A B C")]
    public void Exceptions_and_signs_for_one_kind_of_vehicle(string sign, string car, string bicycle)
    {
        var map = TextMap.Read(Cross + sign);
        Assert.Equal(car, map.Drive("A", "C"));
        Assert.Equal(bicycle, map.Ride("A", "C"));
    }

    [Fact]
    public void No_turning_round_on_a_through_street_leaves_the_street_open()
    {
        var map = TextMap.Read("""
            A---B---C
            |       |
            D-------E

            ABC name=Hauptstraße
            no_u_turn ABC > B > ABC
            """);
        Assert.Equal("A B C", map.Drive("A", "C"));
        Assert.Equal("C B A", map.Drive("C", "A"));
    }

    [Fact]
    public void A_sign_for_certain_hours_is_reported_and_not_applied()
    {
        var map = TextMap.Read(Cross + "- AB > B > BC restriction:conditional=no_left_turn~@~(Mo-Fr~07:00-09:00)");
        Assert.Equal("A B C", map.Drive("A", "C"));
        Assert.Equal("conditional_restriction", Assert.Single(map.Warnings.List()).Code);
    }

    [Theory]
    [InlineData("sometimes_left AB > B > BC", "unknown_restriction")]
    [InlineData("no_left_turn AB > BC", "incomplete_restriction")]
    public void A_broken_sign_is_reported_and_ignored(string sign, string code)
    {
        var map = TextMap.Read(Cross + sign);
        Assert.Equal("A B C", map.Drive("A", "C"));
        Assert.Equal(code, Assert.Single(map.Warnings.List()).Code);
    }

    [Fact]
    public void A_no_exit_sign_with_several_from_streets_binds_each()
    {
        var drawing = MapDrawing.Read(Cross + "no_exit AB > B > BC");
        var sign = drawing.Osm.Relations[0];
        var other = drawing.Osm.Ways.Single(way => way.Nodes.SequenceEqual([(long)'B', 'D']));
        drawing.Osm.Relations[0] = sign with { Members = [.. sign.Members, ("way", other.Id, "from")] };
        var map = TextMap.Import(drawing);
        Assert.Equal("A B D F C", map.Drive("A", "C"));
        Assert.Equal("D F C", map.Drive("BD", "BC"));
    }
}

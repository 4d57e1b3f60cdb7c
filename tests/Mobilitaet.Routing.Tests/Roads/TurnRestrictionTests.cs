using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Turn restrictions over one junction, on maps small enough to check by eye.</summary>
public class TurnRestrictionTests
{
    private const string Cross = """
            C---F
            |   |
        A---B---D
            |   |
            E---G

        """;

    [Fact]
    public void Without_signs_everyone_turns_where_they_like()
    {
        var map = TextMap.Read(Cross);
        Assert.Equal("A B C", map.Drive("A", "C"));
        Assert.Equal("A B E", map.Drive("A", "E"));
        Assert.Equal("A B D", map.Drive("A", "D"));
    }

    [Theory]
    [InlineData("no_left_turn AB > B > BC", "A", "C", "A B D F C")]
    [InlineData("no_right_turn AB > B > BE", "A", "E", "A B D G E")]
    [InlineData("no_straight_on AB > B > BD", "A", "D", "A B C F D")]
    [InlineData("no_entry AB > B > BC", "A", "C", "A B D F C")]
    [InlineData("no_left_turn AB > B > BC", "E", "C", "E B C")]
    [InlineData("no_left_turn AB > B > BC", "C", "A", "C B A")]
    [InlineData("only_straight_on AB > B > BD", "A", "C", "A B D F C")]
    [InlineData("only_left_turn AB > B > BC", "A", "D", "A B C F D")]
    [InlineData("only_right_turn AB > B > BE", "A", "D", "A B E G D")]
    public void A_sign_binds_those_who_come_from_its_street(string sign, string from, string to, string way) =>
        Assert.Equal(way, TextMap.Read(Cross + sign).Drive(from, to));

    [Fact]
    public void Several_signs_at_one_junction_all_count()
    {
        var map = TextMap.Read(Cross + """
            no_left_turn AB > B > BC
            no_right_turn AB > B > BE
            no_straight_on EB > B > BC
            no_u_turn DB > B > BD
            """);
        Assert.Equal("A B D F C", map.Drive("A", "C"));
        Assert.Equal("A B D G E", map.Drive("A", "E"));
        Assert.Equal("E G D F C", map.Drive("E", "C"));
        Assert.Equal("C B E", map.Drive("C", "E"));
    }

    [Fact]
    public void Two_mandatory_turns_from_one_street_leave_the_choice_between_them()
    {
        var map = TextMap.Read(Cross + """
            only_left_turn AB > B > BC
            only_right_turn AB > B > BE
            """);
        Assert.Equal("A B C", map.Drive("A", "C"));
        Assert.Equal("A B E", map.Drive("A", "E"));
        Assert.Contains(map.Drive("A", "D"), (string[])["A B C F D", "A B E G D"]);
    }

    [Fact]
    public void Turning_round_at_the_end_of_the_street_is_allowed_unless_a_sign_forbids_it()
    {
        const string drawing = """
            A-->B---C
                |
                E

            only_straight_on AB > B > BC
            """;
        Assert.Equal("B C B E", TextMap.Read(drawing).Drive("AB", "E"));
        Assert.Equal(TextMap.NoWay, TextMap.Read(drawing + "\nno_u_turn BC > C > BC").Drive("AB", "E"));
    }

    [Fact]
    public void Turning_round_just_behind_the_junction_does_not_trick_the_sign()
    {
        // Behind B lies the junction D with a side street: a driver may not turn there only to come back for the left turn.
        var map = TextMap.Read("""
                C-----------H
                |           |
            A---B---D-------K
                    |       |
                    |       |
                    |       |
                    G-------L

            no_left_turn AB > B > BC
            """);
        Assert.Equal("A B D K H C", map.Drive("A", "C"));
    }

    [Fact]
    public void A_dead_end_behind_the_junction_is_a_place_to_turn()
    {
        var map = TextMap.Read("""
                C
                |
            A---B---D

            no_left_turn AB > B > BC
            """);
        Assert.Equal("A B D B C", map.Drive("A", "C"));
    }

    [Fact]
    public void A_mandatory_turn_into_a_dead_end_is_driven_and_comes_back()
    {
        var map = TextMap.Read("""
                C
                |
            A---B---D

            only_left_turn AB > B > BC
            """);
        Assert.Equal("A B C B D", map.Drive("A", "D"));
    }

    [Fact]
    public void A_sign_where_only_two_streets_meet_counts()
    {
        var map = TextMap.Read("""
            A---B---C
            |       |
            |       |
            |       |
            D-------F

            no_straight_on AB > B > BC
            """);
        Assert.Equal("A D F C", map.Drive("A", "C"));
        Assert.Equal("C B A", map.Drive("C", "A"));
        Assert.Equal("A D F C", map.Drive("AB", "BC"));
        Assert.Equal("B", map.Drive("BC", "AB"));
    }
}

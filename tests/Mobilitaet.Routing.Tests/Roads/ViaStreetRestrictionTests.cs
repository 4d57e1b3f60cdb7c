using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Restrictions whose via is a street, and restrictions on streets that other junctions cut into pieces.</summary>
public class ViaStreetRestrictionTests
{
    private const string Ladder = """
        A---B-------C---D
            |       |
        E---F-------G---H

        """;

    [Fact]
    public void Turning_back_over_a_link_is_forbidden_only_from_the_named_street()
    {
        var map = TextMap.Read(Ladder + "BC oneway=yes\nno_u_turn AB > BF > FE");
        Assert.Equal("A B C G F E", map.Drive("A", "E"));
        Assert.Equal("F E", map.Drive("BF", "E"));
        Assert.Equal("E F B A", map.Drive("E", "A"));
    }

    [Fact]
    public void A_mandatory_way_over_a_street_forbids_the_other_turns_behind_it()
    {
        var map = TextMap.Read(Ladder + "only_straight_on AB > BC > CD");
        Assert.Equal("A B C D", map.Drive("A", "D"));
        Assert.Equal("A B F G", map.Drive("A", "CG"));
        Assert.Equal("C G", map.Drive("BC", "G"));
    }

    [Fact]
    public void Going_on_to_a_dead_end_and_back_is_the_legal_way_round_a_sign()
    {
        var map = TextMap.Read("""
            A---B
                |
            E---F---G

            no_u_turn AB > BF > FE
            """);
        Assert.Equal("A B F G F E", map.Drive("A", "E"));
    }

    [Fact]
    public void A_sign_over_two_streets_binds_whoever_comes_all_the_way()
    {
        var map = TextMap.Read("""
            A---B---C---D---E
                |   |   |   |
                K   L---M---N

            no_entry AB > BC > CD > DM
            """);
        Assert.Equal("A B C L M", map.Drive("A", "DM"));
        Assert.Equal("C D", map.Drive("BC", "DM"));
        Assert.Equal("A B C D E", map.Drive("A", "E"));
    }

    [Fact]
    public void A_street_cut_by_a_junction_is_still_the_from_street()
    {
        // ABC is one way in the data; at B a side street joins, yet the sign at C speaks of the whole way.
        var map = TextMap.Read("""
                S
                |
            A---B---C---D
                    |   |
                    U---W

            ABC highway=residential
            no_right_turn ABC > C > CU
            """);
        Assert.Equal("A B C D W U", map.Drive("A", "U"));
        Assert.Equal("S B C D W U", map.Drive("S", "U"));
        Assert.Equal("D C", map.Drive("D", "CU"));
    }

    [Fact]
    public void A_via_street_cut_by_a_junction_is_still_one_street()
    {
        var map = TextMap.Read("""
            A---B---M---C---------------D
                    |   |
                F---N   G
                    |   |
                    P---Q

            BMC highway=residential
            MN oneway=yes
            no_u_turn AB > BMC > CG
            """);
        Assert.Equal("A B M N P Q G", map.Drive("A", "CG"));
        Assert.Equal("M C", map.Drive("BM", "CG"));
        Assert.Equal("A B M C", map.Drive("A", "C"));
    }

    [Fact]
    public void A_to_street_cut_by_a_junction_is_forbidden_from_its_beginning()
    {
        var map = TextMap.Read("""
            A---B---C---D
                |   |   |
                E---F---G

            BCD highway=residential
            no_straight_on AB > B > BCD
            """);
        Assert.Equal("A B E F C", map.Drive("A", "C"));
        Assert.Equal("B C", map.Drive("BE", "CD"));
    }

    [Fact]
    public void A_sign_whose_streets_do_not_meet_is_reported_and_ignored()
    {
        var map = TextMap.Read(Ladder + "no_left_turn AB > G > GH");
        Assert.Equal("A B", map.Drive("A", "BF"));
        Assert.Contains(map.Warnings.List(), warning => warning.Code == "unconnected_restriction");
    }

    [Fact]
    public void A_sign_that_names_a_closed_street_binds_nobody()
    {
        var map = TextMap.Read(Ladder + """
            BF highway=footway
            no_right_turn AB > B > BF
            """);
        Assert.Equal("A B C G F", map.Drive("A", "F"));
        Assert.Equal("A B F", map.Walk("A", "F"));
        Assert.DoesNotContain(map.Warnings.List(), warning => warning.Code == "unconnected_restriction");
    }
}

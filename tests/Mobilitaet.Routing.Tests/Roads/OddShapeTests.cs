using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>Streets of unusual shape: rings, lollipops, twins, points, giants; and what is reported about broken ones.</summary>
public class OddShapeTests
{
    [Fact]
    public void A_ring_without_any_junction_is_driven_the_shorter_way_round()
    {
        var map = TextMap.Read("""
            A---B---C
            |       |
            D---E---F

            ABCFEDA highway=residential
            """);
        Assert.Equal("B C F", map.Drive("B", "F"));
        Assert.Equal("A B", map.Drive("A", "BC"));
        Assert.Equal("A D", map.Drive("AB", "DE"));
    }

    [Fact]
    public void A_oneway_ring_is_driven_with_the_arrow()
    {
        var map = TextMap.Read("""
            A---B---C
            |       |
            D---E---F

            ABCFEDA highway=residential oneway=yes
            """);
        Assert.Equal("B C F E D A", map.Drive("B", "AB"));
        Assert.Equal("C F E D A B", map.Drive("BC", "B"));
    }

    [Fact]
    public void A_lollipop_is_entered_and_left_by_its_stick()
    {
        var map = TextMap.Read("""
                B---C
                |   |
            S---A---D

            ABCDA highway=residential
            """);
        Assert.Equal("S A B", map.Drive("S", "BC"));
        Assert.Equal("C D A S", map.Drive("C", "S"));
        Assert.Equal("A", map.Drive("AB", "AD"));
    }

    [Fact]
    public void Of_two_streets_between_the_same_junctions_the_faster_one_is_taken()
    {
        var map = TextMap.Read("""
            X---A-------B---Y
                |       |
                C-------D

            AB highway=living_street
            ACDB highway=primary maxspeed=100
            """);
        Assert.Equal("X A C D B Y", map.Drive("X", "Y"));
        Assert.Equal("X A B Y", map.Walk("X", "Y"));
    }

    [Fact]
    public void Two_ways_over_the_same_nodes_keep_their_own_rules()
    {
        var osm = new SmallOsm();
        osm.AddNode(1, new GeoPoint(51, 10));
        osm.AddNode(2, new GeoPoint(51, 10.01));
        osm.AddWay(1, [1, 2], ("highway", "residential"), ("oneway", "yes"));
        osm.AddWay(2, [2, 1], ("highway", "living_street"), ("oneway", "yes"));
        using var network = osm.Import();
        var (there, back) = (Seconds(network, osm, 1, 2), Seconds(network, osm, 2, 1));
        Assert.True(back > 2 * there);
    }

    [Fact]
    public void A_way_of_two_thousand_nodes_is_one_street()
    {
        var osm = new SmallOsm();
        for (var i = 0; i < 2000; i++)
            osm.AddNode(i + 1, new GeoPoint(51 + (i % 2 * 0.00001), 10 + (i * 0.0001)));
        osm.AddWay(1, [.. Enumerable.Range(1, 2000).Select(i => (long)i)], ("highway", "secondary"));
        using var network = osm.Import();
        Assert.Equal(1, network.Summary.Segments);
        var route = network.Get(TravelMode.Car).CreateRouteSearch()
            .FindRoute(network.Get(TravelMode.Car).Snap(osm.Nodes[0].At), network.Get(TravelMode.Car).Snap(osm.Nodes[^1].At))!;
        Assert.Equal(2000, route.Geometry.Count);
        Assert.Equal(osm.Nodes.Zip(osm.Nodes.Skip(1), (a, b) => a.At.MetresTo(b.At)).Sum(), route.Metres, 1.0);
    }

    [Fact]
    public void Streets_without_length_are_crossed_in_no_time()
    {
        var osm = new SmallOsm();
        osm.AddNode(1, new GeoPoint(51, 10));
        osm.AddNode(2, new GeoPoint(51, 10.001));
        osm.AddNode(3, new GeoPoint(51, 10.001));
        osm.AddNode(4, new GeoPoint(51, 10.002));
        osm.AddWay(1, [1, 2], ("highway", "residential"));
        osm.AddWay(2, [2, 3], ("highway", "residential"));
        osm.AddWay(3, [3, 4], ("highway", "residential"));
        using var network = osm.Import();
        Assert.Equal(140 / (4.8 / 3.6), Seconds(network, osm, 1, 4, TravelMode.Foot), 1.0);
    }

    [Fact]
    public void Everything_on_one_spot_is_still_a_network()
    {
        var osm = new SmallOsm();
        for (var i = 1; i <= 4; i++)
            osm.AddNode(i, new GeoPoint(51, 10));
        osm.AddWay(1, [1, 2, 3, 4, 1], ("highway", "residential"));
        using var network = osm.Import();
        Assert.InRange(Seconds(network, osm, 1, 3), 0, 0.01);
    }

    [Fact]
    public void A_way_that_meets_itself_has_a_junction_there()
    {
        var map = TextMap.Read("""
            A---B---C
                |   |
                E---D

            ABCDEB highway=residential
            """);
        Assert.Equal("A B E", map.Drive("A", "DE"));
        Assert.Equal("E B A", map.Drive("E", "A"));
    }

    [Fact]
    public void A_missing_node_cuts_the_street_and_is_reported()
    {
        var drawing = MapDrawing.Read("""
            A---B---C---D
            |           |
            E-----------F

            ABCD highway=residential
            """);
        drawing.Osm.Nodes.RemoveAll(node => node.Id == 'B');
        var map = TextMap.Import(drawing);
        Assert.Equal("A E F D C", map.Drive("A", "C"));
        var warning = Assert.Single(map.Warnings.List());
        Assert.Equal(("way_with_missing_node", 1), (warning.Code, warning.Count));
        Assert.StartsWith("way ", warning.Examples[0].Element, StringComparison.Ordinal);
    }

    [Fact]
    public void Defects_are_collected_with_their_ids()
    {
        var drawing = MapDrawing.Read("A---B---C");
        drawing.Osm.Nodes.Add(drawing.Osm.Nodes[0]);
        drawing.Osm.Ways.Add(drawing.Osm.Ways[0]);
        drawing.Osm.AddWay(77, ['A'], ("highway", "residential"));
        var map = TextMap.Import(drawing);
        Assert.Equal(["duplicate_node", "duplicate_way", "way_too_short"], map.Warnings.List().Select(warning => warning.Code));
        Assert.Equal("node 65", map.Warnings.List()[0].Examples[0].Element);
        Assert.Equal("way 77", map.Warnings.List()[2].Examples[0].Element);
        Assert.Equal("A B C", map.Drive("A", "C"));
    }

    [Fact]
    public void A_file_without_streets_is_refused_in_one_sentence()
    {
        var osm = new SmallOsm();
        osm.AddNode(1, new GeoPoint(51, 10));
        osm.AddWay(1, [1, 2], ("highway", "residential"));
        var error = Assert.Throws<InputException>(() => osm.Import());
        Assert.Contains("no street", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static double Seconds(StreetNetwork network, SmallOsm osm, long from, long to, TravelMode mode = TravelMode.Car)
    {
        var streets = network.Get(mode);
        GeoPoint At(long id) => osm.Nodes.Single(node => node.Id == id).At;
        return streets.CreateRouteSearch().FindDuration(streets.Snap(At(from)), streets.Snap(At(to)))!.Value / 1000.0;
    }
}

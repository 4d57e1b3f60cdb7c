using System.Globalization;
using OsmSharp;

namespace Mobilitaet.District.Tests.Demo;

public sealed class DemoMapTests
{
    private static readonly DemoFile s_map = DemoFile.Loaded.Value;

    [Fact]
    public void Is_smaller_than_three_megabytes() => Assert.InRange(new FileInfo(DemoFile.MapPath).Length, 100_000, 3_000_000);

    [Fact]
    public void Ids_are_positive_unique_and_ascending()
    {
        foreach (var ids in (IEnumerable<long>[])[s_map.Nodes.Select(n => n.Id!.Value), s_map.Ways.Select(w => w.Id!.Value), s_map.Relations.Select(r => r.Id!.Value)])
        {
            var list = ids.ToList();
            Assert.True(list[0] > 0);
            Assert.All(list.Zip(list.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        }
    }

    [Fact]
    public void Every_way_has_two_nodes_that_exist_and_no_repeated_neighbour()
    {
        foreach (var way in s_map.Ways)
        {
            Assert.True(way.Nodes.Length >= 2, $"way {way.Id}");
            Assert.All(way.Nodes, n => Assert.True(s_map.Positions.ContainsKey(n)));
            Assert.All(way.Nodes.Zip(way.Nodes.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        }
    }

    [Fact]
    public void Every_relation_member_exists()
    {
        var ways = s_map.Ways.Select(w => w.Id!.Value).ToHashSet();
        foreach (var member in s_map.Relations.SelectMany(r => r.Members))
            Assert.True(member.Type == OsmGeoType.Way ? ways.Contains(member.Id) : s_map.Positions.ContainsKey(member.Id));
    }

    [Fact]
    public void Lies_in_the_county_and_its_surroundings() => Assert.All(s_map.Positions.Values, at =>
    {
        Assert.InRange(at.Latitude, 50.94, 51.47);
        Assert.InRange(at.Longitude, 9.55, 10.30);
    });

    [Fact]
    public void Knows_all_139_villages_by_rank()
    {
        var ranks = s_map.Places.CountBy(p => DemoFile.Tag(p, "place")).ToDictionary();
        Assert.Equal(139, ranks.Values.Sum());
        Assert.Equal(8, ranks["town"]);
        Assert.True(ranks["village"] > ranks["hamlet"]);
        Assert.Equal(97_695, s_map.Places.Sum(p => int.Parse(DemoFile.Tag(p, "population"), CultureInfo.InvariantCulture)), 100.0);
    }

    [Fact]
    public void Says_on_every_road_that_it_is_made_up() => Assert.All(s_map.Ways, way => Assert.Equal("synthetic", DemoFile.Tag(way, "source")));

    [Theory]
    [InlineData("highway", "motorway", 20)]
    [InlineData("highway", "track", 80)]
    [InlineData("highway", "cycleway", 20)]
    [InlineData("highway", "footway", 100)]
    [InlineData("highway", "steps", 20)]
    [InlineData("highway", "pedestrian", 4)]
    [InlineData("highway", "living_street", 50)]
    [InlineData("junction", "roundabout", 8)]
    [InlineData("bridge", "yes", 50)]
    [InlineData("oneway", "yes", 100)]
    [InlineData("landuse", "forest", 10)]
    [InlineData("waterway", "river", 2)]
    public void Has_ways_of_every_kind(string key, string value, int atLeast) =>
        Assert.True(s_map.Ways.Count(w => DemoFile.Tag(w, key) == value) >= atLeast);

    [Theory]
    [InlineData("amenity", "kindergarten", 25)]
    [InlineData("amenity", "school", 15)]
    [InlineData("amenity", "townhall", 16)]
    [InlineData("amenity", "library", 8)]
    [InlineData("amenity", "doctors", 25)]
    [InlineData("amenity", "community_centre", 40)]
    [InlineData("railway", "station", 5)]
    [InlineData("railway", "halt", 4)]
    [InlineData("railway", "tram_stop", 1)]
    [InlineData("highway", "crossing", 40)]
    public void Has_points_of_every_kind(string key, string value, int atLeast) =>
        Assert.True(s_map.Nodes.Count(n => DemoFile.Tag(n, key) == value && (key == "highway" || DemoFile.Tag(n, "name").Length > 0)) >= atLeast);

    [Theory]
    [InlineData("B 7")]
    [InlineData("B 27")]
    [InlineData("B 249")]
    [InlineData("B 400")]
    [InlineData("B 451")]
    [InlineData("B 452")]
    [InlineData("A 44")]
    [InlineData("A 4")]
    public void Numbers_the_federal_roads(string number) => Assert.Contains(s_map.CarRoads, w => DemoFile.Tag(w, "ref") == number);

    [Fact]
    public void An_address_occurs_once_in_a_village()
    {
        var addresses = s_map.Nodes.Where(n => n.Tags.ContainsKey("addr:street")).ToList();
        Assert.InRange(addresses.Count, 10_000, 40_000);
        Assert.All(addresses, a => Assert.True(DemoFile.Tag(a, "addr:postcode").Length == 5 && DemoFile.Tag(a, "addr:city").Length > 0));
        var full = addresses.Select(a => (DemoFile.Tag(a, "addr:city"), DemoFile.Tag(a, "addr:suburb"), DemoFile.Tag(a, "addr:street"), DemoFile.Tag(a, "addr:housenumber")));
        Assert.Equal(addresses.Count, full.Distinct().Count());
    }

    [Fact]
    public void A_turn_restriction_joins_its_ways_at_its_node()
    {
        var ways = s_map.Ways.ToDictionary(w => w.Id!.Value);
        var restrictions = s_map.Relations.Where(r => DemoFile.Tag(r, "type") == "restriction").ToList();
        Assert.True(restrictions.Count >= 10);
        foreach (var restriction in restrictions)
        {
            var via = restriction.Members.Single(m => m.Role == "via").Id;
            foreach (var way in restriction.Members.Where(m => m.Role is "from" or "to").Select(m => ways[m.Id]))
                Assert.True(way.Nodes[0] == via || way.Nodes[^1] == via);
        }
    }
}

using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.Routing.Tests.Places;

public class BoundaryTests
{
    [Fact]
    public void Joins_lines_of_any_direction_and_leaves_the_hole_out()
    {
        var index = PlaceIndexes.Of(new OsmElements()
            .Municipality(10, "Ring", 51.0, 10.0, 51.1, 10.2)
            .Node(30, 51.04, 10.08).Node(31, 51.04, 10.12).Node(32, 51.06, 10.12).Node(33, 51.06, 10.08)
            .Way(30, [30, 31, 32, 33, 30])
            .Relation(10 + 1, [.. Sides(10), Inner(30)], Tags("Mit Loch")));
        var withHole = index.Municipalities.All.Single(m => m.Name == "Mit Loch");
        Assert.Equal((0.1 * 0.2) - (0.02 * 0.04), withHole.Boundary.Area, 9);
        Assert.Equal("Ring", index.Municipalities.Find(new GeoPoint(51.05, 10.1))?.Name);
    }

    [Fact]
    public void Two_parts_that_touch_in_one_corner_stay_two_parts()
    {
        var index = PlaceIndexes.Of(new OsmElements()
            .Node(1, 51.0, 10.0).Node(2, 51.0, 10.1).Node(3, 51.1, 10.1).Node(4, 51.1, 10.0)
            .Node(5, 51.1, 10.2).Node(6, 51.2, 10.2).Node(7, 51.2, 10.1)
            .Way(1, [1, 2, 3]).Way(2, [7, 3]).Way(3, [3, 5, 6, 7]).Way(4, [3, 4, 1])
            .Relation(1, [Outer(1), Outer(2), Outer(3), Outer(4)], Tags("Acht")));
        var municipality = Assert.Single(index.Municipalities.All);
        Assert.Equal(0.02, municipality.Boundary.Area, 9);
        Assert.Equal(2, municipality.Boundary.NumGeometries);
    }

    [Fact]
    public void A_boundary_that_does_not_close_is_left_out_with_a_warning()
    {
        var warnings = new ImportWarnings();
        var index = PlaceIndexes.Of(
            new OsmElements().Node(1, 51, 10).Node(2, 51, 10.1).Node(3, 51.1, 10.1).Way(1, [1, 2, 3])
                .Relation(7, [Outer(1), Outer(99)], Tags("Offen")).Village(5, "Dorf", 51.05, 10.09),
            new PlaceImportOptions { Warnings = warnings });
        Assert.Empty(index.Municipalities.All);
        var (code, _, examples) = Assert.Single(warnings.List());
        Assert.Equal(("boundary_not_closed", "relation 7"), (code, examples[0].Element));
        Assert.Equal("Dorf", PlaceIndexes.First(index, "Dorf").Label);
    }

    [Fact]
    public void The_tagged_centre_gives_the_main_place()
    {
        var index = PlaceIndexes.Of(new OsmElements()
            .Municipality(10, "Berkatal", 51.0, 10.0, 51.1, 10.2)
            .Village(1, "Frankershausen", 51.05, 10.1).Village(2, "Hitzerode", 51.06, 10.15)
            .Relation(50, [.. Sides(10), new OsmMember(OsmElementKinds.Nodes, 2, "admin_centre")], Tags("Anders")));
        Assert.Equal("Hitzerode", index.Municipalities.All.Single(m => m.Name == "Anders").CentreName);
    }

    [Fact]
    public void A_city_that_is_its_own_county_is_a_municipality_and_a_plain_county_is_not()
    {
        var index = PlaceIndexes.Of(new OsmElements()
            .Municipality(10, "Dorfgemeinde", 51.0, 10.0, 51.1, 10.2)
            .Relation(50, [.. Sides(10)], "boundary", "administrative", "admin_level", "6", "name", "Landkreis", "de:amtlicher_gemeindeschluessel", "06636")
            .Municipality(20, "egal", 52.0, 10.0, 52.1, 10.2)
            .Relation(60, [.. Sides(20)], "boundary", "administrative", "admin_level", "6", "name", "Großstadt", "de:amtlicher_gemeindeschluessel", "06611000"));
        Assert.Equal(["Dorfgemeinde", "Großstadt"], index.Municipalities.All.Select(m => m.Name).Where(n => n != "egal"));
        Assert.Equal("Landkreis", index.Municipalities.All[0].County);
    }

    [Fact]
    public void Another_level_can_hold_the_municipalities()
    {
        var elements = new OsmElements().Municipality(10, "Acht", 51.0, 10.0, 51.1, 10.2)
            .Relation(50, [.. Sides(10)], "boundary", "administrative", "admin_level", "7", "name", "Sieben");
        var index = PlaceIndexes.Of(elements, new PlaceImportOptions { MunicipalityLevel = 7 });
        Assert.Equal("Sieben", Assert.Single(index.Municipalities.All).Name);
    }

    private static OsmMember[] Sides(long id) => [.. Enumerable.Range(0, 4).Select(side => Outer(id + side))];

    private static OsmMember Outer(long way) => new(OsmElementKinds.Ways, way, "outer");

    private static OsmMember Inner(long way) => new(OsmElementKinds.Ways, way, "inner");

    private static string[] Tags(string name) => ["type", "boundary", "boundary", "administrative", "admin_level", "8", "name", name];
}

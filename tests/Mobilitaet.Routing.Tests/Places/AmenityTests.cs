using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Places.Amenities;
using Mobilitaet.Testing;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Places;

/// <summary>Kindergartens, surgeries and the like are kept beside the place index with what they say about themselves.</summary>
public sealed class AmenityTests
{
    [Fact]
    public void Nodes_outlines_and_areas_of_several_ways_are_kept_with_the_tags_that_matter()
    {
        var list = Import(new OsmElements()
            .Node(1, 51, 10, "amenity", "kindergarten", "name", "Kita Sonne", "capacity", "60", "building:levels", "2", "opening_hours", "Mo-Fr 07:00-16:00")
            .Node(2, 51.1, 10).Node(3, 51.1, 10.2).Node(4, 51.3, 10.2).Node(5, 51.3, 10)
            .Way(10, [2, 3, 4, 5, 2], "amenity", "school", "name", "Schule", "operator", "Kreis")
            .Way(11, [2, 3])
            .Relation(20, [new OsmMember(OsmElementKinds.Ways, 11, "outer")], "type", "multipolygon", "amenity", "library")
            .Node(6, 51, 10, "amenity", "restaurant", "name", "Gasthaus"));
        Assert.Equal(["node 1", "relation 20", "way 10"], list.Amenities.Select(amenity => $"{amenity.Element} {amenity.Id}"));
        Assert.Equal(["amenity", "capacity", "name", "opening_hours"], list.Amenities[0].Tags.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new GeoPoint(51.2, 10.1), list.Amenities[2].Position);
        Assert.False(list.Amenities[1].Tags.ContainsKey("name"));
    }

    [Fact]
    public void What_is_disused_outside_the_clip_or_without_a_position_is_left_out()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("clip.geojson"), """
            {"type":"Polygon","coordinates":[[[9.95,50.95],[10.05,50.95],[10.05,51.05],[9.95,51.05],[9.95,50.95]]]}
            """);
        var list = Import(
            new OsmElements()
                .Node(1, 51, 10, "amenity", "kindergarten").Node(2, 51, 11, "amenity", "kindergarten")
                .Node(3, 51, 10, "amenity", "school", "disused", "yes").Node(4, 51, 10, "disused:amenity", "school")
                .Way(5, [777, 778], "amenity", "school").Node(1, 51, 10, "amenity", "kindergarten"),
            new PlaceImportOptions { Clip = ClipArea.Load(folder.File("clip.geojson")) });
        Assert.Equal(1, Assert.Single(list.Amenities).Id);
    }

    [Fact]
    public void Liechtenstein_has_the_amenities_and_the_date_that_osmium_finds()
    {
        var list = Import(OsmFile.Open(TestEnvironment.SharedData("streets/liechtenstein-2021.osm.pbf")));
        Assert.Equal(Instant.FromUtc(2021, 5, 5, 20, 21, 43), list.Timestamp);
        Assert.Equal("liechtenstein-2021.osm.pbf", list.Source);
        string[] kinds = ["kindergarten", "school", "library", "townhall", "doctors"];
        Assert.Equal(58, list.Amenities.Count(amenity => kinds.Contains(amenity.Tags.GetValueOrDefault("amenity"))));
    }

    [Fact]
    public void The_date_of_an_XML_file_is_read_from_its_beginning() =>
        Assert.Equal(Instant.FromUtc(2021, 10, 27, 14, 42, 29), OsmFile.Open(TestEnvironment.SharedData("both/bad-hersfeld/bad-hersfeld.osm.gz")).FindTimestamp());

    [Fact]
    public void A_file_that_says_no_date_has_none()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.osm"), "<?xml version=\"1.0\"?><osm version=\"0.6\"><node id=\"1\" lat=\"51\" lon=\"10\" timestamp=\"2020-01-01T00:00:00Z\"/></osm>");
        Assert.Null(OsmFile.Open(folder.File("a.osm")).FindTimestamp());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"version\": 7}")]
    [InlineData("null")]
    [InlineData("{\"version\":1,\"source\":\"x\",\"timestamp\":null,\"amenities\":[{\"element\":\"node\",\"id\":\"x\"}]}")]
    public void A_damaged_file_is_refused_with_what_to_do(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("amenities.json"), text);
        Assert.Contains("run 'mobilitaet import FILE' again", Assert.Throws<InputException>(() => AmenityFile.Read(folder.File("amenities.json"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_says_what_to_do() =>
        Assert.Contains("run 'mobilitaet import FILE'", Assert.Throws<InputException>(() => AmenityFile.Read("/nowhere/amenities.json")).Message, StringComparison.Ordinal);

    private static AmenityList Import(OsmElements elements, PlaceImportOptions? options = null)
    {
        using var folder = new TemporaryFolder();
        PlaceImport.Run(elements.Read, folder.File("places.index"), (options ?? new PlaceImportOptions()) with { AmenitiesPath = folder.File("amenities.json") });
        return AmenityFile.Read(folder.File("amenities.json"));
    }

    private static AmenityList Import(OsmFile file)
    {
        using var folder = new TemporaryFolder();
        PlaceImport.Run(file, folder.File("places.index"), new PlaceImportOptions { AmenitiesPath = folder.File("amenities.json") });
        return AmenityFile.Read(folder.File("amenities.json"));
    }
}

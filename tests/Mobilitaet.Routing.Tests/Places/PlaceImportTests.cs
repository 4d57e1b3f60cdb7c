using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places;
using Mobilitaet.Testing;

namespace Mobilitaet.Routing.Tests.Places;

public class PlaceImportTests
{
    [Fact]
    public void Odd_elements_are_worked_around()
    {
        var warnings = new ImportWarnings();
        var index = PlaceIndexes.Of(
            new OsmElements()
                .Village(-1, "Negativdorf", 51, 10).Village(-1, "Negativdorf", 51, 10)
                .Street(-10, "Doppelweg", 51.001, 10).Street(-10, "Doppelweg", 51.001, 10)
                .Way(30, [], "highway", "residential", "name", "Leerweg")
                .Way(31, [-1], "highway", "residential", "name", "Punktweg")
                .Way(32, [-1, -1, -1], "highway", "residential", "name", "Schleifenweg")
                .Way(33, [777, 778], "highway", "residential", "name", "Fehlweg")
                .Node(40, 51, 10, "place", "village", "name", "   ")
                .Node(41, 51, 10, "place", "village", "name", "---")
                .Node(42, 51, 10, "addr:street", "Doppelweg", "addr:housenumber", "ohne")
                .Relation(50, [], "boundary", "administrative", "admin_level", "8", "name", "Nichts")
                .Relation(51, [new OsmMember(OsmElementKinds.Ways, 999, "outer")], "type", "multipolygon", "amenity", "school", "name", "Schule")
                .Relation(52, [new OsmMember(OsmElementKinds.Relations, 52, "subarea")], "boundary", "administrative", "admin_level", "x", "name", "Selbst"),
            new PlaceImportOptions { Warnings = warnings });
        Assert.Equal("Doppelweg, Negativdorf", PlaceIndexes.First(index, "Doppelweg").Label);
        Assert.Equal("Punktweg, Negativdorf", PlaceIndexes.First(index, "Punktweg").Label);
        Assert.DoesNotContain(index.Find(new PlaceQuery { Text = "Fehlweg" }), m => m.Name == "Fehlweg");
        Assert.Equal(["boundary_not_closed", "place_without_position"], warnings.List().Select(w => w.Code));
    }

    [Fact]
    public void The_two_poles_of_a_stop_and_the_outline_of_a_school_are_one_match_each()
    {
        var index = PlaceIndexes.Of(new OsmElements()
            .Village(1, "Dorf", 51, 10)
            .Node(2, 51.001, 10.001, "highway", "bus_stop", "name", "Dorf Mitte")
            .Node(3, 51.0012, 10.0012, "highway", "bus_stop", "name", "Dorf Mitte")
            .Node(4, 51.0011, 10.0011, "public_transport", "stop_position", "name", "Dorf Mitte")
            .Node(5, 51.002, 10.002, "amenity", "school", "name", "Grundschule")
            .Node(6, 51.0021, 10.002).Node(7, 51.0021, 10.0021)
            .Way(8, [5, 6, 7, 5], "amenity", "school", "name", "Grundschule"));
        Assert.Single(index.Find(new PlaceQuery { Text = "Dorf Mitte", Kinds = [PlaceKind.Stop] }));
        Assert.Single(index.Find(new PlaceQuery { Text = "Grundschule", Kinds = [PlaceKind.Amenity] }));
    }

    [Fact]
    public void Only_the_clip_is_kept_and_a_boundary_across_it_stays_whole()
    {
        using var folder = new TemporaryFolder();
        var clip = folder.File("clip.geojson");
        File.WriteAllText(clip, """
            {"type":"Polygon","coordinates":[[[9.95,50.95],[10.05,50.95],[10.05,51.05],[9.95,51.05],[9.95,50.95]]]}
            """);
        var index = PlaceIndexes.Of(
            new OsmElements().Municipality(10, "Halb", 50.9, 9.9, 51.02, 10.2).Municipality(20, "Fern", 52, 11, 52.1, 11.1)
                .Village(1, "Drin", 51, 10).Village(2, "Draußen", 51, 10.1).Street(100, "Innenweg", 51.001, 10.001).Street(110, "Außenweg", 51.001, 10.1),
            new PlaceImportOptions { Clip = ClipArea.Load(clip) });
        Assert.Equal(["Drin"], index.ListPlaces().Select(p => p.Name));
        Assert.Equal("Halb", Assert.Single(index.Municipalities.All).Name);
        Assert.Equal(0.12 * 0.3, index.Municipalities.All[0].Boundary.Area, 9);
        Assert.Equal("Innenweg, Drin, Halb", PlaceIndexes.First(index, "Innenweg").Label);
        Assert.DoesNotContain(index.Find(new PlaceQuery { Text = "Außenweg" }), m => m.Name == "Außenweg");
    }

    [Fact]
    public void A_cancelled_import_stops_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var file = OsmFile.Open(Path.Combine(TestEnvironment.RepositoryRoot, "osm-data", "werra-meissner-demo.osm.pbf"));
        Assert.ThrowsAny<OperationCanceledException>(
            () => PlaceImport.Run(file, folder.File("places.idx"), new PlaceImportOptions { Cancellation = cancelled.Token }));
        Assert.False(File.Exists(folder.File("places.idx")));
    }

    [Fact]
    public void The_summary_counts_what_was_written_and_progress_reaches_the_end()
    {
        using var folder = new TemporaryFolder();
        var progress = new Recorded();
        var file = OsmFile.Open(Path.Combine(TestEnvironment.RepositoryRoot, "osm-data", "werra-meissner-demo.osm.pbf"));
        var summary = PlaceImport.Run(file, folder.File("places.idx"), new PlaceImportOptions { Progress = progress });
        Assert.Equal((16, 139), (summary.Municipalities, summary.Settlements));
        Assert.True(summary is { Streets: > 300, Addresses: > 1000, Amenities: > 20, Stops: > 3 }, summary.ToString());
        Assert.Equal(new FileInfo(folder.File("places.idx")).Length, summary.FileBytes);
        Assert.Equal(("places", 1.0), progress.Reports[^1]);
        Assert.Equal(["relations", "ways", "nodes", "places"], progress.Reports.Select(r => r.Phase).Distinct());
    }

    private sealed class Recorded : IProgress<(string Phase, double Share)>
    {
        public List<(string Phase, double Share)> Reports { get; } = [];

        public void Report((string Phase, double Share) value) => Reports.Add(value);
    }
}

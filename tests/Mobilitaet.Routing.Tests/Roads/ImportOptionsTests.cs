using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;
using Mobilitaet.Routing.Tests.Roads.Towns;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>What an import can be asked for, maps of extreme extent, and one network in the hands of many threads.</summary>
public class ImportOptionsTests
{
    [Fact]
    public void Without_a_mode_there_is_nothing_to_import() =>
        Assert.Throws<InputException>(() => MapDrawing.Read("A---B").Osm.Import(new StreetImportOptions { Modes = [] }));

    [Fact]
    public void Modes_named_twice_are_imported_once()
    {
        using var network = MapDrawing.Read("A---B").Osm.Import(new StreetImportOptions { Modes = [TravelMode.Foot, TravelMode.Car, TravelMode.Foot] });
        Assert.Equal([TravelMode.Car, TravelMode.Foot], network.Modes);
    }

    [Fact]
    public void Progress_runs_through_the_phases_to_the_end()
    {
        var seen = new List<(string Phase, double Share)>();
        using var network = new RandomTown(5).Osm.Import(new StreetImportOptions { Parallelism = 1, Progress = new Recorder(seen) });
        Assert.Contains(seen, report => report.Phase == "ways");
        Assert.Contains(seen, report => report is { Phase: "nodes", Share: 1 });
        Assert.All(seen, report => Assert.InRange(report.Share, 0, 1));
    }

    [Fact]
    public void The_same_file_gets_the_same_hash_and_other_modes_another()
    {
        var osm = new RandomTown(5).Osm;
        using var first = osm.Import();
        using var second = osm.Import();
        using var other = osm.Import(new StreetImportOptions { Modes = [TravelMode.Car] });
        Assert.Equal(first.Summary.SourceHash, second.Summary.SourceHash);
        Assert.NotEqual(first.Summary.SourceHash, other.Summary.SourceHash);
    }

    [Theory]
    [InlineData(-51, -170)]
    [InlineData(84, 179)]
    [InlineData(90, 180)]
    [InlineData(-90, -180)]
    [InlineData(0, 0)]
    public void A_stray_node_at_the_other_end_of_the_world_does_no_harm(double latitude, double longitude)
    {
        var drawing = MapDrawing.Read("""
            A---B---C
            |   |   |
            D---E---F
            """);
        drawing.Osm.AddNode(1, new GeoPoint(latitude, longitude));
        drawing.Osm.AddWay(1, [1, 'A'], ("highway", "residential"));
        var map = TextMap.Import(drawing);
        Assert.Contains(map.Drive("B", "F"), (string[])["B C F", "B E F"]);
        // A street of thousands of kilometres is a mistake: it is cut, and said so.
        Assert.Contains(map.Warnings.List(), warning => warning.Code == "impossible_length");
        if (Math.Abs(latitude) < 89)
            Assert.Null(map.Network.Get(TravelMode.Car).FindSnap(new GeoPoint(latitude, longitude)));
    }

    [Fact]
    public void A_clip_area_ends_the_streets_without_a_word_of_warning()
    {
        var drawing = MapDrawing.Read("A---B---C---D---E");
        var (west, east) = (drawing.Positions['A'].Longitude - 0.001, (drawing.Positions['C'].Longitude + drawing.Positions['D'].Longitude) / 2);
        var poly = SmallOsm.TemporaryFile(".poly");
        File.WriteAllText(poly, FormattableString.Invariant(
            $"clip\n1\n {west} 51\n {east} 51\n {east} 52\n {west} 52\n {west} 51\nEND\nEND\n"));
        var warnings = new ImportWarnings();
        using var network = drawing.Osm.Import(new StreetImportOptions { Clip = ClipArea.Load(poly), Warnings = warnings });
        File.Delete(poly);
        Assert.Equal(drawing.Positions['C'].Longitude, network.Summary.NorthEast.Longitude, 1e-6);
        Assert.Empty(warnings.List());
    }

    [Fact]
    public void Many_threads_share_one_network()
    {
        var network = RealStreets.Network(RealStreets.Files[0]).Get(TravelMode.Car);
        var middle = new GeoPoint(50.868, 9.707);
        var places = Enumerable.Range(0, 40).Select(i => network.FindSnap(new GeoPoint(middle.Latitude + (i % 7 * 0.003), middle.Longitude + (i % 5 * 0.004))))
            .OfType<SnappedPoint>().ToArray();
        var alone = network.CreateTableSearch().Compute(places, places);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            var search = network.CreateRouteSearch();
            var table = network.CreateTableSearch().Compute(places, places);
            for (var i = 0; i < places.Length; i++)
            {
                for (var j = 0; j < places.Length; j++)
                {
                    Assert.Equal(alone.Milliseconds(i, j), table.Milliseconds(i, j));
                    Assert.Equal(alone.Milliseconds(i, j), search.FindDuration(places[i], places[j]) ?? TravelTimes.Unreachable);
                }
            }
        });
    }

    private sealed class Recorder(List<(string Phase, double Share)> seen) : IProgress<(string Phase, double Share)>
    {
        public void Report((string Phase, double Share) value) => seen.Add(value);
    }
}

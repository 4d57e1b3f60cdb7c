using CsCheck;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Roads.Building;
using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads.Towns;

/// <summary>On thousands of small random towns the engine finds exactly the ways that the plainest search finds.</summary>
public class RandomTownTests
{
    private const int Trips = 40;
    private static readonly StreetImportOptions Options = new() { Modes = [TravelMode.Car], Parallelism = 1 };

    private static readonly long Towns = Environment.GetEnvironmentVariable("MOBILITAET_FUZZ") == "nightly" ? 20_000 : 2_000;

    [Fact]
    public void Routes_equal_the_plainest_search_under_all_signs() =>
        Gen.Int[0, int.MaxValue].Sample(Check, iter: Towns, threads: 2);

    private static void Check(int seed)
    {
        var town = new RandomTown(seed);
        if (town.Osm.Ways.Count == 0)
            return;
        if (EnclosedQuarters.Close(town.Osm, SegmentsOf(town.Osm)) is not { } segments)
            return;
        var oracle = new TownOracle(town.Osm, segments);
        using var network = town.Osm.Import(Options with { Warnings = new ImportWarnings() });
        var car = network.Get(TravelMode.Car);
        var search = car.CreateRouteSearch();
        var positions = town.Osm.Nodes.ToDictionary(node => node.Id, node => node.At);
        var random = new Random(seed);
        var places = Enumerable.Range(0, 2 * Trips).Select(_ => (Segment: random.Next(segments.Count), Share: 0.2 + (0.6 * random.NextDouble())))
            .Select(place => (place.Segment, Snap: car.FindSnap(PositionOf(place), 0.05))).Where(place => place.Snap is not null)
            .Select(place => (place: (place.Segment, Share: place.Snap!.Value.Fraction), Snap: place.Snap!.Value)).ToList();
        for (var i = 1; i < places.Count; i += 2)
        {
            var (from, to) = (places[i - 1], places[i]);
            // Places closer than the engine counts (a centimetre, a millisecond) have no certain order on a one-way street.
            if (from.place.Segment == to.place.Segment && Math.Abs(from.place.Share - to.place.Share) < 0.001)
                continue;
            var expected = oracle.Find(from.place, to.place);
            var found = search.FindDuration(from.Snap, to.Snap);
            // Shares of a segment are rounded to whole milliseconds at both ends.
            if (expected.HasValue != found.HasValue || Math.Abs((expected - found) ?? 0) > 3)
                Assert.Fail($"Town {seed}: from {Describe(from.place)} to {Describe(to.place)} expected {expected} ms, found {found} ms.");
            AssertOthersAgree(car, search, from.Snap, to.Snap, found);
        }

        GeoPoint PositionOf((int Segment, double Share) place)
        {
            var (a, b) = (positions[segments[place.Segment].From], positions[segments[place.Segment].To]);
            return new GeoPoint(a.Latitude + ((b.Latitude - a.Latitude) * place.Share), a.Longitude + ((b.Longitude - a.Longitude) * place.Share));
        }

        string Describe((int Segment, double Share) place) =>
            $"{segments[place.Segment].From}-{segments[place.Segment].To} ({place.Share:0.00})";
    }

    private static void AssertOthersAgree(ModeNetwork car, RouteSearch search, SnappedPoint from, SnappedPoint to, int? duration)
    {
        var route = search.FindRoute(from, to);
        Assert.Equal(duration, route?.Milliseconds);
        Assert.Equal(duration, search.SumOfChains(from, to));
        Assert.Equal(duration, car.CreateReachSearch().From(from).FindDuration(to));
        Assert.Equal(duration, car.CreateReachSearch().Towards(to).FindDuration(from));
        var table = car.CreateTableSearch().Compute([from], [to], withDistances: true);
        Assert.Equal(duration ?? TravelTimes.Unreachable, table.Milliseconds(0, 0));
        if (route is null)
            return;
        // On these grids two ways often take the same milliseconds but differ in length, so here only sense is asked; real streets are compared exactly.
        Assert.InRange(table.FindMetres(0, 0)!.Value, from.Position.MetresTo(to.Position) - 1, (route.Milliseconds / 1000.0 * 40) + 1);
        var drawn = route.Geometry.Zip(route.Geometry.Skip(1), (a, b) => a.MetresTo(b)).Sum();
        Assert.InRange(drawn, route.Metres - 0.5, route.Metres + 0.5);
        Assert.Equal(duration, route.Steps.Sum(step => step.Milliseconds));
    }

    /// <summary>The segments with their durations as the import computes them, before any graph is built.</summary>
    private static List<TownSegment> SegmentsOf(SmallOsm osm)
    {
        var path = SmallOsm.TemporaryFile(".osm");
        osm.Save(path);
        var extract = StreetExtract.Read(OsmFile.Open(path), Options with { Warnings = new ImportWarnings() });
        File.Delete(path);
        var mode = new ModeSegmentBuilder(extract.Ways, extract.Nodes, extract.Segments, 0).Build();
        var nodeAt = osm.Nodes.ToDictionary(node => new ShapePoint((int)Math.Round(node.At.Latitude * 1e7), (int)Math.Round(node.At.Longitude * 1e7)), node => node.Id);
        var isPrivate = osm.Ways.ToDictionary(way => way.Id, way => way.Tags.Contains(("access", "private")));
        return [.. Enumerable.Range(0, extract.Segments.Count).Select(i =>
        {
            var way = extract.Ways.Ids[extract.Segments.Way[i]];
            return new TownSegment(way, NodeId(extract.Segments.From[i]), NodeId(extract.Segments.To[i]),
                mode.Forward[i] < ModeSegments.Closed ? mode.Forward[i] : null, mode.Backward[i] < ModeSegments.Closed ? mode.Backward[i] : null, isPrivate[way], extract.Segments.LengthCm[i]);
        })];

        long NodeId(int junction)
        {
            var node = extract.Segments.JunctionNode[junction];
            return nodeAt[new ShapePoint(extract.Nodes.LatitudesE7[node], extract.Nodes.LongitudesE7[node])];
        }
    }
}

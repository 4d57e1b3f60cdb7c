using CsCheck;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Roads.Queries;
using Mobilitaet.Routing.Tests.Roads.Maps;
using Mobilitaet.Routing.Tests.Roads.Towns;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>The order, numbering and small defects of the elements in a file do not change what a network answers, and never crash an import.</summary>
public class ImportOrderTests
{
    private static readonly long Towns = Environment.GetEnvironmentVariable("MOBILITAET_FUZZ") == "nightly" ? 2_000 : 150;

    [Fact]
    public void Shuffled_elements_give_the_same_answers() => Gen.Int[0, int.MaxValue].Sample(
        seed => AssertSameAnswers(seed, (osm, random) =>
        {
            Shuffle(osm.Nodes, random);
            Shuffle(osm.Ways, random);
            Shuffle(osm.Relations, random);
        }),
        iter: Towns, threads: 2);

    [Fact]
    public void Negative_ids_give_the_same_answers() => Gen.Int[0, int.MaxValue].Sample(
        seed => AssertSameAnswers(seed, (osm, _) =>
        {
            Replace(osm.Nodes, node => node with { Id = -node.Id });
            Replace(osm.Ways, way => way with { Id = -way.Id, Nodes = [.. way.Nodes.Select(id => -id)] });
            Replace(osm.Relations, relation => relation with { Id = -relation.Id, Members = [.. relation.Members.Select(m => (m.Kind, -m.Id, m.Role))] });
        }),
        iter: Towns, threads: 2);

    [Fact]
    public void Repeated_nodes_within_a_way_and_ways_of_one_node_change_nothing() => Gen.Int[0, int.MaxValue].Sample(
        seed => AssertSameAnswers(seed, (osm, random) =>
        {
            Replace(osm.Ways, way => way with { Nodes = [.. way.Nodes.SelectMany(id => Enumerable.Repeat(id, random.Next(1, 4)))] });
            osm.AddWay(90_001, [osm.Nodes[0].Id], ("highway", "residential"));
            osm.AddWay(90_002, [], ("highway", "residential"));
            osm.AddWay(90_003, [osm.Nodes[0].Id, osm.Nodes[^1].Id], ("highway", "proposed"));
            osm.AddWay(90_004, [osm.Nodes[0].Id, osm.Nodes[^1].Id], ("building", "yes"));
        }),
        iter: Towns, threads: 2);

    [Fact]
    public void Of_elements_that_occur_twice_the_first_counts() => Gen.Int[0, int.MaxValue].Sample(
        seed => AssertSameAnswers(seed, (osm, random) =>
        {
            for (var i = osm.Nodes.Count; i > 0; i--)
            {
                var node = osm.Nodes[random.Next(osm.Nodes.Count)];
                osm.Nodes.Add(node with { At = new GeoPoint(51.3, 9.8), Tags = [] });
            }
            osm.Ways.Add(osm.Ways[random.Next(osm.Ways.Count)] with { Nodes = [osm.Nodes[0].Id, osm.Nodes[1].Id] });
        }),
        iter: Towns, threads: 2);

    [Fact]
    public void Whatever_is_wrong_with_a_town_its_import_ends_well() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            var osm = new RandomTown(seed).Osm;
            Spoil(osm, new Random(seed));
            try
            {
                using var network = osm.Import(new StreetImportOptions { Modes = [TravelMode.Car, TravelMode.Wheelchair], Parallelism = 1 });
                foreach (var mode in network.Modes)
                    AssertExact(network.Get(mode), new Random(seed));
            }
            catch (InputException error) when (error is not MappedFileException)
            {
                Assert.Contains("no street", error.Message, StringComparison.Ordinal);
            }
        },
        iter: 2 * Towns, threads: 2);

    private static void Spoil(SmallOsm osm, Random random)
    {
        osm.Nodes.RemoveAll(_ => random.NextDouble() < 0.1);
        osm.Relations.RemoveAll(_ => random.NextDouble() < 0.1);
        Replace(osm.Ways, way => way with { Nodes = [.. way.Nodes.SelectMany(id => Garble(id, way, random))] });
        Replace(osm.Nodes, node => random.NextDouble() < 0.1 ? node with { At = osm.Nodes[0].At } : node);
        osm.Ways.RemoveAll(_ => random.NextDouble() < 0.05);
        for (var i = 0; i < 3 && osm.Ways.Count > 0; i++)
            osm.Ways.Add(osm.Ways[random.Next(osm.Ways.Count)] with { Id = random.Next(100, 130) });
    }

    /// <summary>Mostly the node itself; sometimes nothing, a stranger, or a loop back to the way's beginning.</summary>
    private static long[] Garble(long id, SmallWay way, Random random) => random.Next(20) switch
    {
        0 => [],
        1 => [random.Next(1, 40)],
        2 => [id, way.Nodes[0]],
        3 => [id, 999_999, id],
        _ => [id],
    };

    private static void AssertExact(ModeNetwork network, Random random)
    {
        var oracle = new DijkstraSearch(network);
        var search = network.CreateRouteSearch();
        var places = Enumerable.Range(0, 10).Select(_ => network.FindSnap(AnyPoint(random))).OfType<SnappedPoint>().ToList();
        foreach (var from in places)
        {
            foreach (var to in places)
            {
                var route = search.FindRoute(from, to);
                Assert.Equal(oracle.FindDuration(from, to), route?.Milliseconds);
            }
        }
    }

    private static void AssertSameAnswers(int seed, Action<SmallOsm, Random> change)
    {
        var town = new RandomTown(seed).Osm;
        if (town.Ways.Count == 0)
            return;
        using var plain = Import(town);
        change(town, new Random(seed));
        using var changed = Import(town);
        var (before, after) = (plain.Get(TravelMode.Car), changed.Get(TravelMode.Car));
        var random = new Random(seed);
        for (var i = 0; i < 30; i++)
        {
            var (from, to) = (AnyPoint(random), AnyPoint(random));
            // At a corner several streets are equally near, and the order decides which one is taken.
            if (before.FindSnap(from) is not { Fraction: > 0 and < 1 } snappedFrom || before.FindSnap(to) is not { Fraction: > 0 and < 1 } snappedTo)
                continue;
            var (movedFrom, movedTo) = (after.Snap(from), after.Snap(to));
            Assert.InRange(snappedFrom.Position.MetresTo(movedFrom.Position), 0, 0.001);
            var (expected, found) = (before.CreateRouteSearch().FindDuration(snappedFrom, snappedTo), after.CreateRouteSearch().FindDuration(movedFrom, movedTo));
            // A share of a segment is rounded to a millisecond from whichever end it is counted.
            Assert.Equal(expected.HasValue, found.HasValue);
            Assert.InRange((expected - found) ?? 0, -3, 3);
        }
    }

    private static StreetNetwork Import(SmallOsm osm) =>
        osm.Import(new StreetImportOptions { Modes = [TravelMode.Car], Parallelism = 1, Warnings = new ImportWarnings() });

    private static GeoPoint AnyPoint(Random random) => new(51.2 + (random.NextDouble() * 0.004), 9.9 + (random.NextDouble() * 0.008));

    private static void Shuffle<T>(List<T> list, Random random)
    {
        var items = list.ToArray();
        random.Shuffle(items);
        list.Clear();
        list.AddRange(items);
    }

    private static void Replace<T>(List<T> list, Func<T, T> change)
    {
        for (var i = 0; i < list.Count; i++)
            list[i] = change(list[i]);
    }
}

using Mobilitaet.Routing;
using OsmSharp;

namespace Mobilitaet.District.Tests.Demo;

public sealed class DemoRoadNetworkTests
{
    private static readonly DemoFile s_map = DemoFile.Loaded.Value;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_car_gets_from_one_village_to_every_other_and_back(bool backwards)
    {
        var graph = s_map.CarGraph(backwards);
        var centres = Centres(graph);
        var reached = DemoFile.MetresFrom(centres[0].Node, graph);
        Assert.All(centres, c => Assert.True(reached.ContainsKey(c.Node), $"{c.Name} is cut off"));
        Assert.True(reached.Count > 0.97 * graph.Count, $"{graph.Count - reached.Count} of {graph.Count} road nodes are cut off");
    }

    [Fact]
    public void Roads_are_as_winding_as_in_the_countryside()
    {
        var graph = s_map.CarGraph(false);
        var centres = Centres(graph);
        var factors = new List<double>();
        foreach (var from in centres.Where((_, i) => i % 7 == 0))
        {
            var reached = DemoFile.MetresFrom(from.Node, graph);
            factors.AddRange(centres.Where(c => c.At.MetresTo(from.At) > 2_000).Select(c => reached[c.Node] / c.At.MetresTo(from.At)));
        }
        factors.Sort();
        Assert.InRange(factors[factors.Count / 2], 1.2, 1.35);
        Assert.True(factors[factors.Count * 95 / 100] < 1.8);
        TestContext.Current.TestOutputHelper?.WriteLine($"median {factors[factors.Count / 2]:0.000}, 95 % {factors[factors.Count * 95 / 100]:0.000}, max {factors[^1]:0.00}");
    }

    [Fact]
    public void Roads_that_cross_on_one_level_share_a_node()
    {
        var pieces = s_map.CarRoads
            .SelectMany(w => w.Nodes.Zip(w.Nodes.Skip(1)).Select(p => (Way: w, A: p.First, B: p.Second, Layer: DemoFile.Tag(w, "layer"))))
            .ToList();
        var cells = new Dictionary<(int, int), List<int>>();
        var crossings = new HashSet<(long, long)>();
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var cell in Cells(s_map.Positions[pieces[i].A], s_map.Positions[pieces[i].B]))
            {
                if (!cells.TryGetValue(cell, out var others))
                    cells[cell] = others = [];
                foreach (var other in others.Where(o => pieces[o].Layer == pieces[i].Layer && Cross(pieces[o].A, pieces[o].B, pieces[i].A, pieces[i].B)))
                    crossings.Add((pieces[other].Way.Id!.Value, pieces[i].Way.Id!.Value));
                others.Add(i);
            }
        }
        Assert.True(crossings.Count == 0, $"{crossings.Count} pairs of ways cross without a node, for example {string.Join(' ', crossings.Take(12))}");
    }

    private static List<(string Name, GeoPoint At, long Node)> Centres(Dictionary<long, List<(long To, double Metres)>> graph) =>
        [.. s_map.Places.Select(p => (DemoFile.Tag(p, "name"), s_map.Positions[p.Id!.Value], NearestRoadNode(p, graph)))];

    private static long NearestRoadNode(Node place, Dictionary<long, List<(long To, double Metres)>> graph)
    {
        var at = s_map.Positions[place.Id!.Value];
        return graph.Keys.MinBy(n => s_map.Positions[n].MetresTo(at));
    }

    private static bool Cross(long a, long b, long c, long d)
    {
        if (a == c || a == d || b == c || b == d)
            return false;
        return Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;
    }

    /// <summary>Which side of a-b the third node lies on; 0 within a centimetre of the line.</summary>
    private static int Side(long a, long b, long node)
    {
        var (from, to, at) = (s_map.Positions[a], s_map.Positions[b], s_map.Positions[node]);
        var (dx, dy) = (to.Longitude - from.Longitude, to.Latitude - from.Latitude);
        var area = (dx * (at.Latitude - from.Latitude)) - (dy * (at.Longitude - from.Longitude));
        return Math.Abs(area) / Math.Sqrt((dx * dx) + (dy * dy)) < 1e-7 ? 0 : Math.Sign(area);
    }

    private static IEnumerable<(int, int)> Cells(GeoPoint a, GeoPoint b)
    {
        const double Size = 0.003;
        for (var x = (int)Math.Floor(Math.Min(a.Longitude, b.Longitude) / Size); x <= (int)Math.Floor(Math.Max(a.Longitude, b.Longitude) / Size); x++)
        {
            for (var y = (int)Math.Floor(Math.Min(a.Latitude, b.Latitude) / Size); y <= (int)Math.Floor(Math.Max(a.Latitude, b.Latitude) / Size); y++)
                yield return (x, y);
        }
    }
}

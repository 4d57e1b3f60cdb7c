using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads.Towns;

/// <summary>A small random street grid with one-ways, private streets, barriers and turn restrictions, as OSM elements.</summary>
public sealed class RandomTown
{
    private static readonly string[] Classes = ["residential", "residential", "tertiary", "unclassified", "primary", "service"];
    private static readonly string[] Signs = ["no_left_turn", "no_right_turn", "no_straight_on", "no_u_turn", "only_left_turn", "only_straight_on"];
    private readonly Random _random;
    private readonly int _width;
    private readonly int _height;
    private readonly double _privateShare;

    public RandomTown(int seed)
    {
        _random = new Random(seed);
        _width = _random.Next(2, 7);
        _height = _random.Next(2, 6);
        _privateShare = _random.Next(3) * 0.15;
        AddNodes();
        AddStreets();
        var signs = _random.Next(2 + (_width * _height / 2));
        for (var i = 0; i < signs; i++)
            AddSign();
    }

    public SmallOsm Osm { get; } = new();

    private long NodeId(int column, int row) => 1 + column + (row * _width);

    private void AddNodes()
    {
        for (var row = 0; row < _height; row++)
        {
            for (var column = 0; column < _width; column++)
            {
                var at = new GeoPoint(51.2 + ((row + Jitter()) * 0.0009), 9.9 + ((column + Jitter()) * 0.0014));
                // Positions as the file keeps them, so that everybody computes with the same ones.
                Osm.AddNode(NodeId(column, row), new GeoPoint(Math.Round(at.Latitude, 7), Math.Round(at.Longitude, 7)));
                if (_random.NextDouble() < 0.04)
                    Osm.Nodes[^1].Tags.Add(("barrier", "bollard"));
            }
        }
    }

    private double Jitter() => (_random.NextDouble() - 0.5) * 0.4;

    private void AddStreets()
    {
        for (var row = 0; row < _height; row++)
            AddLine(_width, column => NodeId(column, row));
        for (var column = 0; column < _width; column++)
            AddLine(_height, row => NodeId(column, row));
    }

    /// <summary>Cuts one straight line of the grid into ways, with gaps.</summary>
    private void AddLine(int count, Func<int, long> nodeAt)
    {
        for (var at = 0; at < count - 1;)
        {
            var length = Math.Min(count - 1 - at, _random.NextDouble() < 0.7 ? 1 : _random.Next(2, 4));
            if (_random.NextDouble() < 0.85)
                Osm.Ways.Add(new SmallWay(100 + Osm.Ways.Count, [.. Enumerable.Range(at, length + 1).Select(nodeAt)], Tags()));
            at += length;
        }
    }

    private List<(string Key, string Value)> Tags()
    {
        var tags = new List<(string Key, string Value)> { ("highway", Classes[_random.Next(Classes.Length)]) };
        var chance = _random.NextDouble();
        if (chance < 0.2)
            tags.Add(("oneway", chance < 0.05 ? "-1" : "yes"));
        if (_random.NextDouble() < _privateShare)
            tags.Add(("access", "private"));
        return tags;
    }

    private void AddSign()
    {
        if (Osm.Ways.Count == 0)
            return;
        var from = Osm.Ways[_random.Next(Osm.Ways.Count)];
        var junction = from.Nodes[_random.Next(2) * (from.Nodes.Count - 1)];
        var members = new List<(string Kind, long Id, string Role)> { ("way", from.Id, "from") };
        var last = from;
        if (_random.NextDouble() < 0.5)
        {
            members.Add(("node", junction, "via"));
        }
        else
        {
            // Only streets that end at the junction can be travelled on as a whole.
            last = Touching(from, junction).Find(way => way.Nodes[0] == junction || way.Nodes[^1] == junction);
            if (last is null)
                return;
            members.Add(("way", last.Id, "via"));
            junction = last.Nodes[0] == junction ? last.Nodes[^1] : last.Nodes[0];
        }
        var onward = Touching(last, junction);
        if (onward.Count == 0)
            return;
        var to = _random.NextDouble() < 0.1 ? last : onward[_random.Next(onward.Count)];
        members.Add(("way", to.Id, "to"));
        Osm.Relations.Add(new SmallRelation(1000 + Osm.Relations.Count, members, [("type", "restriction"), ("restriction", Signs[_random.Next(Signs.Length)])]));
    }

    private List<SmallWay> Touching(SmallWay except, long node) => Osm.Ways.FindAll(way => way != except && way.Nodes.Contains(node));
}

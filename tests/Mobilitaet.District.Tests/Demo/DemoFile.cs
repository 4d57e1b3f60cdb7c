using Mobilitaet.Routing;
using Mobilitaet.Testing;
using OsmSharp;
using OsmSharp.Streams;
using OsmSharp.Tags;

namespace Mobilitaet.District.Tests.Demo;

/// <summary>The committed demo map, read by OsmSharp.</summary>
internal sealed class DemoFile
{
    private static readonly HashSet<string> s_carRoads =
    [
        "motorway", "motorway_link", "primary", "secondary", "tertiary", "unclassified", "residential", "living_street", "service",
    ];

    public static string Folder { get; } = Path.Combine(TestEnvironment.RepositoryRoot, "osm-data");

    public static string MapPath { get; } = Path.Combine(Folder, "werra-meissner-demo.osm.pbf");

    public static Lazy<DemoFile> Loaded { get; } = new(Load);

    public List<Node> Nodes { get; } = [];

    public List<Way> Ways { get; } = [];

    public List<Relation> Relations { get; } = [];

    public Dictionary<long, GeoPoint> Positions { get; } = [];

    public IEnumerable<Node> Places => Nodes.Where(n => n.Tags.ContainsKey("place"));

    public IEnumerable<Way> CarRoads => Ways.Where(w => s_carRoads.Contains(Tag(w, "highway")));

    public static string Tag(OsmGeo element, string key) => element.Tags.TryGetValue(key, out var value) ? value : "";

    public static bool IsOneWay(Way way) => Tag(way, "oneway") == "yes";

    /// <summary>Neighbours and metres of every road node, along the allowed direction or against it.</summary>
    public Dictionary<long, List<(long To, double Metres)>> CarGraph(bool backwards)
    {
        var graph = new Dictionary<long, List<(long To, double Metres)>>();
        foreach (var way in CarRoads)
        {
            for (var i = 1; i < way.Nodes.Length; i++)
            {
                var (from, to) = backwards ? (way.Nodes[i], way.Nodes[i - 1]) : (way.Nodes[i - 1], way.Nodes[i]);
                Connect(from, to);
                if (!IsOneWay(way))
                    Connect(to, from);
            }
        }
        return graph;

        void Connect(long from, long to)
        {
            if (!graph.TryGetValue(from, out var edges))
                graph[from] = edges = [];
            edges.Add((to, Positions[from].MetresTo(Positions[to])));
        }
    }

    public static Dictionary<long, double> MetresFrom(long start, Dictionary<long, List<(long To, double Metres)>> graph)
    {
        var settled = new Dictionary<long, double>();
        var open = new PriorityQueue<long, double>();
        open.Enqueue(start, 0);
        while (open.TryDequeue(out var at, out var metres))
        {
            if (!settled.TryAdd(at, metres) || !graph.TryGetValue(at, out var edges))
                continue;
            foreach (var (to, length) in edges)
                open.Enqueue(to, metres + length);
        }
        return settled;
    }

    /// <summary>Metres from a point to the nearest piece of a car road.</summary>
    public double MetresToRoad(GeoPoint point) => CarRoads.Min(way =>
    {
        var nearest = double.MaxValue;
        for (var i = 1; i < way.Nodes.Length; i++)
            nearest = Math.Min(nearest, MetresToPiece(point, Positions[way.Nodes[i - 1]], Positions[way.Nodes[i]]));
        return nearest;
    });

    private static double MetresToPiece(GeoPoint point, GeoPoint a, GeoPoint b)
    {
        if (Math.Abs(a.Latitude - point.Latitude) > 0.01 || Math.Abs(a.Longitude - point.Longitude) > 0.02)
            return double.MaxValue;
        var narrow = Math.Cos(double.DegreesToRadians(point.Latitude));
        var (dx, dy) = ((b.Longitude - a.Longitude) * narrow, b.Latitude - a.Latitude);
        var (px, py) = ((point.Longitude - a.Longitude) * narrow, point.Latitude - a.Latitude);
        var squared = (dx * dx) + (dy * dy);
        var share = squared == 0 ? 0 : Math.Clamp(((px * dx) + (py * dy)) / squared, 0, 1);
        return point.MetresTo(new GeoPoint(a.Latitude + ((b.Latitude - a.Latitude) * share), a.Longitude + ((b.Longitude - a.Longitude) * share)));
    }

    private static DemoFile Load()
    {
        var file = new DemoFile();
        using var stream = File.OpenRead(MapPath);
        foreach (var element in new PBFOsmStreamSource(stream))
        {
            element.Tags ??= new TagsCollection();
            switch (element)
            {
                case Node node:
                    file.Nodes.Add(node);
                    file.Positions[node.Id!.Value] = new GeoPoint(node.Latitude!.Value, node.Longitude!.Value);
                    break;
                case Way way:
                    file.Ways.Add(way);
                    break;
                case Relation relation:
                    file.Relations.Add(relation);
                    break;
            }
        }
        return file;
    }
}

using System.Globalization;
using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Timetable;

/// <summary>The streets of the demo map that a bus can use, with driving times at the pace of a rural bus.</summary>
internal sealed class BusRoads
{
    private readonly DemoMap _map;
    private readonly Dictionary<int, List<(int To, double Seconds)>> _edges = [];
    private readonly List<int> _stoppable = [];

    public BusRoads(DemoMap map)
    {
        _map = map;
        var stoppable = new HashSet<int>();
        foreach (var way in map.Ways.Where(w => w.Kind == LineKind.Street && MetresPerSecond(w) > 0))
        {
            var oneWay = way.FindTag("oneway") == "yes";
            for (var i = 1; i < way.Nodes.Count; i++)
            {
                var seconds = map.At(way.Nodes[i - 1]).DistanceTo(map.At(way.Nodes[i])) / MetresPerSecond(way);
                Connect(way.Nodes[i - 1], way.Nodes[i], seconds);
                if (!oneWay)
                    Connect(way.Nodes[i], way.Nodes[i - 1], seconds);
            }
            if (!oneWay && way.Layer == 0 && way.FindTag("highway") != "residential")
                _stoppable.AddRange(way.Nodes.Where(stoppable.Add));
        }
    }

    /// <summary>The nearest place on a through road where a bus can halt in both directions; side streets may be cut off by pedestrian zones.</summary>
    public int StopNear(PlanePoint at) => _stoppable.MinBy(n => _map.At(n).DistanceTo(at));

    /// <summary>The point some metres along the street that leaves a node, going straight on at junctions, and the street's direction there.</summary>
    public (PlanePoint At, PlanePoint Direction) FindAlong(int node, double metres)
    {
        var next = _edges[node][0].To;
        while (true)
        {
            var (from, to) = (_map.At(node), _map.At(next));
            var direction = (to - from).Unit;
            var length = from.DistanceTo(to);
            var further = _edges[next].Where(e => e.To != node).ToList();
            if (metres <= length || further.Count == 0)
                return (from + (direction * Math.Min(metres, length)), direction);
            metres -= length;
            (node, next) = (next, further.MaxBy(e => (_map.At(e.To) - to).Unit.Dot(direction)).To);
        }
    }

    /// <summary>Nodes of the quickest way with the driving seconds from its start (Dijkstra 1959).</summary>
    public List<(int Node, double Seconds)> QuickestWay(int from, int to)
    {
        var settled = new Dictionary<int, (double Seconds, int Previous)>();
        var open = new PriorityQueue<(int Node, int Previous), (double Seconds, int Node)>();
        open.Enqueue((from, -1), (0, from));
        while (open.TryDequeue(out var step, out var reached) && !settled.ContainsKey(to))
        {
            if (!settled.TryAdd(step.Node, (reached.Seconds, step.Previous)))
                continue;
            foreach (var (next, seconds) in _edges[step.Node])
            {
                if (!settled.ContainsKey(next))
                    open.Enqueue((next, step.Node), (reached.Seconds + seconds, next));
            }
        }
        var way = new List<(int Node, double Seconds)>();
        for (var node = to; node >= 0; node = settled[node].Previous)
            way.Add((node, settled[node].Seconds));
        way.Reverse();
        return way;
    }

    private void Connect(int from, int to, double seconds)
    {
        if (!_edges.TryGetValue(from, out var edges))
            _edges[from] = edges = [];
        edges.Add((to, seconds));
        if (!_edges.ContainsKey(to))
            _edges[to] = [];
    }

    /// <summary>Mean pace between halts, with curves, junctions and oncoming lorries; 0 where no bus drives.</summary>
    private static double MetresPerSecond(DemoWay way)
    {
        if (way.FindTag("highway") is not ("primary" or "secondary" or "tertiary" or "unclassified" or "residential"))
            return 0;
        var limit = way.FindTag("maxspeed") switch
        {
            null => 50,
            "DE:rural" => 60,
            { } text => int.Parse(text, CultureInfo.InvariantCulture),
        };
        return limit switch { <= 30 => 21, <= 50 => 32, <= 60 => 44, <= 70 => 50, <= 80 => 55, _ => 62 } / 3.6;
    }
}

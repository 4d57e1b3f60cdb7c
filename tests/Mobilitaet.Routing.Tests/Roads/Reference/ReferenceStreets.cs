namespace Mobilitaet.Routing.Tests.Roads.Reference;

/// <summary>Streets as one reference profile sees them, searched turn by turn with a plain Dijkstra over directed edges.</summary>
public sealed class ReferenceStreets
{
    private readonly List<Edge> _edges = [];
    private readonly Dictionary<long, int> _nodeIndex = [];
    private readonly List<List<int>> _leaving = [];
    private readonly List<int> _roads = [];
    private readonly List<bool> _signals = [];
    private readonly List<bool> _blocked = [];
    private readonly ReferenceProfile _profile;

    private sealed record Edge(int From, int To, double Seconds, double Metres, double BearingAtStart, double BearingAtEnd, int Street);

    public ReferenceStreets(ReferenceExtract extract, ReferenceProfile profile)
    {
        _profile = profile;
        var used = new Dictionary<long, int>();
        foreach (var way in extract.Ways.Where(IsOpen))
        {
            foreach (var node in way.Nodes)
                used[node] = used.GetValueOrDefault(node) + 1;
        }
        foreach (var way in extract.Ways.Where(IsOpen))
            Cut(extract, way, node => used[node] > 1 || extract.Barriers.ContainsKey(node) || extract.Signals.Contains(node));
    }

    public IEnumerable<long> NodeIds => _nodeIndex.Keys;

    public bool Contains(long node) => _nodeIndex.ContainsKey(node);

    private bool IsOpen(ReferenceWay way) => _profile.Speed(way, false) > 0 || _profile.Speed(way, true) > 0;

    private void Cut(ReferenceExtract extract, ReferenceWay way, Func<long, bool> isJunction)
    {
        var run = new List<long>();
        for (var i = 0; i < way.Nodes.Length; i++)
        {
            if (!extract.Nodes.ContainsKey(way.Nodes[i]))
            {
                run.Clear();
                continue;
            }
            run.Add(way.Nodes[i]);
            if (run.Count > 1 && (isJunction(way.Nodes[i]) || i == way.Nodes.Length - 1))
            {
                AddStreet(extract, way, run);
                run = [way.Nodes[i]];
            }
        }
    }

    private void AddStreet(ReferenceExtract extract, ReferenceWay way, List<long> run)
    {
        var points = run.ConvertAll(node => extract.Nodes[node]);
        var metres = points.Zip(points.Skip(1), (a, b) => a.MetresTo(b)).Sum();
        var (from, to) = (NodeOf(extract, run[0]), NodeOf(extract, run[^1]));
        _roads[from]++;
        _roads[to]++;
        var street = _edges.Count;
        AddEdge(from, to, points, metres, _profile.Speed(way, false), street);
        points.Reverse();
        AddEdge(to, from, points, metres, _profile.Speed(way, true), street);
    }

    private void AddEdge(int from, int to, List<GeoPoint> points, double metres, double kmh, int street)
    {
        if (kmh <= 0)
            return;
        _leaving[from].Add(_edges.Count);
        _edges.Add(new Edge(from, to, metres * 3.6 / kmh, metres, Bearing(points[0], points[1]), Bearing(points[^2], points[^1]), street));
    }

    private int NodeOf(ReferenceExtract extract, long id)
    {
        if (_nodeIndex.TryGetValue(id, out var index))
            return index;
        _nodeIndex.Add(id, index = _leaving.Count);
        _leaving.Add([]);
        _roads.Add(0);
        _signals.Add(extract.Signals.Contains(id));
        _blocked.Add(extract.Barriers.TryGetValue(id, out var barrier) && _profile.IsBlocked(barrier));
        return index;
    }

    /// <summary>Seconds and metres of the fastest way from one node to each of the others; NaN without a way.</summary>
    public List<(double Seconds, double Metres)> RunFrom(long origin, IReadOnlyList<long> destinations)
    {
        var seconds = new double[_edges.Count];
        var metres = new double[_edges.Count];
        Array.Fill(seconds, double.PositiveInfinity);
        var queue = new PriorityQueue<int, double>();
        foreach (var edge in _leaving[_nodeIndex[origin]])
            Reach(edge, _edges[edge].Seconds, _edges[edge].Metres);
        var best = new (double Seconds, double Metres)[_leaving.Count];
        Array.Fill(best, (double.PositiveInfinity, double.NaN));
        best[_nodeIndex[origin]] = (0, 0);
        while (queue.TryDequeue(out var edge, out var at))
        {
            if (at > seconds[edge])
                continue;
            var node = _edges[edge].To;
            if (at < best[node].Seconds)
                best[node] = (at, metres[edge]);
            else if (!_profile.CountsTurns)
                continue;
            if (_blocked[node])
                continue;
            foreach (var next in _leaving[node])
            {
                var back = _edges[next].Street == _edges[edge].Street;
                if (back && _roads[node] > 1)
                    continue;
                var turn = _profile.CountsTurns
                    ? _profile.TurnSeconds(Difference(_edges[edge].BearingAtEnd, _edges[next].BearingAtStart), _roads[node], _signals[node], back) : 0;
                Reach(next, at + turn + _edges[next].Seconds, metres[edge] + _edges[next].Metres);
            }
        }
        return [.. destinations.Select(destination => best[_nodeIndex[destination]])];

        void Reach(int edge, double at, double length)
        {
            if (at >= seconds[edge])
                return;
            seconds[edge] = at;
            metres[edge] = length;
            queue.Enqueue(edge, at);
        }
    }

    private static double Bearing(GeoPoint from, GeoPoint to) => double.RadiansToDegrees(Math.Atan2(
        (to.Longitude - from.Longitude) * Math.Cos(double.DegreesToRadians(from.Latitude)), to.Latitude - from.Latitude));

    private static double Difference(double before, double after) => ((after - before + 540 + 360) % 360) - 180;
}

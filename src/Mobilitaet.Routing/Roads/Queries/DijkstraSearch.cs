using Mobilitaet.Routing.Roads.Hierarchies;

namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>Plain Dijkstra on a mode's graph: the oracle for the hierarchy, and the measure of what it saves.</summary>
internal sealed class DijkstraSearch(ModeNetwork network)
{
    private readonly int[] _distance = new int[network.NodeCount];
    private readonly int[] _stamp = new int[network.NodeCount];
    private readonly SearchHeap _heap = new();
    private readonly List<TripEnd> _starts = [];
    private readonly List<TripEnd> _exits = [];
    private int _now;

    public int? FindDuration(SnappedPoint from, SnappedPoint to)
    {
        var (origin, destination) = (network.Locate(from), network.Locate(to));
        _exits.Clear();
        TripEnds.AddExits(network, destination, _exits);
        var best = TripEnds.Direct(origin, destination, out _);
        Begin(origin);
        while (!_heap.IsEmpty && _heap.MinKey < best)
        {
            var node = Settle(out var distance);
            if (node < 0)
                continue;
            foreach (var exit in _exits)
            {
                if (exit.Node == node)
                    best = Math.Min(best, distance + exit.Milliseconds);
            }
        }
        return best < TravelTimes.Unreachable ? best : null;
    }

    /// <summary>Milliseconds to every node (Unreachable where there is no way); valid until the next run.</summary>
    public ReadOnlySpan<int> RunToAll(SnappedPoint from)
    {
        Begin(network.Locate(from));
        while (!_heap.IsEmpty)
            Settle(out _);
        for (var node = 0; node < _distance.Length; node++)
        {
            if (_stamp[node] != _now)
                _distance[node] = TravelTimes.Unreachable;
        }
        return _distance;
    }

    private void Begin(in ChainPosition origin)
    {
        _now++;
        _heap.Clear();
        _starts.Clear();
        TripEnds.AddStarts(network, origin, _starts);
        foreach (var start in _starts)
            Reach(start.Node, start.Milliseconds);
    }

    private int Settle(out int distance)
    {
        (distance, var node) = _heap.Pop();
        if (distance > _distance[node])
            return -1;
        for (var arc = network.FirstArc[node]; arc < network.FirstArc[node + 1]; arc++)
            Reach(network.Arcs[arc].Node, distance + network.Arcs[arc].Weight);
        return node;
    }

    private void Reach(int node, int distance)
    {
        if ((_stamp[node] == _now && _distance[node] <= distance) || distance >= TravelTimes.Unreachable)
            return;
        _stamp[node] = _now;
        _distance[node] = distance;
        _heap.Push(distance, node);
    }
}

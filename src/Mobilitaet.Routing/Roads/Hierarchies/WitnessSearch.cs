namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>Looks for ways around a node that is to be contracted: a Dijkstra search that gives up early, which can only add a needless shortcut.</summary>
internal sealed class WitnessSearch(ContractionGraph graph)
{
    private readonly int[] _distance = new int[graph.NodeCount];
    private readonly int[] _stamp = new int[graph.NodeCount];
    private readonly SearchHeap _heap = new();
    private int _now;

    /// <summary>Distances from <paramref name="source"/> without <paramref name="avoid"/>, up to <paramref name="limit"/> or the given number of settled nodes.</summary>
    public void Run(int source, int avoid, int limit, int maxSettled)
    {
        _now++;
        _heap.Clear();
        Reach(source, 0);
        var settled = 0;
        while (!_heap.IsEmpty)
        {
            var (distance, node) = _heap.Pop();
            if (distance > _distance[node])
                continue;
            if (distance >= limit || ++settled > maxSettled)
                return;
            foreach (ref readonly var link in graph.Links(node))
            {
                if (link.Out >= ContractionGraph.Infinite || link.Node == avoid)
                    continue;
                var reached = distance + link.Out;
                if (reached <= limit)
                    Reach(link.Node, reached);
            }
        }
    }

    /// <summary>The shortest distance found, never too small; Infinite when the node was not reached.</summary>
    public int Distance(int node) => _stamp[node] == _now ? _distance[node] : ContractionGraph.Infinite;

    private void Reach(int node, int distance)
    {
        if (_stamp[node] == _now && _distance[node] <= distance)
            return;
        _stamp[node] = _now;
        _distance[node] = distance;
        _heap.Push(distance, node);
    }
}

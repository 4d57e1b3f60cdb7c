namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Finds the streets from which one can leave and to which one can come; the rest are islands.</summary>
/// <remarks>Strongly connected components after Tarjan (1972), without recursion.</remarks>
internal sealed class Islands
{
    private const int LargeEnough = 2000;
    private const double ShareOfLargest = 0.2;
    private readonly Grouping<int> _heads;
    private readonly int _nodes;

    public Islands(ModeGraph graph, bool reversed = false)
    {
        _nodes = graph.NodeCount;
        var tails = reversed ? graph.ArcHead : graph.ArcTail;
        var heads = reversed ? graph.ArcTail : graph.ArcHead;
        _heads = new Grouping<int>(_nodes, add =>
        {
            for (var arc = 0; arc < heads.Count; arc++)
                add(tails[arc], heads[arc]);
        });
    }

    /// <summary>Finds the segments on which trips can start and end: they connect both ways with a large component.</summary>
    public static bool[] FindUsableSegments(ModeGraph graph, ChainSet chains)
    {
        var forward = new Islands(graph);
        var mainland = forward.FindMainland();
        var reachable = forward.Spread(mainland);
        var leavable = new Islands(graph, reversed: true).Spread(mainland);
        var usable = new bool[chains.Count];
        for (var chain = 0; chain < chains.Count; chain++)
        {
            usable[chain] = (CanLeave(graph, chain * 2, leavable) || CanLeave(graph, (chain * 2) + 1, leavable))
                && (CanReach(graph, chain * 2, reachable) || CanReach(graph, (chain * 2) + 1, reachable));
        }
        return [.. chains.OnChain.Select(place => place.DirectedChain >= 0 && usable[place.Chain])];
    }

    private static bool CanLeave(ModeGraph graph, int directed, bool[] leavable) =>
        graph.HeadNode[directed] >= 0 && leavable[graph.HeadNode[directed]];

    private static bool CanReach(ModeGraph graph, int directed, bool[] reachable)
    {
        for (var i = graph.FirstExit[directed]; i < graph.FirstExit[directed + 1]; i++)
        {
            if (reachable[graph.ExitNodes[i]])
                return true;
        }
        return false;
    }

    private bool[] FindMainland()
    {
        var (component, sizes) = Components();
        var largest = sizes.Count == 0 ? 0 : sizes.Max();
        var mainland = new bool[_nodes];
        for (var node = 0; node < _nodes; node++)
        {
            var size = sizes[component[node]];
            mainland[node] = size == largest || size >= LargeEnough || size >= largest * ShareOfLargest;
        }
        return mainland;
    }

    private bool[] Spread(bool[] from)
    {
        var reached = (bool[])from.Clone();
        var stack = new Stack<int>(Enumerable.Range(0, _nodes).Where(node => from[node]));
        while (stack.TryPop(out var node))
        {
            foreach (var head in _heads[node])
            {
                if (!reached[head])
                {
                    reached[head] = true;
                    stack.Push(head);
                }
            }
        }
        return reached;
    }

    private (int[] Component, List<int> Sizes) Components()
    {
        var component = new int[_nodes];
        Array.Fill(component, -1);
        var index = new int[_nodes];
        var low = new int[_nodes];
        var nextArc = _heads.First.AsSpan(0, _nodes).ToArray();
        var sizes = new List<int>();
        var open = new Stack<int>();
        var path = new Stack<int>();
        var counter = 0;
        for (var root = 0; root < _nodes; root++)
        {
            if (index[root] != 0)
                continue;
            path.Push(root);
            while (path.TryPeek(out var node))
            {
                if (index[node] == 0)
                {
                    index[node] = low[node] = ++counter;
                    open.Push(node);
                }
                if (nextArc[node] < _heads.First[node + 1])
                {
                    var head = _heads.Items[nextArc[node]++];
                    if (index[head] == 0)
                        path.Push(head);
                    else if (component[head] < 0)
                        low[node] = Math.Min(low[node], index[head]);
                    continue;
                }
                path.Pop();
                if (path.TryPeek(out var parent))
                    low[parent] = Math.Min(low[parent], low[node]);
                if (low[node] == index[node])
                    sizes.Add(CloseComponent(node, open, component, sizes.Count));
            }
        }
        return (component, sizes);
    }

    private static int CloseComponent(int root, Stack<int> open, int[] component, int number)
    {
        var size = 0;
        int node;
        do
        {
            node = open.Pop();
            component[node] = number;
            size++;
        }
        while (node != root);
        return size;
    }
}

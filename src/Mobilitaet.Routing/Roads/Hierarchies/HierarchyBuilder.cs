namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>Contracts a mode's graph node by node into a hierarchy with exact distances.</summary>
/// <remarks>Contraction hierarchies: Geisberger, Sanders, Schultes, Vetter (2012); node order by level, shortcuts and hops as in RoutingKit.</remarks>
internal sealed class HierarchyBuilder
{
    private const int SettledWhenEstimating = 40;
    private const int SettledWhenContracting = 300;
    private readonly ContractionGraph _graph;
    private readonly WitnessSearch _witness;
    private readonly int[] _level;
    private readonly List<(int Node, int Weight, int Via)> _up = [];
    private readonly List<(int Node, int Weight, int Via)> _down = [];
    private readonly int[] _firstUp;
    private readonly int[] _countUp;
    private readonly int[] _firstDown;
    private readonly int[] _countDown;

    private HierarchyBuilder(ContractionGraph graph)
    {
        _graph = graph;
        _witness = new WitnessSearch(graph);
        _level = new int[graph.NodeCount];
        _firstUp = new int[graph.NodeCount];
        _countUp = new int[graph.NodeCount];
        _firstDown = new int[graph.NodeCount];
        _countDown = new int[graph.NodeCount];
    }

    /// <summary>Builds the hierarchy; <c>RankOf</c> maps the graph's nodes to ranks.</summary>
    public static HierarchyArrays Build(WeightedGraph graph, Action<double>? progress, CancellationToken cancellation)
    {
        // Spatial order first: neighbours on the ground become neighbours in memory, on each level of the hierarchy.
        var order = HilbertCurve.Order(graph.Positions);
        var newIndex = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            newIndex[order[i]] = i;
        var builder = new HierarchyBuilder(new ContractionGraph(graph, newIndex));
        builder.ContractAll(progress, cancellation);
        return builder.Finish(newIndex, graph.ChainLengthCm);
    }

    private void ContractAll(Action<double>? progress, CancellationToken cancellation)
    {
        var priority = new long[_graph.NodeCount];
        for (var node = 0; node < priority.Length; node++)
            priority[node] = Estimate(node);
        var queue = new NodeQueue(priority);
        var neighbours = new List<int>();
        var done = 0;
        while (queue.Count > 0)
        {
            if ((++done & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke((double)done / _graph.NodeCount);
            }
            var node = queue.Pop();
            neighbours.Clear();
            foreach (ref readonly var link in _graph.Links(node))
                neighbours.Add(link.Node);
            Contract(node);
            foreach (var neighbour in neighbours)
            {
                _level[neighbour] = Math.Max(_level[neighbour], _level[node] + 1);
                queue.Update(neighbour, Estimate(neighbour));
            }
        }
    }

    private void Contract(int node)
    {
        // The links are copied: adding shortcuts may move the pool they live in.
        var links = _graph.Links(node).ToArray();
        _firstUp[node] = _up.Count;
        _firstDown[node] = _down.Count;
        foreach (ref readonly var link in links.AsSpan())
        {
            if (link.Out < ContractionGraph.Infinite)
                _up.Add((link.Node, link.Out, link.OutVia));
            if (link.In < ContractionGraph.Infinite)
                _down.Add((link.Node, link.In, link.InVia));
        }
        _countUp[node] = _up.Count - _firstUp[node];
        _countDown[node] = _down.Count - _firstDown[node];
        _graph.RemoveFromNeighbours(node);
        foreach (ref readonly var from in links.AsSpan())
        {
            if (from.In >= ContractionGraph.Infinite || !SearchFrom(from, links, node, SettledWhenContracting))
                continue;
            foreach (ref readonly var to in links.AsSpan())
            {
                if (NeedsShortcut(from, to))
                    _graph.AddArc(from.Node, to.Node, from.In + to.Out, node, from.InHops + to.OutHops);
            }
        }
    }

    /// <summary>The priority of a node: its level, the arcs and hops that its contraction adds against those it removes.</summary>
    private long Estimate(int node)
    {
        var links = _graph.Links(node);
        int added = 0, addedHops = 0, removed = 0, removedHops = 0;
        foreach (ref readonly var from in links)
        {
            if (from.Out < ContractionGraph.Infinite)
                (removed, removedHops) = (removed + 1, removedHops + from.OutHops);
            if (from.In >= ContractionGraph.Infinite)
                continue;
            (removed, removedHops) = (removed + 1, removedHops + from.InHops);
            if (!SearchFrom(from, links, node, SettledWhenEstimating))
                continue;
            foreach (ref readonly var to in links)
            {
                if (NeedsShortcut(from, to))
                    (added, addedHops) = (added + 1, addedHops + from.InHops + to.OutHops);
            }
        }
        return (1000L * _level[node]) + (1000L * added / Math.Max(1, removed)) + (1000L * addedHops / Math.Max(1, removedHops));
    }

    private bool SearchFrom(in ContractionLink from, ReadOnlySpan<ContractionLink> links, int node, int maxSettled)
    {
        var farthest = -1;
        foreach (ref readonly var to in links)
        {
            if (to.Out < ContractionGraph.Infinite && to.Node != from.Node)
                farthest = Math.Max(farthest, to.Out);
        }
        if (farthest < 0)
            return false;
        _witness.Run(from.Node, node, from.In + farthest, maxSettled);
        return true;
    }

    private bool NeedsShortcut(in ContractionLink from, in ContractionLink to) =>
        to.Out < ContractionGraph.Infinite && to.Node != from.Node && _witness.Distance(to.Node) > from.In + to.Out;

    private HierarchyArrays Finish(int[] newIndex, IReadOnlyList<int> chainLengthCm)
    {
        var nodes = _graph.NodeCount;
        var byRank = new int[nodes];
        var keys = new long[nodes];
        for (var node = 0; node < nodes; node++)
        {
            byRank[node] = node;
            // Within a level any order is right; equal numbers of arcs in a row keep the sweeps' inner loop predictable.
            keys[node] = ((long)_level[node] << 40) | ((long)Math.Min(_countDown[node], 255) << 32) | (uint)node;
        }
        Array.Sort(keys, byRank);
        var rank = new int[nodes];
        for (var i = 0; i < nodes; i++)
            rank[byRank[i]] = i;
        var (firstUp, up, upVia) = Arrange(byRank, rank, _up, _firstUp, _countUp);
        var (firstDown, down, downVia) = Arrange(byRank, rank, _down, _firstDown, _countDown);
        var lengths = new ShortcutLengths(firstUp, up, upVia, firstDown, down, downVia, chainLengthCm);
        return new HierarchyArrays(firstUp, up, lengths.UpOrigins, firstDown, down, lengths.DownOrigins, [.. newIndex.Select(i => rank[i])]);
    }

    private static (int[] First, HierarchyArc[] Arcs, int[] Via) Arrange(
        int[] byRank, int[] rank, List<(int Node, int Weight, int Via)> arcs, int[] firstOf, int[] countOf)
    {
        var first = new int[byRank.Length + 1];
        var sorted = new HierarchyArc[arcs.Count];
        var via = new int[arcs.Count];
        var next = 0;
        var group = new List<(int Node, int Weight, int Via)>();
        for (var i = 0; i < byRank.Length; i++)
        {
            first[i] = next;
            group.Clear();
            for (var arc = firstOf[byRank[i]]; arc < firstOf[byRank[i]] + countOf[byRank[i]]; arc++)
                group.Add((rank[arcs[arc].Node], arcs[arc].Weight, arcs[arc].Via < 0 ? arcs[arc].Via : rank[arcs[arc].Via]));
            group.Sort();
            foreach (var (node, weight, origin) in group)
            {
                sorted[next] = new HierarchyArc(node, weight);
                via[next++] = origin;
            }
        }
        first[^1] = next;
        return (first, sorted, via);
    }
}

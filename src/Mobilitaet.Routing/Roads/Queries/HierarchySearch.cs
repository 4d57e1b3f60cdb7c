namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>Bidirectional search in a contraction hierarchy: both sides climb, the best node where they meet wins.</summary>
/// <remarks>Geisberger, Sanders, Schultes, Vetter (2012), with stall-on-demand.</remarks>
internal sealed class HierarchySearch
{
    private readonly SearchSide _forward;
    private readonly SearchSide _backward;

    public HierarchySearch(ModeNetwork network)
    {
        var h = network.Hierarchy;
        _forward = new SearchSide(h.NodeCount, h.FirstUp, h.Up, h.FirstDown, h.Down);
        _backward = new SearchSide(h.NodeCount, h.FirstDown, h.Down, h.FirstUp, h.Up);
    }

    /// <summary>The node on the best way where both sides met; -1 when none beat the limit.</summary>
    public int Meeting { get; private set; }

    /// <summary>The shortest milliseconds from any start to any exit; <paramref name="limit"/> when nothing is shorter.</summary>
    public int Run(List<TripEnd> starts, List<TripEnd> exits, int limit)
    {
        _forward.Start();
        _backward.Start();
        foreach (var end in starts)
            _forward.Seed(end.Node, end.Milliseconds);
        foreach (var end in exits)
            _backward.Seed(end.Node, end.Milliseconds);
        Meeting = -1;
        var best = limit;
        while (true)
        {
            var (f, b) = (_forward.MinKey, _backward.MinKey);
            if (Math.Min(f, b) >= best)
                return best;
            var (side, other) = f <= b ? (_forward, _backward) : (_backward, _forward);
            var node = side.Settle();
            if (node < 0)
                continue;
            var total = side.Distance(node) + other.Distance(node);
            if (total < best)
            {
                best = total;
                Meeting = node;
            }
        }
    }

    /// <summary>Adds the hierarchy arcs of the best way in travel order, as (arc, tail, head, whether upward); returns its first and last node.</summary>
    public (int First, int Last) CollectPath(List<(int Arc, int Tail, int Head, bool Up)> path)
    {
        var node = Meeting;
        while (_forward.Label(node).Arc >= 0)
        {
            ref readonly var label = ref _forward.Label(node);
            path.Add((label.Arc, label.Parent, node, true));
            node = label.Parent;
        }
        path.Reverse();
        var first = node;
        node = Meeting;
        while (_backward.Label(node).Arc >= 0)
        {
            ref readonly var label = ref _backward.Label(node);
            path.Add((label.Arc, node, label.Parent, false));
            node = label.Parent;
        }
        return (first, node);
    }

    public int ForwardDistance(int node) => _forward.Distance(node);

    public int BackwardDistance(int node) => _backward.Distance(node);
}

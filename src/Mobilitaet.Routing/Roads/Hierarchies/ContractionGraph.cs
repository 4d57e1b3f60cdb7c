using System.Runtime.CompilerServices;

namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>The shrinking graph during contraction: adjacency lists in one pool, parallel arcs merged to the fastest.</summary>
internal sealed class ContractionGraph
{
    public const int Infinite = TravelTimes.Unreachable;

    private ContractionLink[] _pool;
    private readonly int[] _start;
    private readonly int[] _count;
    private readonly int[] _capacity;
    private int _used;

    public ContractionGraph(WeightedGraph graph, int[] newIndex)
    {
        var nodes = graph.NodeCount;
        _start = new int[nodes];
        _count = new int[nodes];
        _capacity = new int[nodes];
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            _capacity[newIndex[graph.Tail[arc]]]++;
            _capacity[newIndex[graph.Head[arc]]]++;
        }
        for (var node = 0; node < nodes; node++)
        {
            _start[node] = _used;
            _used += _capacity[node];
        }
        _pool = new ContractionLink[Math.Max(16, _used * 2)];
        for (var arc = 0; arc < graph.ArcCount; arc++)
            AddArc(newIndex[graph.Tail[arc]], newIndex[graph.Head[arc]], graph.Milliseconds[arc], ~graph.DirectedChain[arc], 1);
    }

    public int NodeCount => _start.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<ContractionLink> Links(int node) => _pool.AsSpan(_start[node], _count[node]);

    /// <summary>Adds an arc, or improves the one between the same nodes.</summary>
    public void AddArc(int tail, int head, int weight, int via, int hops)
    {
        ref var outgoing = ref LinkTo(tail, head);
        if (weight < outgoing.Out)
            (outgoing.Out, outgoing.OutVia, outgoing.OutHops) = (weight, via, (ushort)Math.Min(hops, ushort.MaxValue));
        ref var incoming = ref LinkTo(head, tail);
        if (weight < incoming.In)
            (incoming.In, incoming.InVia, incoming.InHops) = (weight, via, (ushort)Math.Min(hops, ushort.MaxValue));
    }

    public void RemoveFromNeighbours(int node)
    {
        foreach (ref var link in Links(node))
        {
            var neighbours = Links(link.Node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                if (neighbours[i].Node == node)
                {
                    neighbours[i] = neighbours[^1];
                    _count[link.Node]--;
                    break;
                }
            }
        }
    }

    private ref ContractionLink LinkTo(int node, int other)
    {
        var links = Links(node);
        for (var i = 0; i < links.Length; i++)
        {
            if (links[i].Node == other)
                return ref links[i];
        }
        if (_count[node] == _capacity[node])
            Grow(node);
        ref var added = ref _pool[_start[node] + _count[node]++];
        added = new ContractionLink { Node = other, Out = Infinite, In = Infinite };
        return ref added;
    }

    private void Grow(int node)
    {
        var capacity = Math.Max(4, _capacity[node] * 2);
        if (_used + capacity > _pool.Length)
            Array.Resize(ref _pool, Math.Max(_pool.Length + (_pool.Length / 2), _used + capacity));
        Array.Copy(_pool, _start[node], _pool, _used, _count[node]);
        _start[node] = _used;
        _capacity[node] = capacity;
        _used += capacity;
    }
}

using System.Runtime.CompilerServices;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads.Hierarchies;

namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>One direction of a bidirectional hierarchy search: labels, heap, and the arcs to relax and to stall by.</summary>
internal sealed class SearchSide(int nodes, MappedArray<int> first, MappedArray<HierarchyArc> arcs, MappedArray<int> stallFirst, MappedArray<HierarchyArc> stallArcs)
{
    private readonly SearchLabel[] _labels = new SearchLabel[nodes];
    private readonly SearchHeap _heap = new();
    private int _now;

    public int MinKey => _heap.MinKey;

    public void Start()
    {
        _heap.Clear();
        if (++_now == int.MaxValue)
        {
            Array.Clear(_labels);
            _now = 1;
        }
    }

    public void Seed(int node, int distance) => Reach(node, distance, -1, -1);

    /// <summary>The node's distance from the starts of this side; Unreachable when not reached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Distance(int node)
    {
        ref readonly var label = ref _labels[node];
        return label.Stamp == _now ? label.Distance : TravelTimes.Unreachable;
    }

    public ref readonly SearchLabel Label(int node) => ref _labels[node];

    /// <summary>Settles the next node; -1 when it was outdated or stalled.</summary>
    public int Settle()
    {
        var (distance, node) = _heap.Pop();
        if (distance > _labels[node].Distance)
            return -1;
        if (IsStalled(node, distance))
            return node;
        var last = first[node + 1];
        for (var arc = first[node]; arc < last; arc++)
            Reach(arcs[arc].Node, distance + arcs[arc].Weight, arc, node);
        return node;
    }

    // Stall-on-demand: a higher node already offers a shorter way here, so nothing through this label can be shortest.
    private bool IsStalled(int node, int distance)
    {
        var last = stallFirst[node + 1];
        for (var arc = stallFirst[node]; arc < last; arc++)
        {
            ref readonly var label = ref _labels[stallArcs[arc].Node];
            if (label.Stamp == _now && label.Distance + stallArcs[arc].Weight < distance)
                return true;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reach(int node, int distance, int arc, int parent)
    {
        ref var label = ref _labels[node];
        if ((label.Stamp == _now && label.Distance <= distance) || distance >= TravelTimes.Unreachable)
            return;
        label.Stamp = _now;
        label.Distance = distance;
        label.Arc = arc;
        label.Parent = parent;
        _heap.Push(distance, node);
    }
}

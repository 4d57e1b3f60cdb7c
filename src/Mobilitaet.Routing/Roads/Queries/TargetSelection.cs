using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads.Hierarchies;

namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>The part of the hierarchy from which given targets are reached downwards, copied in descending rank order so that a sweep reads memory straight through.</summary>
/// <remarks>RPHAST: Delling, Goldberg, Werneck (2011), "Faster batched shortest paths in road networks".</remarks>
internal sealed class TargetSelection(MappedArray<int> first, MappedArray<HierarchyArc> arcs, MappedArray<ArcOrigin> origins)
{
    private readonly NodeSet _selected = new(first.Length);
    private readonly int[] _localOf = new int[first.Length];

    /// <summary>Selected nodes in descending rank order.</summary>
    public int[] Nodes { get; private set; } = new int[64];

    public int Count { get; private set; }

    public int[] FirstArc { get; private set; } = new int[65];

    /// <summary>Local index of the arc's higher node, and its milliseconds.</summary>
    public HierarchyArc[] Arcs { get; private set; } = new HierarchyArc[256];

    public int[] ArcLengths { get; private set; } = new int[256];

    public int LocalOf(int node) => _localOf[node];

    public void Start() => _selected.Clear();

    public void AddTarget(int node) => _selected.Add(node);

    public void Build(bool withLengths)
    {
        var count = 0;
        for (var node = _selected.NextFrom(0); node >= 0; node = _selected.NextFrom(node + 1))
        {
            count++;
            for (var arc = first[node]; arc < first[node + 1]; arc++)
                _selected.Add(arcs[arc].Node);
        }
        if (Nodes.Length < count)
        {
            Nodes = new int[count + (count / 4)];
            FirstArc = new int[Nodes.Length + 1];
        }
        Count = _selected.CopyDescending(Nodes);
        CopyArcs(withLengths);
    }

    private void CopyArcs(bool withLengths)
    {
        var used = 0;
        for (var local = 0; local < Count; local++)
        {
            var node = Nodes[local];
            _localOf[node] = local;
            FirstArc[local] = used;
            var (from, to) = (first[node], first[node + 1]);
            if (Arcs.Length < used + (to - from))
                Grow(used + (to - from));
            for (var arc = from; arc < to; arc++)
            {
                Arcs[used] = new HierarchyArc(_localOf[arcs[arc].Node], arcs[arc].Weight);
                if (withLengths)
                    ArcLengths[used] = origins[arc].LengthCm;
                used++;
            }
        }
        FirstArc[Count] = used;
    }

    private void Grow(int needed)
    {
        var arcsGrown = Arcs;
        var lengthsGrown = ArcLengths;
        Array.Resize(ref arcsGrown, Math.Max(needed, Arcs.Length * 2));
        Array.Resize(ref lengthsGrown, arcsGrown.Length);
        (Arcs, ArcLengths) = (arcsGrown, lengthsGrown);
    }
}

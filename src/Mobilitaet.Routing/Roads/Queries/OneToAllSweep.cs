using System.Runtime.Intrinsics;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads.Hierarchies;

namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>Distances from origins to every node: climb, then one pass down over all nodes in rank order.</summary>
/// <remarks>PHAST: Delling, Goldberg, Nowatzyk, Werneck (2011).</remarks>
internal sealed unsafe class OneToAllSweep(MappedArray<int> firstUp, MappedArray<HierarchyArc> up, MappedArray<int> firstDown, MappedArray<HierarchyArc> down)
{
    private readonly int[] _single = new int[firstUp.Length - 1];
    private readonly NodeSet _reached = new(firstUp.Length);
    private readonly LaneRows _rows = new();

    private int NodeCount => _single.Length;

    /// <summary>Milliseconds from the starts to every node; valid until the next run.</summary>
    public ReadOnlySpan<int> Run(List<TripEnd> starts)
    {
        var distance = _single;
        Array.Fill(distance, TravelTimes.Unreachable);
        _reached.Clear();
        foreach (var start in starts)
        {
            _reached.Add(start.Node);
            distance[start.Node] = Math.Min(distance[start.Node], start.Milliseconds);
        }
        for (var node = _reached.NextFrom(0); node >= 0; node = _reached.NextFrom(node + 1))
        {
            for (var arc = firstUp[node]; arc < firstUp[node + 1]; arc++)
            {
                _reached.Add(up[arc].Node);
                distance[up[arc].Node] = Math.Min(distance[up[arc].Node], distance[node] + up[arc].Weight);
            }
        }
        Descend();
        return distance;
    }

    /// <summary>The same for up to 16 origins at once; result[node * 16 + lane], valid until the next run.</summary>
    public ReadOnlySpan<int> RunBatch(IReadOnlyList<List<TripEnd>> starts)
    {
        if (starts.Count > LaneRows.Lanes)
            throw new ArgumentException($"At most {LaneRows.Lanes} origins fit into one batch.", nameof(starts));
        _rows.EnsureRows(NodeCount);
        var rows = _rows.First;
        _rows.Span(NodeCount).Fill(TravelTimes.Unreachable);
        _reached.Clear();
        for (var lane = 0; lane < starts.Count; lane++)
        {
            foreach (var start in starts[lane])
            {
                _reached.Add(start.Node);
                ref var cell = ref rows[(start.Node * LaneRows.Lanes) + lane];
                cell = Math.Min(cell, start.Milliseconds);
            }
        }
        Climb(rows);
        DescendBatch(rows);
        return _rows.Span(NodeCount);
    }

    private void Climb(int* rows)
    {
        for (var node = _reached.NextFrom(0); node >= 0; node = _reached.NextFrom(node + 1))
        {
            var row = Vector512.LoadAligned(rows + (node * LaneRows.Lanes));
            for (var arc = firstUp[node]; arc < firstUp[node + 1]; arc++)
            {
                _reached.Add(up[arc].Node);
                var target = rows + (up[arc].Node * LaneRows.Lanes);
                Vector512.Min(Vector512.LoadAligned(target), row + Vector512.Create(up[arc].Weight)).StoreAligned(target);
            }
        }
    }

    private void Descend()
    {
        fixed (int* distance = _single)
        {
            var to = firstDown[NodeCount];
            for (var node = NodeCount - 1; node >= 0; node--)
            {
                var from = firstDown[node];
                var best = distance[node];
                for (var arc = from; arc < to; arc++)
                    best = Math.Min(best, distance[down[arc].Node] + down[arc].Weight);
                distance[node] = best;
                to = from;
            }
        }
    }

    private void DescendBatch(int* rows)
    {
        var to = firstDown[NodeCount];
        for (var node = NodeCount - 1; node >= 0; node--)
        {
            var from = firstDown[node];
            var row = Vector512.LoadAligned(rows + (node * LaneRows.Lanes));
            for (var arc = from; arc < to; arc++)
                row = Vector512.Min(row, Vector512.LoadAligned(rows + (down[arc].Node * LaneRows.Lanes)) + Vector512.Create(down[arc].Weight));
            row.StoreAligned(rows + (node * LaneRows.Lanes));
            to = from;
        }
    }
}

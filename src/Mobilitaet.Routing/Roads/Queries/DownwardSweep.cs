using System.Runtime.Intrinsics;
using Mobilitaet.Routing.Roads.Hierarchies;

namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>The descending half of batched queries: one pass over the selected nodes carries 16 origins' distances down to all targets.</summary>
internal sealed unsafe class DownwardSweep
{
    private readonly LaneRows _durations = new();
    private readonly LaneRows _lengths = new();

    public int* Durations => _durations.First;

    public int* Lengths => _lengths.First;

    public void Run(UpwardSweep climbed, TargetSelection selection, bool withLengths)
    {
        _durations.EnsureRows(selection.Count);
        if (withLengths)
            _lengths.EnsureRows(selection.Count);
        fixed (int* nodes = selection.Nodes, first = selection.FirstArc, arcLengths = selection.ArcLengths)
        fixed (HierarchyArc* arcs = selection.Arcs)
        {
            if (withLengths)
                SweepWithLengths(climbed, selection.Count, nodes, first, arcs, arcLengths);
            else
                Sweep(climbed, selection.Count, nodes, first, arcs);
        }
    }

    private void Sweep(UpwardSweep climbed, int count, int* nodes, int* first, HierarchyArc* arcs)
    {
        var rows = _durations.First;
        var start = climbed.Durations;
        for (var local = 0; local < count; local++)
        {
            var row = climbed.Reached.Contains(nodes[local])
                ? Vector512.LoadAligned(start + (nodes[local] * LaneRows.Lanes))
                : Vector512.Create(TravelTimes.Unreachable);
            var last = arcs + first[local + 1];
            for (var arc = arcs + first[local]; arc < last; arc++)
                row = Vector512.Min(row, Vector512.LoadAligned(rows + (arc->Node * LaneRows.Lanes)) + Vector512.Create(arc->Weight));
            row.StoreAligned(rows + (local * LaneRows.Lanes));
        }
    }

    private void SweepWithLengths(UpwardSweep climbed, int count, int* nodes, int* first, HierarchyArc* arcs, int* arcLengths)
    {
        var rows = _durations.First;
        var lengthRows = _lengths.First;
        for (var local = 0; local < count; local++)
        {
            var row = Vector512.Create(TravelTimes.Unreachable);
            var lengths = Vector512<int>.Zero;
            if (climbed.Reached.Contains(nodes[local]))
            {
                row = Vector512.LoadAligned(climbed.Durations + (nodes[local] * LaneRows.Lanes));
                lengths = Vector512.LoadAligned(climbed.Lengths + (nodes[local] * LaneRows.Lanes));
            }
            for (var arc = first[local]; arc < first[local + 1]; arc++)
            {
                var candidate = Vector512.LoadAligned(rows + (arcs[arc].Node * LaneRows.Lanes)) + Vector512.Create(arcs[arc].Weight);
                var better = Vector512.LessThan(candidate, row);
                row = Vector512.ConditionalSelect(better, candidate, row);
                lengths = Vector512.ConditionalSelect(better,
                    Vector512.LoadAligned(lengthRows + (arcs[arc].Node * LaneRows.Lanes)) + Vector512.Create(arcLengths[arc]), lengths);
            }
            row.StoreAligned(rows + (local * LaneRows.Lanes));
            lengths.StoreAligned(lengthRows + (local * LaneRows.Lanes));
        }
    }
}

using System.Runtime.Intrinsics;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads.Hierarchies;

namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>The climbing half of batched queries: distances from up to 16 origins to everything above them, in rank order without a heap.</summary>
internal sealed unsafe class UpwardSweep(MappedArray<int> first, MappedArray<HierarchyArc> arcs, MappedArray<ArcOrigin> origins)
{
    private readonly LaneRows _durations = new();
    private readonly LaneRows _lengths = new();
    private readonly NodeSet _reached = new(first.Length);
    private bool _withLengths;

    public NodeSet Reached => _reached;

    public int* Durations => _durations.First;

    public int* Lengths => _lengths.First;

    public void Start(bool withLengths)
    {
        _withLengths = withLengths;
        _reached.Clear();
        _durations.EnsureRows(first.Length);
        if (withLengths)
            _lengths.EnsureRows(first.Length);
    }

    public void Seed(int lane, in TripEnd end)
    {
        if (_reached.Add(end.Node))
            Clear(end.Node);
        var at = (end.Node * LaneRows.Lanes) + lane;
        if (end.Milliseconds >= _durations.First[at])
            return;
        _durations.First[at] = end.Milliseconds;
        if (_withLengths)
            _lengths.First[at] = end.Centimetres;
    }

    public void Run()
    {
        for (var node = _reached.NextFrom(0); node >= 0; node = _reached.NextFrom(node + 1))
        {
            if (_withLengths)
                RelaxWithLengths(node);
            else
                Relax(node);
        }
    }

    private void Clear(int node)
    {
        Vector512.Create(TravelTimes.Unreachable).StoreAligned(_durations.First + (node * LaneRows.Lanes));
        if (_withLengths)
            Vector512<int>.Zero.StoreAligned(_lengths.First + (node * LaneRows.Lanes));
    }

    private void Relax(int node)
    {
        var row = Vector512.LoadAligned(_durations.First + (node * LaneRows.Lanes));
        var last = first[node + 1];
        for (var arc = first[node]; arc < last; arc++)
        {
            var head = arcs[arc].Node;
            if (_reached.Add(head))
                Clear(head);
            var target = _durations.First + (head * LaneRows.Lanes);
            Vector512.Min(Vector512.LoadAligned(target), row + Vector512.Create(arcs[arc].Weight)).StoreAligned(target);
        }
    }

    private void RelaxWithLengths(int node)
    {
        var row = Vector512.LoadAligned(_durations.First + (node * LaneRows.Lanes));
        var lengths = Vector512.LoadAligned(_lengths.First + (node * LaneRows.Lanes));
        var last = first[node + 1];
        for (var arc = first[node]; arc < last; arc++)
        {
            var head = arcs[arc].Node;
            if (_reached.Add(head))
                Clear(head);
            var target = _durations.First + (head * LaneRows.Lanes);
            var targetLengths = _lengths.First + (head * LaneRows.Lanes);
            var old = Vector512.LoadAligned(target);
            var candidate = row + Vector512.Create(arcs[arc].Weight);
            var better = Vector512.LessThan(candidate, old);
            Vector512.ConditionalSelect(better, candidate, old).StoreAligned(target);
            Vector512.ConditionalSelect(better, lengths + Vector512.Create(origins[arc].LengthCm), Vector512.LoadAligned(targetLengths)).StoreAligned(targetLengths);
        }
    }
}

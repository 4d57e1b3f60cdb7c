using Mobilitaet.Routing.Roads.Guidance;
using Mobilitaet.Routing.Roads.Queries;

namespace Mobilitaet.Routing.Roads;

/// <summary>Point-to-point queries on one mode's hierarchy; holds search state, so one instance serves one thread at a time and is reused.</summary>
public sealed class RouteSearch
{
    private readonly ModeNetwork _network;
    private readonly HierarchySearch _search;
    private readonly PathUnpacker _unpacker;
    private readonly PathAssembler _assembler;
    private readonly List<TripEnd> _starts = [];
    private readonly List<TripEnd> _exits = [];

    internal RouteSearch(ModeNetwork network)
    {
        _network = network;
        _search = new HierarchySearch(network);
        _unpacker = new PathUnpacker(network.Hierarchy);
        _assembler = new PathAssembler(network);
    }

    /// <summary>The duration in milliseconds; null when there is no way.</summary>
    public int? FindDuration(SnappedPoint from, SnappedPoint to)
    {
        var duration = Run(from, to, out _, out _);
        return duration < TravelTimes.Unreachable ? duration : null;
    }

    /// <summary>The fastest way with geometry and steps; null when there is none.</summary>
    public Route? FindRoute(SnappedPoint from, SnappedPoint to)
    {
        var duration = Run(from, to, out var direct, out var backward);
        if (duration >= TravelTimes.Unreachable)
            return null;
        var chains = new List<int>();
        if (direct)
            chains.Add((_network.OnChain[from.Segment].Chain * 2) | (backward ? 1 : 0));
        else
            CollectChains(chains);
        var pieces = _assembler.Assemble(from, to, chains, direct);
        var route = new RouteWriter(_network, from, to, pieces).Write(duration);
        _network.KeepMapped();
        return route;
    }

    /// <summary>The route's duration added up from its unpacked chains, to prove the shortcuts right; null when there is no way.</summary>
    internal int? SumOfChains(SnappedPoint from, SnappedPoint to)
    {
        var duration = Run(from, to, out var direct, out _);
        if (duration >= TravelTimes.Unreachable || direct)
            return duration >= TravelTimes.Unreachable ? null : duration;
        var chains = new List<int>();
        CollectChains(chains);
        var sum = _starts.Where(end => end.DirectedChain == chains[0]).Min(end => end.Milliseconds)
            + _exits.Where(end => end.DirectedChain == chains[^1]).Min(end => end.Milliseconds);
        for (var i = 1; i < chains.Count - 1; i++)
            sum += (chains[i] & 1) == 0 ? _network.Chains[chains[i] >> 1].Forward : _network.Chains[chains[i] >> 1].Backward;
        return sum;
    }

    private int Run(in SnappedPoint from, in SnappedPoint to, out bool direct, out bool backward)
    {
        var origin = _network.Locate(from);
        var destination = _network.Locate(to);
        var along = TripEnds.Direct(origin, destination, out backward);
        _starts.Clear();
        _exits.Clear();
        TripEnds.AddStarts(_network, origin, _starts);
        TripEnds.AddExits(_network, destination, _exits);
        var duration = _search.Run(_starts, _exits, along);
        direct = _search.Meeting < 0;
        _network.KeepMapped();
        return duration;
    }

    private void CollectChains(List<int> chains)
    {
        var path = new List<(int Arc, int Tail, int Head, bool Up)>();
        var (first, last) = _search.CollectPath(path);
        chains.Add(_starts.Where(end => end.Node == first).MinBy(end => end.Milliseconds).DirectedChain);
        _unpacker.Unpack(path, chains);
        chains.Add(_exits.Where(end => end.Node == last).MinBy(end => end.Milliseconds).DirectedChain);
    }
}

using Mobilitaet.Routing.Roads.Queries;

namespace Mobilitaet.Routing.Roads;

/// <summary>The result of a one-to-all query: the travel time between its point and any street position; a view on the search's state.</summary>
public readonly ref struct ReachedStreets
{
    private readonly ModeNetwork _network;
    private readonly ChainPosition _origin;
    private readonly ReadOnlySpan<int> _nodes;
    private readonly bool _towardsOrigin;

    internal ReachedStreets(ModeNetwork network, ChainPosition origin, ReadOnlySpan<int> nodes, bool towardsOrigin)
    {
        _network = network;
        _origin = origin;
        _nodes = nodes;
        _towardsOrigin = towardsOrigin;
    }

    internal ReadOnlySpan<int> Nodes => _nodes;

    internal ChainPosition Origin => _origin;

    /// <summary>The duration in milliseconds; null when there is no way.</summary>
    public int? FindDuration(SnappedPoint point)
    {
        var at = _network.Locate(point);
        var best = _towardsOrigin ? TripEnds.Direct(at, _origin, out _) : TripEnds.Direct(_origin, at, out _);
        if (at.Forward >= 0)
            best = Math.Min(best, Along(at.Chain * 2, at.Forward));
        if (at.Backward >= 0)
            best = Math.Min(best, Along((at.Chain * 2) + 1, at.Backward));
        _network.KeepMapped();
        return best < TravelTimes.Unreachable ? best : null;
    }

    /// <summary>Milliseconds when the directed chain is travelled from its beginning up to the offset, or from the offset to its end when towards the origin.</summary>
    private int Along(int directed, int offset)
    {
        if (!_towardsOrigin)
            return AtEntry(directed) + offset;
        ref readonly var chain = ref _network.Chains[directed >> 1];
        return _nodes[_network.HeadNode[directed]] + ((directed & 1) == 0 ? chain.Forward : chain.Backward) - offset;
    }

    /// <summary>Milliseconds to the beginning of a directed chain.</summary>
    internal int AtEntry(int directed)
    {
        var best = TravelTimes.Unreachable;
        for (var i = _network.FirstExit[directed]; i < _network.FirstExit[directed + 1]; i++)
            best = Math.Min(best, _nodes[_network.ExitNodes[i]]);
        return best;
    }

    /// <summary>Milliseconds from the end of a directed chain to the destination, for travel towards it.</summary>
    internal int AfterEnd(int directed) => _network.HeadNode[directed] < 0 ? TravelTimes.Unreachable : _nodes[_network.HeadNode[directed]];

    internal bool IsTowardsOrigin => _towardsOrigin;
}

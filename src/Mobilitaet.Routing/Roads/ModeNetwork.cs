using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads.Hierarchies;
using Mobilitaet.Routing.Roads.Snapping;

namespace Mobilitaet.Routing.Roads;

/// <summary>The streets as one travel mode sees them: which are open, how long they take, and the contraction hierarchy over them. Immutable and shared by all threads.</summary>
public sealed class ModeNetwork
{
    /// <summary>How far a point may lie from the nearest usable street, in metres.</summary>
    public const double SnapLimitMetres = 1000;

    private readonly SegmentGrid _grid;
    private readonly SearchPool<RouteSearch> _routeSearches;
    private readonly SearchPool<TravelTableSearch> _tableSearches;
    private readonly SearchPool<ReachSearch> _reachSearches;

    internal ModeNetwork(TravelMode mode, StreetNetwork network, MappedFileReader file, SegmentTable streets, SegmentGrid grid)
    {
        Mode = mode;
        Network = network;
        Streets = streets;
        _grid = grid;
        _routeSearches = new SearchPool<RouteSearch>(CreateRouteSearch);
        _tableSearches = new SearchPool<TravelTableSearch>(CreateTableSearch);
        _reachSearches = new SearchPool<ReachSearch>(CreateReachSearch);
        var prefix = SectionPrefix(mode);
        OnChain = file.Get<SegmentOnChain>(prefix + "on-chain");
        Chains = file.Get<ChainRecord>(prefix + "chains");
        ChainSegments = file.Get<int>(prefix + "chain-segments");
        HeadNode = file.Get<int>(prefix + "head-node");
        FirstExit = file.Get<int>(prefix + "first-exit");
        ExitNodes = file.Get<int>(prefix + "exit-nodes");
        FirstArc = file.Get<int>(prefix + "first-arc");
        Arcs = file.Get<HierarchyArc>(prefix + "arcs");
        Hierarchy = new Hierarchy(file, prefix);
    }

    public TravelMode Mode { get; }

    public int NodeCount => Hierarchy.NodeCount;

    /// <summary>The network this mode belongs to; held so that its file stays mapped while the mode is in use.</summary>
    public StreetNetwork Network { get; }

    internal SegmentTable Streets { get; }

    internal MappedArray<SegmentOnChain> OnChain { get; }

    /// <summary>All chains and one closing entry.</summary>
    internal MappedArray<ChainRecord> Chains { get; }

    internal MappedArray<int> ChainSegments { get; }

    /// <summary>The node at the head of each directed chain, as a trip reaches it that starts on the chain; -1 when closed.</summary>
    internal MappedArray<int> HeadNode { get; }

    internal MappedArray<int> FirstExit { get; }

    internal MappedArray<int> ExitNodes { get; }

    /// <summary>The plain graph, for short searches and as the hierarchy's oracle.</summary>
    internal MappedArray<int> FirstArc { get; }

    internal MappedArray<HierarchyArc> Arcs { get; }

    internal Hierarchy Hierarchy { get; }

    /// <summary>The nearest usable street, never on an island; null when none lies within <paramref name="limitMetres"/>.</summary>
    /// <exception cref="InputException">The point is not on the globe.</exception>
    public SnappedPoint? FindSnap(GeoPoint point, double limitMetres = SnapLimitMetres)
    {
        if (!point.IsValid)
            throw new InputException($"'{point}' is no position: latitude is -90 to 90, longitude -180 to 180 degrees.");
        var found = _grid.Find(point, Mode, limitMetres);
        KeepMapped();
        return found;
    }

    /// <summary>The nearest usable street, never on an island.</summary>
    /// <exception cref="PointOutsideNetworkException">None lies within 1 km.</exception>
    public SnappedPoint Snap(GeoPoint point) => FindSnap(point) ?? throw new PointOutsideNetworkException(point, Mode, SnapLimitMetres);

    public RouteSearch CreateRouteSearch() => new(this);

    public TravelTableSearch CreateTableSearch() => new(this);

    public ReachSearch CreateReachSearch() => new(this);

    /// <summary>A search for one request among many; its memory is used again once the lease is disposed.</summary>
    public SearchLease<RouteSearch> RentRouteSearch() => _routeSearches.Rent();

    public SearchLease<TravelTableSearch> RentTableSearch() => _tableSearches.Rent();

    public SearchLease<ReachSearch> RentReachSearch() => _reachSearches.Rent();

    /// <summary>For tests: how many searches for routes and for tables wait for the next request.</summary>
    internal (int Routes, int Tables) SearchesAtRest => (_routeSearches.AtRest, _tableSearches.AtRest);

    /// <summary>Called at the end of every query: the hot loops hold bare pointers, and only this reference keeps the file mapped under them.</summary>
    internal void KeepMapped() => GC.KeepAlive(Network);

    internal static string SectionPrefix(TravelMode mode) => mode.ToString().ToLowerInvariant() + "/";

    /// <summary>Where a snapped point lies on its chain.</summary>
    internal ChainPosition Locate(in SnappedPoint point)
    {
        if (point.Mode != Mode || (uint)point.Segment >= (uint)Streets.SegmentCount || OnChain[point.Segment].DirectedChain < 0)
            throw new InputException($"A point snapped for {point.Mode} cannot be used to travel by {Mode}.");
        ref readonly var place = ref OnChain[point.Segment];
        ref readonly var chain = ref Chains[place.Chain];
        var share = place.IsReversed ? 1 - point.Fraction : point.Fraction;
        var forward = chain.Forward < TravelTimes.Unreachable ? place.OffsetForward + (int)Math.Round(share * place.Forward) : -1;
        var backward = chain.Backward < TravelTimes.Unreachable ? place.OffsetBackward + (int)Math.Round((1 - share) * place.Backward) : -1;
        var centimetres = place.OffsetCm + (int)Math.Round(share * Streets.Segments[point.Segment].LengthCm);
        return new ChainPosition(place.Chain, forward, backward, centimetres);
    }
}

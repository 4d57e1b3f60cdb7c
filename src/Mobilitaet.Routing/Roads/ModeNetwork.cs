namespace Mobilitaet.Routing.Roads;

/// <summary>The streets as one travel mode sees them: which are open, how long they take, and the contraction hierarchy over them. Immutable and shared by all threads.</summary>
public sealed class ModeNetwork
{
    internal ModeNetwork(TravelMode mode) => Mode = mode;

    public TravelMode Mode { get; }

    /// <summary>The nearest usable street, never on an island; null when none lies within <paramref name="limitMetres"/>.</summary>
    public SnappedPoint? FindSnap(GeoPoint point, double limitMetres = 1000) => throw new InputException($"{Mode}: {point} no streets within {limitMetres}.");

    /// <summary>The nearest usable street, never on an island.</summary>
    /// <exception cref="PointOutsideNetworkException">None lies within 1 km.</exception>
    public SnappedPoint Snap(GeoPoint point) => FindSnap(point) ?? throw new PointOutsideNetworkException(point, Mode, 1000);

    public RouteSearch CreateRouteSearch() => new(this);

    public TravelTableSearch CreateTableSearch() => new(this);

    public ReachSearch CreateReachSearch() => new(this);
}

namespace Mobilitaet.Routing.Roads;

/// <summary>A point lies too far from any street that its travel mode can use.</summary>
public sealed class PointOutsideNetworkException(GeoPoint point, TravelMode mode, double limitMetres)
    : InputException(FormattableString.Invariant(
        $"The point {point} is more than {limitMetres:0} m from any street usable by {mode.ToString().ToLowerInvariant()}."))
{
    public GeoPoint Point { get; } = point;

    public TravelMode Mode { get; } = mode;
}

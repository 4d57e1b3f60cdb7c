using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App;

/// <summary>Where somebody starts or wants to go: what to show, and the position.</summary>
public sealed record Location(string Label, GeoPoint Position)
{
    /// <summary>Brings many onto the streets, in their order.</summary>
    /// <exception cref="PointOutsideNetworkException">One lies too far from any street.</exception>
    public static List<SnappedPoint> SnapAll(IEnumerable<Location> locations, ModeNetwork streets) =>
        [.. locations.Select(location => streets.Snap(location.Position))];
}

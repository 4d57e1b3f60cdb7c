using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Reachability;

/// <summary>Travel times on the district's streets; a seam, so that tests can plan on a plane without a network file.</summary>
public interface IStreetTimes
{
    /// <summary>Identifies the network; equal means equal answers.</summary>
    /// <exception cref="InputException">There is no usable network.</exception>
    string GetNetworkHash();

    /// <summary>Whether the network was imported for a mode.</summary>
    /// <exception cref="InputException">There is no usable network.</exception>
    bool HasMode(TravelMode mode);

    /// <summary>Durations and lengths between points in one mode; points off the streets are named, not thrown.</summary>
    /// <exception cref="InputException">There is no usable network, or it was imported without the mode.</exception>
    SnappedTravelTimes Compute(TravelMode mode, IReadOnlyList<GeoPoint> origins, IReadOnlyList<GeoPoint> destinations);
}

using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Tests;

/// <summary>Streets as the crow flies: 1 km a minute by car, 15 km/h by bicycle, 5 km/h on foot. North of 60° there are no streets, and nobody crosses 20° E.</summary>
internal sealed class PlaneStreets : IStreetTimes
{
    public string NetworkHash { get; set; } = "plane";

    /// <summary>The modes that the network was imported for.</summary>
    public List<TravelMode> Modes { get; } = [TravelMode.Car, TravelMode.Bicycle, TravelMode.Foot];

    /// <summary>Called at the begin of every computation.</summary>
    public Action Computing { get; set; } = () => { };

    public string GetNetworkHash() => NetworkHash;

    public bool HasMode(TravelMode mode) => Modes.Contains(mode);

    public SnappedTravelTimes Compute(TravelMode mode, IReadOnlyList<GeoPoint> origins, IReadOnlyList<GeoPoint> destinations)
    {
        Computing();
        if (!HasMode(mode))
            throw new InputException($"The street network was imported without the mode '{mode}'.");
        var kilometresPerHour = mode switch { TravelMode.Car => 60, TravelMode.Bicycle => 15, _ => 5 };
        var times = new TravelTimes(origins.Count, destinations.Count, withDistances: true);
        for (var i = 0; i < origins.Count; i++)
        {
            for (var j = 0; j < destinations.Count; j++)
            {
                if (!IsOnStreets(origins[i]) || !IsOnStreets(destinations[j]) || IsEast(origins[i]) != IsEast(destinations[j]))
                    continue;
                var metres = origins[i].MetresTo(destinations[j]);
                times.MillisecondsFrom(i)[j] = (int)Math.Ceiling(metres * 3600 / kilometresPerHour);
                times.MetresFrom(i)[j] = (int)Math.Ceiling(metres);
            }
        }
        return new SnappedTravelTimes(times, [.. origins.Select(IsOnStreets)], [.. destinations.Select(IsOnStreets)]);
    }

    private static bool IsOnStreets(GeoPoint point) => point.Latitude < 60;

    private static bool IsEast(GeoPoint point) => point.Longitude > 20;
}

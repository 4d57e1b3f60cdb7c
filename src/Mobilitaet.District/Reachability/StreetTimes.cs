using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Reachability;

/// <summary>Travel times from the street network file.</summary>
public sealed class StreetTimes(DistrictNetworks networks) : IStreetTimes
{
    public string GetNetworkHash() => networks.Get().Summary.SourceHash;

    public bool HasMode(TravelMode mode) => networks.Get().Find(mode) is not null;

    public SnappedTravelTimes Compute(TravelMode mode, IReadOnlyList<GeoPoint> origins, IReadOnlyList<GeoPoint> destinations)
    {
        var streets = networks.Get().Get(mode);
        var (originSnaps, originRows) = Snap(streets, origins);
        var (destinationSnaps, destinationColumns) = ReferenceEquals(origins, destinations)
            ? (originSnaps, originRows)
            : Snap(streets, destinations);
        using var lease = streets.RentTableSearch();
        var found = lease.Search.Compute(originSnaps, destinationSnaps, withDistances: true);
        var times = new TravelTimes(origins.Count, destinations.Count, withDistances: true);
        for (var origin = 0; origin < origins.Count; origin++)
        {
            if (originRows[origin] is not { } row)
                continue;
            for (var destination = 0; destination < destinations.Count; destination++)
            {
                if (destinationColumns[destination] is not { } column || !found.IsReachable(row, column))
                    continue;
                times.MillisecondsFrom(origin)[destination] = found.Milliseconds(row, column);
                times.MetresFrom(origin)[destination] = found.FindMetres(row, column) ?? TravelTimes.Unreachable;
            }
        }
        return new SnappedTravelTimes(times, [.. originRows.Select(row => row is not null)], [.. destinationColumns.Select(column => column is not null)]);
    }

    private static (List<SnappedPoint> Snaps, int?[] Rows) Snap(ModeNetwork streets, IReadOnlyList<GeoPoint> points)
    {
        var snaps = new List<SnappedPoint>(points.Count);
        var rows = new int?[points.Count];
        for (var i = 0; i < points.Count; i++)
        {
            if (streets.FindSnap(points[i]) is not { } snap)
                continue;
            rows[i] = snaps.Count;
            snaps.Add(snap);
        }
        return (snaps, rows);
    }
}

using Mobilitaet.Routing.Places.Gathering;

namespace Mobilitaet.Routing.Places.Amenities;

/// <summary>Gives the gathered amenities their positions, and leaves out those outside the clip or without any.</summary>
internal static class AmenityPlacing
{
    public static IReadOnlyList<Amenity> Place(GatheredPlaces gathered, PlaceImportOptions options)
    {
        var placed = new List<Amenity>(gathered.Amenities.Count);
        foreach (var amenity in gathered.Amenities)
        {
            var points = gathered.PointsOf(amenity.Nodes);
            if (options.Clip is { } clip)
                points.RemoveAll(point => !clip.Contains(point.LatitudeE7, point.LongitudeE7));
            if (points.Count > 0)
                placed.Add(new Amenity(amenity.Element, amenity.Id, Middle(points), amenity.Tags));
        }
        // A file may hold an element twice.
        return [.. placed.DistinctBy(amenity => (amenity.Element, amenity.Id)).OrderBy(amenity => amenity.Element, StringComparer.Ordinal).ThenBy(amenity => amenity.Id)];
    }

    private static GeoPoint Middle(List<(int LatitudeE7, int LongitudeE7)> points) =>
        new(Math.Round(points.Average(point => point.LatitudeE7 / 1e7), 7), Math.Round(points.Average(point => point.LongitudeE7 / 1e7), 7));
}

using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.KdTree;

namespace Mobilitaet.District.Reachability.People;

/// <summary>Counts in an imported map what it knows about places.</summary>
public static class PlaceEvidenceCount
{
    /// <summary>A settlement of the map is the same place when it has the same name and lies no farther away, in metres.</summary>
    private const double SamePlaceMetres = 2_000;

    /// <summary>A door farther away than this from every place belongs to none, in metres.</summary>
    private const double FarthestMetres = 5_000;

    /// <param name="index">The imported map.</param>
    /// <param name="places">Name and position of each place.</param>
    public static IReadOnlyList<PlaceEvidence> Of(PlaceIndex index, IReadOnlyList<(string Name, GeoPoint Position)> places)
    {
        var settlements = index.ListPlaces().Where(settlement => settlement.Population is not null).ToLookup(settlement => settlement.Name);
        var doors = CountNearest(index.ListPositions(PlaceKind.Address), places);
        var streets = CountNearest(index.ListPositions(PlaceKind.Street), places);
        return [.. places.Select((place, i) => new PlaceEvidence(
            settlements[place.Name].Where(settlement => settlement.Position.MetresTo(place.Position) < SamePlaceMetres)
                .MinBy(settlement => settlement.Position.MetresTo(place.Position))?.Population,
            doors[i], streets[i]))];
    }

    private static int[] CountNearest(IEnumerable<GeoPoint> points, IReadOnlyList<(string Name, GeoPoint Position)> places)
    {
        var counts = new int[places.Count];
        if (places.Count == 0)
            return counts;
        // On a plane whose degrees of longitude are as long as those of latitude: near enough to compare a few kilometres.
        var narrowing = Math.Cos(double.DegreesToRadians(places[0].Position.Latitude));
        Coordinate OnPlane(GeoPoint point) => new(point.Longitude * narrowing, point.Latitude);
        var tree = new KdTree<object>();
        for (var place = 0; place < places.Count; place++)
            tree.Insert(OnPlane(places[place].Position), place);
        foreach (var point in points)
        {
            var nearest = (int)tree.NearestNeighbor(OnPlane(point)).Data;
            if (places[nearest].Position.MetresTo(point) <= FarthestMetres)
                counts[nearest]++;
        }
        return counts;
    }
}

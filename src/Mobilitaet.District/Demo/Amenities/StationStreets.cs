using Mobilitaet.District.Demo.Facts;
using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Amenities;

/// <summary>Draws the street from every station to the nearest through road, so that buses reach the trains.</summary>
internal static class StationStreets
{
    private const double ForecourtMetres = 20;
    private const double NearEnough = 45;

    private static readonly (string Key, string Value)[] s_tags =
    [
        ("highway", "unclassified"), ("name", "Bahnhofstraße"), ("maxspeed", "50"), ("surface", "asphalt"), ("lit", "yes"), ("sidewalk", "both"),
        ("source", "synthetic"),
    ];

    public static void Draw(DemoMap map, IEnumerable<StationFact> stations)
    {
        foreach (var station in stations.Where(s => s.HasBuses))
        {
            var road = map.Ways.Where(IsThroughRoad).SelectMany(w => w.Nodes).MinBy(n => map.At(n).DistanceTo(station.At));
            var (from, distance) = (map.At(road), map.At(road).DistanceTo(station.At));
            if (distance < NearEnough)
                continue;
            var forecourt = station.At.Towards(from, ForecourtMetres / distance);
            new LineDrawing(map, LineKind.Street, s_tags).Draw(BendyLine.Draw(from, forecourt, 0.1, SeededRandom.For(station.Name)), road);
        }
    }

    private static bool IsThroughRoad(DemoWay way) => way.Kind == LineKind.Street && way.Layer == 0 && way.FindTag("oneway") is null
        && way.FindTag("highway") is "primary" or "secondary" or "tertiary" or "unclassified";
}

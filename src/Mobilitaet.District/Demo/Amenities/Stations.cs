using Mobilitaet.District.Demo.Facts;
using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Amenities;

/// <summary>Railway stations and tram stops at their real positions, each joined to the nearest street by a footpath.</summary>
internal static class Stations
{
    public static void Build(DemoMap map, IEnumerable<StationFact> stations)
    {
        foreach (var station in stations.Where(s => !s.IsOutside))
        {
            var rails = map.Ways.Where(w => w.FindTag("railway") == (station.IsTram ? "tram" : "rail"));
            var stop = rails.SelectMany(w => w.Nodes).MinBy(n => map.At(n).DistanceTo(station.At));
            map.Nodes[stop].Tags.AddRange(
                [("railway", station.Kind), ("name", station.Name), ("public_transport", "stop_position"), ("source", "synthetic")]);
            Footpath(map, station.Name, station.At);
        }
    }

    private static void Footpath(DemoMap map, string name, PlanePoint platform)
    {
        var (node, at) = map.Ways
            .Where(w => w.Kind == LineKind.Street && w.FindTag("highway") is "residential" or "tertiary" or "secondary" or "primary" or "unclassified")
            .Where(w => w.Layer == 0 && w.FindTag("railway") is null)
            .SelectMany(w => w.Nodes)
            .Select(n => (Node: n, At: map.At(n)))
            .MinBy(n => n.At.DistanceTo(platform));
        var platformNode = map.AddNode(platform, ("public_transport", "platform"), ("name", name), ("source", "synthetic"));
        new LineDrawing(map, LineKind.Street,
            [("highway", "footway"), ("surface", "paving_stones"), ("lit", "yes"), ("source", "synthetic")]).Draw([platform, at], platformNode, node);
    }
}

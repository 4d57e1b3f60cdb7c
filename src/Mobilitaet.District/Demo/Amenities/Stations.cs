using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;
using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Amenities;

/// <summary>Railway stations and stops beside the tracks, each joined to the nearest street by a footpath.</summary>
internal static class Stations
{
    private static readonly (string Name, string Place, string Kind, string Track)[] s_stations =
    [
        ("Eichenberg", "Eichenberg", "station", "rail"), ("Bad Sooden-Allendorf", "Bad Sooden-Allendorf", "station", "rail"),
        ("Eschwege-Niederhone", "Niederhone", "halt", "rail"), ("Eschwege", "Eschwege", "station", "rail"),
        ("Wehretal-Reichensachsen", "Reichensachsen", "halt", "rail"), ("Sontra", "Sontra", "station", "rail"),
        ("Witzenhausen Nord", "Witzenhausen", "station", "rail"), ("Gertenbach", "Gertenbach", "halt", "rail"),
        ("Herleshausen", "Herleshausen", "halt", "rail"), ("Hessisch Lichtenau", "Hessisch Lichtenau", "tram_stop", "tram"),
    ];

    public static void Build(DemoMap map, IReadOnlyList<Village> villages)
    {
        foreach (var (name, place, kind, track) in s_stations)
        {
            var village = villages.First(v => v.Name == place);
            var rails = map.Ways.Where(w => w.FindTag("railway") == track).ToList();
            var stop = rails.SelectMany(w => w.Nodes).MinBy(n => map.At(n).DistanceTo(village.At));
            map.Nodes[stop].Tags.AddRange([("railway", kind), ("name", name), ("public_transport", "stop_position"), ("source", "synthetic")]);
            Footpath(map, name, map.At(stop));
        }
    }

    private static void Footpath(DemoMap map, string name, PlanePoint stop)
    {
        var (node, at) = map.Ways.Where(w => w.Kind == LineKind.Street && w.FindTag("highway") is "residential" or "tertiary" or "secondary" or "primary" or "unclassified")
            .Where(w => w.Layer == 0 && w.FindTag("railway") is null)
            .SelectMany(w => w.Nodes)
            .Select(n => (Node: n, At: map.At(n)))
            .MinBy(n => n.At.DistanceTo(stop));
        var platform = stop + ((at - stop).Unit * 12);
        var platformNode = map.AddNode(platform, ("public_transport", "platform"), ("name", name), ("source", "synthetic"));
        new LineDrawing(map, LineKind.Street,
            [("highway", "footway"), ("surface", "paving_stones"), ("lit", "yes"), ("source", "synthetic")]).Draw([platform, at], platformNode, node);
    }
}

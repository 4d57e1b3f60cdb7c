using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Roads;

/// <summary>Joins motorways to the roads that bridge them by diamond interchanges, and A 44 to A 4 by a triangle.</summary>
internal static class Interchanges
{
    private const double SpacingMetres = 4_500;
    private const double RampMetres = 330;

    public static void Draw(DemoMap map, List<Carriageway> carriageways)
    {
        for (var i = 0; i < carriageways.Count; i += 2)
            DrawDiamonds(map, carriageways[i], carriageways[i + 1]);
        DrawTriangle(map, carriageways);
    }

    private static void DrawDiamonds(DemoMap map, Carriageway there, Carriageway back)
    {
        var taken = new List<PlanePoint>();
        var bridges = map.Ways
            .Where(w => w.Kind == LineKind.Street && w.Layer > 0 && w.FindTag("highway") is "primary" or "secondary")
            .Where(w => w.Layer > 0)
            .OrderBy(w => w.FindTag("highway") == "primary" ? 0 : 1)
            .ToList();
        foreach (var bridge in bridges)
        {
            var (first, last) = (bridge.Nodes[0], bridge.Nodes[^1]);
            var middle = map.At(first).Towards(map.At(last), 0.5);
            if (!Crosses(map, there, first, last) || !Crosses(map, back, first, last) || taken.Any(t => t.DistanceTo(middle) < SpacingMetres))
                continue;
            taken.Add(middle);
            var firstIsRight = IsRightOf(map, there, map.At(first));
            DrawRamps(map, there, firstIsRight ? first : last);
            DrawRamps(map, back, firstIsRight ? last : first);
        }
    }

    /// <summary>An exit and an entry on the right of one carriageway, meeting the road at the bridge's end.</summary>
    private static void DrawRamps(DemoMap map, Carriageway carriageway, int roadNode)
    {
        var nodes = carriageway.Nodes;
        var at = nodes.IndexOf(nodes.MinBy(n => map.At(n).DistanceTo(map.At(roadNode))));
        var exit = NodeAlong(map, nodes, at, -1, RampMetres);
        var entry = NodeAlong(map, nodes, at, 1, RampMetres);
        if (exit == entry)
            return;
        DrawLink(map, carriageway.Ref, exit, roadNode);
        DrawLink(map, carriageway.Ref, roadNode, entry);
    }

    private static void DrawTriangle(DemoMap map, List<Carriageway> carriageways)
    {
        var southbound = carriageways[0].Nodes;
        var northbound = carriageways[1].Nodes;
        var (east, west) = (carriageways[2].Nodes, carriageways[3].Nodes);
        DrawLink(map, "A 44", southbound[^1], NodeAlong(map, east, Nearest(map, east, southbound[^1]), 1, 900));
        DrawLink(map, "A 44", southbound[^1], NodeAlong(map, west, Nearest(map, west, southbound[^1]), 1, 700));
        DrawLink(map, "A 44", NodeAlong(map, east, Nearest(map, east, northbound[0]), -1, 900), northbound[0]);
        DrawLink(map, "A 44", NodeAlong(map, west, Nearest(map, west, northbound[0]), -1, 700), northbound[0]);
    }

    private static void DrawLink(DemoMap map, string number, int from, int to)
    {
        var tags = new (string Key, string Value)[]
        {
            ("highway", "motorway_link"), ("oneway", "yes"), ("destination:ref", number), ("maxspeed", "60"), ("surface", "asphalt"), ("source", "synthetic"),
        };
        new LineDrawing(map, LineKind.Street, tags).Draw([map.At(from), map.At(to)], from, to);
    }

    private static int Nearest(DemoMap map, List<int> nodes, int to) => nodes.IndexOf(nodes.MinBy(n => map.At(n).DistanceTo(map.At(to))));

    private static int NodeAlong(DemoMap map, List<int> nodes, int at, int step, double metres)
    {
        var gone = 0.0;
        while (gone < metres && at + step >= 0 && at + step < nodes.Count)
        {
            gone += map.At(nodes[at]).DistanceTo(map.At(nodes[at + step]));
            at += step;
        }
        return nodes[at];
    }

    private static bool Crosses(DemoMap map, Carriageway carriageway, int from, int to)
    {
        var nodes = carriageway.Nodes;
        for (var i = 1; i < nodes.Count; i++)
        {
            if (SegmentGeometry.FindCrossing(map.At(from), map.At(to), map.At(nodes[i - 1]), map.At(nodes[i])) is not null)
                return true;
        }
        return false;
    }

    private static bool IsRightOf(DemoMap map, Carriageway carriageway, PlanePoint point)
    {
        var nodes = carriageway.Nodes;
        var at = Math.Max(1, nodes.IndexOf(nodes.MinBy(n => map.At(n).DistanceTo(point))));
        return (map.At(nodes[at]) - map.At(nodes[at - 1])).Cross(point - map.At(nodes[at - 1])) < 0;
    }
}

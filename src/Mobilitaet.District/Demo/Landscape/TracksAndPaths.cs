using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;
using Mobilitaet.District.Demo.Roads;
using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Landscape;

/// <summary>Draws what cars may not use: tracks through field and forest, cycle paths beside main roads, footpaths and steps between streets.</summary>
internal static class TracksAndPaths
{
    private const double BesideRoadMetres = 11;
    private const double ForestReachMetres = 2_000;

    public static void Draw(DemoMap map, IReadOnlyList<Village> villages, IReadOnlyList<VillageLink> links)
    {
        DrawCyclePaths(map);
        foreach (var village in villages)
            DrawFootpaths(map, village);
        foreach (var link in links.Where(l => l.Class == RoadClass.Track))
            DrawTrack(map, link);
        foreach (var village in villages.Where(v => v.Random.Chance(0.6)))
            DrawFieldTrack(map, village);
        foreach (var centre in Land.ForestCentres(villages))
            DrawForestTrack(map, centre);
    }

    /// <summary>Leads from the nearest way into the forest and out on the other side.</summary>
    private static void DrawForestTrack(DemoMap map, PlanePoint centre)
    {
        var random = SeededRandom.For(FormattableString.Invariant($"track {centre.X:0} {centre.Y:0}"));
        if (random.Chance(0.35))
            return;
        var around = map.Lines.Near(centre, centre, ForestReachMetres)
            .Where(p => p.Way.Kind == LineKind.Street && p.Way.Layer == 0 && p.Way.FindTag("highway") is not ("motorway_link" or "cycleway"))
            .Select(p => p.From)
            .Where(n => map.At(n).DistanceTo(centre) > 60)
            .ToList();
        if (around.Count == 0)
            return;
        var from = around.MinBy(n => map.At(n).DistanceTo(centre));
        var onward = around.Where(n => (map.At(n) - centre).Dot(map.At(from) - centre) < 0).ToList();
        var line = BendyLine.Draw(map.At(from), centre, 0.25, random);
        int? to = onward.Count == 0 ? null : onward.MinBy(n => map.At(n).DistanceTo(centre));
        if (to is { } end)
            line.AddRange(BendyLine.Draw(centre, map.At(end), 0.25, random).Skip(1));
        new LineDrawing(map, LineKind.Street, TrackTags(random)).Draw(BendyLine.Round(line), from, to);
    }

    private static void DrawTrack(DemoMap map, VillageLink link)
    {
        var random = SeededRandom.For(link.Key);
        var start = link.From.CentreNodeTowards(map, link.To.At);
        var end = link.To.CentreNodeTowards(map, link.From.At);
        var from = OuterNode(map, link.From, map.At(end));
        var to = OuterNode(map, link.To, map.At(start));
        if (from == to)
            return;
        var line = BendyLine.Draw(map.At(from), map.At(to), 0.28, random);
        var tags = random.Chance(0.3)
            ? new List<(string Key, string Value)> { ("highway", "path"), ("surface", "ground"), ("foot", "yes"), ("bicycle", "yes"), ("source", "synthetic") }
            : TrackTags(random);
        new LineDrawing(map, LineKind.Street, tags).Draw(line, from, to);
    }

    private static void DrawFieldTrack(DemoMap map, Village village)
    {
        var direction = new PlanePoint(village.Random.Between(-1, 1), village.Random.Between(-1, 1)).Unit;
        var from = OuterNode(map, village, village.At + (direction * 10_000));
        var end = map.At(from) + (direction * village.Random.Between(500, 1300));
        new LineDrawing(map, LineKind.Street, TrackTags(village.Random)).Draw(BendyLine.Draw(map.At(from), end, 0.25, village.Random), from);
    }

    private static List<(string Key, string Value)> TrackTags(SeededRandom random)
    {
        var grade = 1 + random.Below(4);
        return
        [
            ("highway", "track"), ("tracktype", FormattableString.Invariant($"grade{grade}")), ("motor_vehicle", random.Chance(0.7) ? "agricultural" : "forestry"),
            ("surface", grade switch { 1 => "asphalt", 2 => "compacted", 3 => "gravel", _ => "ground" }), ("source", "synthetic"),
        ];
    }

    /// <summary>The village's street node that lies furthest towards a point outside.</summary>
    private static int OuterNode(DemoMap map, Village village, PlanePoint target) =>
        village.Streets.Where(s => s.Layer == 0).SelectMany(s => s.Nodes).MinBy(n => map.At(n).DistanceTo(target));

    private static void DrawCyclePaths(DemoMap map)
    {
        var roads = map.Ways.Where(w => w.Kind == LineKind.Street && w.Layer == 0 && w.FindTag("name") is null
            && w.FindTag("highway") is "primary" or "secondary" && w.FindTag("lit") == "no").ToList();
        foreach (var road in roads.Where(r => r.Nodes.Count > 8 && SeededRandom.For("cycle " + r.Index).Chance(0.45)))
        {
            var line = BendyLine.Offset([.. road.Nodes.Select(map.At)], BesideRoadMetres);
            new LineDrawing(map, LineKind.Street,
            [
                ("highway", "cycleway"), ("foot", "designated"), ("bicycle", "designated"), ("segregated", "no"), ("surface", "asphalt"), ("source", "synthetic"),
            ]).Draw([map.At(road.Nodes[0]), .. line[2..^2], map.At(road.Nodes[^1])], road.Nodes[0], road.Nodes[^1]);
        }
    }

    /// <summary>Joins dead ends to a street nearby, on the level or by steps.</summary>
    private static void DrawFootpaths(DemoMap map, Village village)
    {
        var uses = village.Streets.SelectMany(s => s.Nodes).CountBy(n => n).ToDictionary();
        var deadEnds = village.Streets.Select(s => s.Nodes[^1]).Where(n => uses[n] == 1).ToList();
        foreach (var end in deadEnds.Where(_ => village.Random.Chance(0.4)))
        {
            var target = village.Streets
                .Where(s => s.Layer == 0 && !s.Nodes.Contains(end))
                .SelectMany(s => s.Nodes)
                .MinBy(n => map.At(n).DistanceTo(map.At(end)));
            if (map.At(target).DistanceTo(map.At(end)) is < 15 or > 130)
                continue;
            var steps = village.Random.Chance(0.25);
            new LineDrawing(map, LineKind.Street, steps
                ? [("highway", "steps"), ("step_count", "24"), ("handrail", "yes"), ("surface", "paving_stones"), ("source", "synthetic")]
                : [("highway", "footway"), ("surface", "compacted"), ("source", "synthetic")])
                .Draw([map.At(end), map.At(target)], end, target);
        }
    }
}

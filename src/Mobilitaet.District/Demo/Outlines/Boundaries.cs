using System.Globalization;
using Mobilitaet.District.Demo.Facts;
using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;
using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Outlines;

/// <summary>Draws the municipalities and the county as boundary relations whose neighbours share their ways.</summary>
internal static class Boundaries
{
    public static void Draw(DemoMap map, DistrictFacts facts, IReadOnlyList<Village> villages)
    {
        var edges = BoundaryEdges.Find(villages, [.. facts.Municipalities.Select(m => m.Ags)]);
        var ways = DrawWays(map, edges);
        for (var i = 0; i < facts.Municipalities.Count; i++)
        {
            var municipality = facts.Municipalities[i];
            var seat = villages.First(v => v.IsSeat && v.Municipality == municipality);
            AddRelation(map, ways.Where(w => w.Left == i || w.Right == i).Select(w => w.Way), seat.CentreNodes[0],
            [
                ("type", "boundary"), ("boundary", "administrative"), ("admin_level", "8"), ("name", municipality.Name),
                ("de:amtlicher_gemeindeschluessel", municipality.Ags), ("population", municipality.Population.ToString(CultureInfo.InvariantCulture)),
                ("population:date", "2025"), ("postal_code", municipality.Postcode), ("source", "synthetic"),
                ("note", "Outline made up from the positions of the villages; name, key and population are real."),
            ]);
        }
        AddRelation(map, ways.Where(w => w.Right < 0).Select(w => w.Way), null,
        [
            ("type", "boundary"), ("boundary", "administrative"), ("admin_level", "6"), ("name", "Werra-Meißner-Kreis"),
            ("de:amtlicher_gemeindeschluessel", "06636"), ("population", facts.Municipalities.Sum(m => m.Population).ToString(CultureInfo.InvariantCulture)),
            ("source", "synthetic"), ("note", "Outline made up from the positions of the villages."),
        ]);
    }

    /// <summary>Joins edges with the same neighbours into ways that end where three lands meet.</summary>
    private static List<(DemoWay Way, int Left, int Right)> DrawWays(DemoMap map, List<BoundaryEdge> edges)
    {
        // Inner edges come once from each side; one side is enough.
        var single = edges.Where(e => e.Right < e.Left).ToList();
        var nodes = new Dictionary<PlanePoint, int>();
        int NodeOf(PlanePoint at) => nodes.TryGetValue(at, out var node) ? node : nodes[at] = map.AddNode(at);
        var degree = single.SelectMany(e => (PlanePoint[])[e.From, e.To]).CountBy(p => p).ToDictionary();
        var ways = new List<(DemoWay Way, int Left, int Right)>();
        foreach (var group in single.GroupBy(e => (e.Left, e.Right)))
        {
            var next = group.ToDictionary(e => e.From);
            var starts = group.Where(e => degree[e.From] != 2).Concat(group).ToList();
            foreach (var start in starts)
            {
                var chain = new List<int>();
                for (var at = start.From; next.Remove(at, out var edge); at = edge.To)
                {
                    if (chain.Count == 0)
                        chain.Add(NodeOf(edge.From));
                    chain.Add(NodeOf(edge.To));
                    if (degree[edge.To] != 2)
                        break;
                }
                if (chain.Count > 1)
                    ways.Add((AddBoundaryWay(map, chain, group.Key.Right < 0), group.Key.Left, group.Key.Right));
            }
        }
        return ways;
    }

    private static DemoWay AddBoundaryWay(DemoMap map, List<int> chain, bool isCounty) => map.AddWay(chain, LineKind.Drawing,
        [("boundary", "administrative"), ("admin_level", isCounty ? "6" : "8"), ("source", "synthetic")]);

    private static void AddRelation(DemoMap map, IEnumerable<DemoWay> ways, int? seat, List<(string Key, string Value)> tags)
    {
        var members = ways.Select(w => new DemoMember(true, w.Index, "outer")).ToList();
        if (seat is { } node)
            members.Add(new DemoMember(false, node, "admin_centre"));
        map.Relations.Add(new DemoRelation(members, tags));
    }
}

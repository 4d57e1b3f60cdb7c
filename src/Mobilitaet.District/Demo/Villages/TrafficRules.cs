using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Villages;

/// <summary>Adds what makes town streets less simple: one-way streets, a pedestrian zone, crossings with kerbs and turn restrictions.</summary>
internal static class TrafficRules
{
    private const double PedestrianZoneMetres = 260;

    /// <summary>A car stops at an end of a pedestrian street and nobody has far to walk from there.</summary>
    private const double LongestPedestrianStreet = 110;

    public static void Add(DemoMap map, IReadOnlyList<Village> villages)
    {
        var uses = map.Ways.Where(w => w.Kind == LineKind.Street).SelectMany(w => w.Nodes).CountBy(n => n).ToDictionary();
        foreach (var village in villages.Where(v => v.Population > 900))
        {
            MakeOneWays(village, uses);
            if (village.IsTown && village.Population > 2500)
                MakePedestrianZone(map, village, uses);
            AddCrossings(map, village, uses);
            if (village.Population > 1500)
                AddTurnRestrictions(map, village, uses);
        }
    }

    /// <summary>Only streets joined at both ends and with nothing branching off, so that everything stays reachable both ways.</summary>
    private static void MakeOneWays(Village village, Dictionary<int, int> uses)
    {
        foreach (var street in village.Streets.Where(s => IsSide(s) && HasOnlyEnds(s, uses) && uses[s.Nodes[^1]] > 1 && village.Random.Chance(0.22)))
            street.Tags.AddRange([("oneway", "yes"), ("oneway:bicycle", village.Random.Chance(0.6) ? "no" : "yes")]);
    }

    private static void MakePedestrianZone(DemoMap map, Village village, Dictionary<int, int> uses)
    {
        var central = village.Streets.Where(s => IsSide(s) && HasOnlyEnds(s, uses) && s.FindTag("oneway") is null
            && map.At(s.Nodes[0]).DistanceTo(village.At) < PedestrianZoneMetres
            && BendyLine.LengthOf([.. s.Nodes.Select(map.At)]) < LongestPedestrianStreet);
        foreach (var street in central.Take(5))
        {
            street.SetTag("highway", "pedestrian");
            street.SetTag("surface", "paving_stones");
            street.Tags.RemoveAll(t => t.Key == "maxspeed");
            street.Tags.Add(("bicycle", "yes"));
        }
    }

    private static void AddCrossings(DemoMap map, Village village, Dictionary<int, int> uses)
    {
        var sites = village.Streets.Where(s => s.FindTag("sidewalk") is not null && s.Layer == 0).SelectMany(s => s.Nodes).Distinct()
            .Where(n => uses[n] == 1 && map.Nodes[n].Tags.Count == 0);
        foreach (var node in village.Random.Shuffled(sites).Take(1 + (village.Population / 1500)))
            map.Nodes[node].Tags.AddRange(
            [
                ("highway", "crossing"), ("crossing", village.Random.Chance(0.5) ? "zebra" : "traffic_signals"),
                ("kerb", village.Random.Chance(0.6) ? "lowered" : "raised"), ("source", "synthetic"),
            ]);
    }

    /// <summary>Forbids the left turn out of some side streets into a main street that is cut there for it.</summary>
    private static void AddTurnRestrictions(DemoMap map, Village village, Dictionary<int, int> uses)
    {
        var sides = village.Streets.Where(s => IsSide(s) && s.Nodes.Count > 2 && s.FindTag("oneway") is null && uses[s.Nodes[^1]] > 1).ToList();
        foreach (var side in village.Random.Shuffled(sides).Take(1 + (village.Population / 4000)))
        {
            var via = side.Nodes[0];
            var main = village.Streets.FirstOrDefault(s => s != side && s.Layer == 0 && s.FindTag("oneway") is null && s.Nodes.IndexOf(via) is var i && i > 0 && i < s.Nodes.Count - 1);
            if (main is null)
                continue;
            var rest = map.SplitAt(main, via);
            village.Streets.Add(rest);
            var arriving = map.At(via) - map.At(side.Nodes[1]);
            var turnsLeft = arriving.Cross(map.At(rest.Nodes[1]) - map.At(via)) > 0;
            map.Relations.Add(new DemoRelation(
                [new(true, side.Index, "from"), new(false, via, "via"), new(true, (turnsLeft ? rest : main).Index, "to")],
                [("type", "restriction"), ("restriction", "no_left_turn"), ("source", "synthetic")]));
        }
    }

    private static bool IsSide(DemoWay street) => street.Layer == 0 && street.FindTag("highway") == "residential";

    private static bool HasOnlyEnds(DemoWay street, Dictionary<int, int> uses) => street.Nodes.Count > 2 && street.Nodes.Skip(1).SkipLast(1).All(n => uses[n] == 1);
}

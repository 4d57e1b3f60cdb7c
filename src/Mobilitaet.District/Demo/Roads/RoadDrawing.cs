using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;
using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Roads;

/// <summary>Draws the planned roads between villages: winding outside, named and slow between the houses.</summary>
internal static class RoadDrawing
{
    private const double RoundaboutRadius = 19;

    public static void Draw(DemoMap map, IReadOnlyList<Village> villages, IReadOnlyList<VillageLink> links)
    {
        foreach (var village in villages)
            DrawCentre(map, village);
        foreach (var link in links.Where(l => l.Class != RoadClass.Track).OrderBy(l => l.Class))
            DrawLink(map, link);
    }

    private static void DrawCentre(DemoMap map, Village village)
    {
        if (!village.IsTown)
        {
            village.CentreNodes.Add(map.AddNode(village.At));
            return;
        }
        // A regular polygon from halved diagonals: counterclockwise, as traffic runs on the right.
        PlanePoint[] quarter = [new(1, 0), new PlanePoint(1, 0.5).Unit, new PlanePoint(0.5, 1).Unit];
        for (var turn = 0; turn < 4; turn++)
        {
            foreach (var corner in quarter)
            {
                var turned = turn switch { 0 => corner, 1 => corner.Left, 2 => corner.Left.Left, _ => corner.Left.Left.Left };
                village.CentreNodes.Add(map.AddNode(village.At + (turned * RoundaboutRadius)));
            }
        }
        map.AddWay([.. village.CentreNodes, village.CentreNodes[0]], LineKind.Street,
        [
            ("highway", "primary"), ("junction", "roundabout"), ("oneway", "yes"), ("name", "Marktkreisel"), ("maxspeed", "30"), ("surface", "asphalt"),
            ("lit", "yes"), ("source", "synthetic"),
        ]);
    }

    private static void DrawLink(DemoMap map, VillageLink link)
    {
        var random = SeededRandom.For(link.Key);
        var start = link.From.CentreNodeTowards(map, link.To.At);
        var end = link.To.CentreNodeTowards(map, link.From.At);
        var bend = link.Class switch { RoadClass.Federal => 0.22, RoadClass.State => 0.26, _ => 0.29 };
        var line = Course(link, map.At(start), map.At(end), bend, random);
        var leaves = line.FindIndex(p => p.DistanceTo(link.From.At) > link.From.Radius);
        var arrives = line.FindLastIndex(p => p.DistanceTo(link.To.At) > link.To.Radius);
        var outside = OutsideTags(link, random);
        if (leaves < 1 || arrives <= leaves)
        {
            leaves = line.Count / 2;
            arrives = leaves;
        }
        var inFrom = new LineDrawing(map, LineKind.Street, InsideTags(link, link.From, link.To)).Draw(line[..(leaves + 1)], start);
        var gate = inFrom[^1].Nodes[^1];
        if (arrives > leaves)
            gate = new LineDrawing(map, LineKind.Street, outside).Draw(line[leaves..(arrives + 1)], gate)[^1].Nodes[^1];
        var inTo = new LineDrawing(map, LineKind.Street, InsideTags(link, link.To, link.From)).Draw(line[arrives..], gate, end);
        link.From.Streets.AddRange(inFrom);
        link.To.Streets.AddRange(inTo);
    }

    /// <summary>Nearly straight between the houses, so that roads leave a centre apart from each other; winding outside.</summary>
    private static List<PlanePoint> Course(VillageLink link, PlanePoint start, PlanePoint end, double bend, SeededRandom random)
    {
        var distance = start.DistanceTo(end);
        var leave = start.Towards(end, Math.Min(link.From.Radius / distance, 0.4));
        var arrive = end.Towards(start, Math.Min(link.To.Radius / distance, 0.4));
        var line = BendyLine.Draw(start, leave, 0.07, random);
        line.AddRange(BendyLine.Draw(leave, arrive, bend, random).Skip(1));
        line.AddRange(BendyLine.Draw(arrive, end, 0.07, random).Skip(1));
        return BendyLine.Round(line);
    }

    private static List<(string Key, string Value)> InsideTags(VillageLink link, Village village, Village other)
    {
        var tags = new List<(string Key, string Value)>
        {
            ("highway", Highway(link.Class)), ("name", StreetNames.MainStreet(other, village.Entrances++)),
            ("maxspeed", village.Random.Chance(0.25) ? "30" : "50"), ("surface", "asphalt"), ("lit", "yes"),
            ("sidewalk", "both"), ("source", "synthetic"),
        };
        if (link.Ref is { } number)
            tags.Add(("ref", number));
        return tags;
    }

    private static List<(string Key, string Value)> OutsideTags(VillageLink link, SeededRandom random)
    {
        var speed = link.Class switch
        {
            RoadClass.Federal => random.Pick(["100", "100", "80", "70"]),
            RoadClass.State => random.Pick(["100", "80", "70", "70"]),
            RoadClass.County => random.Pick(["DE:rural", "70", "70", "60"]),
            _ => "DE:rural",
        };
        var tags = new List<(string Key, string Value)>
        {
            ("highway", Highway(link.Class)), ("maxspeed", speed), ("surface", "asphalt"), ("lit", "no"), ("source", "synthetic"),
        };
        if (link.Ref is { } number)
            tags.Add(("ref", number));
        return tags;
    }

    private static string Highway(RoadClass road) => road switch
    {
        RoadClass.Federal => "primary",
        RoadClass.State => "secondary",
        RoadClass.County => "tertiary",
        _ => "unclassified",
    };
}

using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Villages;

/// <summary>Lets side streets branch off a village's streets until it has enough; a new one ends where it meets another, or before it comes too near.</summary>
internal sealed class StreetGrowth(DemoMap map, Village village)
{
    private const double StepMetres = 42;
    private const double JoinAheadMetres = 46;
    private const double NearestParallelMetres = 40;
    private const double NearestBranchMetres = 48;
    private const double PeopleOnATownStreet = 58;
    private const double PeopleOnAVillageStreet = 42;

    private static readonly (string Key, string Value)[] s_driveway =
        [("highway", "service"), ("service", "driveway"), ("surface", "paving_stones"), ("source", "synthetic")];

    private readonly List<PlanePoint> _branches = [];

    public void Grow()
    {
        var wanted = (int)Math.Max(2, village.Population / (village.IsTown ? PeopleOnATownStreet : PeopleOnAVillageStreet));
        var names = StreetNames.SideStreets(village).GetEnumerator();
        var grown = 0;
        for (var attempt = 0; attempt < wanted * 60 && grown < wanted; attempt++)
        {
            if (TryGrow(names))
                grown++;
        }
    }

    private bool TryGrow(IEnumerator<string> names)
    {
        var random = village.Random;
        var stem = random.Pick(village.Streets);
        var piece = 1 + random.Below(stem.Nodes.Count - 1);
        var (from, to) = (map.At(stem.Nodes[piece - 1]), map.At(stem.Nodes[piece]));
        var root = from.Towards(to, random.Between(0.2, 0.8));
        if (stem.Layer > 0 || stem.FindTag("junction") is not null || root.DistanceTo(village.At) < 45 || _branches.Any(b => b.DistanceTo(root) < NearestBranchMetres))
            return false;
        var heading = (to - from).Unit.Left * (random.Chance(0.5) ? 1 : -1);
        heading = (heading + (heading.Left * random.Between(-0.25, 0.25))).Unit;
        var (line, met) = March(root, heading, random.Between(80, village.IsTown ? 330 : 230), stem);
        if (BendyLine.LengthOf(line) < 60)
            return false;
        var segment = FindSegment(stem, root);
        if (segment is null || !names.MoveNext())
            return false;
        _branches.Add(root);
        _branches.Add(line[^1]);
        var start = map.Join(segment, root);
        int? end = met is not null && FindSegment(met, line[^1]) is { } last ? map.Join(last, line[^1]) : null;
        var isDriveway = end is null && random.Chance(0.12);
        var ways = new LineDrawing(map, LineKind.Street, isDriveway ? s_driveway : Tags(names.Current, line)).Draw(line, start, end);
        village.Streets.AddRange(ways);
        return true;
    }

    private (List<PlanePoint> Line, DemoWay? Met) March(PlanePoint root, PlanePoint heading, double length, DemoWay stem)
    {
        var line = new List<PlanePoint> { root };
        for (var gone = 0.0; gone < length; gone += StepMetres)
        {
            var next = line[^1] + (heading * StepMetres);
            if (next.DistanceTo(village.At) > village.Radius * 1.1)
                break;
            if (FindHit(line[^1], next, line.Count == 1 ? stem : null) is { } hit)
            {
                if (hit.Way.Kind != LineKind.Street || hit.Way.Layer > 0)
                    break;
                line.Add(hit.At);
                return (line, hit.Way);
            }
            if (map.Lines.FindDistance(next, NearestParallelMetres, s => s.Way != stem || line.Count > 1) is not null)
                break;
            line.Add(next);
            heading = (heading + (heading.Left * village.Random.Between(-0.18, 0.18))).Unit;
        }
        return (line, null);
    }

    private (PlanePoint At, DemoWay Way)? FindHit(PlanePoint from, PlanePoint to, DemoWay? stem)
    {
        var reach = to + ((to - from).Unit * JoinAheadMetres);
        var first = map.Lines.Near(from, reach, 1)
            .Where(s => s.Way != stem || SegmentGeometry.Distance(from, map.At(s.From), map.At(s.To)) > 1)
            .Select(s => (Segment: s, Share: SegmentGeometry.FindCrossing(from, reach, map.At(s.From), map.At(s.To))))
            .Where(c => c.Share is > 0)
            .OrderBy(c => c.Share)
            .FirstOrDefault();
        return first.Share is { } share ? (from.Towards(reach, share), first.Segment.Way) : null;
    }

    private Segment? FindSegment(DemoWay way, PlanePoint at) => map.Lines.Near(at, at, 1)
        .Where(s => s.Way == way && SegmentGeometry.Distance(at, map.At(s.From), map.At(s.To)) < 0.5)
        .FirstOrDefault();

    private List<(string Key, string Value)> Tags(string name, List<PlanePoint> line)
    {
        var length = BendyLine.LengthOf(line);
        var kind = length < 110 && village.Random.Chance(0.45) ? "living_street" : "residential";
        var tags = new List<(string Key, string Value)>
        {
            ("highway", kind), ("name", name), ("surface", village.Random.Chance(0.15) ? "sett" : village.Random.Chance(0.12) ? "paving_stones" : "asphalt"),
            ("source", "synthetic"),
        };
        if (kind == "residential" && village.Random.Chance(0.75))
            tags.Add(("maxspeed", "30"));
        if (village.Random.Chance(0.7))
            tags.Add(("lit", "yes"));
        return tags;
    }
}

using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Translates mapped turn restrictions into sequences of directed segments: from, via ..., to.</summary>
internal sealed class TurnRuleResolver(StreetWays ways, StreetNodes nodes, SegmentSet segments, IReadOnlyList<TurnRule> rules, ImportWarnings warnings)
{
    private const int LongestVia = 60;
    private readonly Dictionary<long, List<int>> _segmentsOfWay = GroupByWay(ways, segments, rules);

    /// <summary>The sequences one rule forbids or prescribes; empty when the rule does not fit the streets.</summary>
    public List<int[]> Resolve(TurnRule rule, ModeSegments mode)
    {
        var found = new List<int[]>();
        var from = SegmentsOf(rule.FromWay);
        var to = SegmentsOf(rule.ToWay);
        if (from.Count > 0 && to.Count > 0)
        {
            if (rule.ViaWays.Count == 0)
                ResolveOverNode(rule, mode, from, to, found);
            else
                ResolveOverWays(rule, mode, from, to, found);
        }
        if (found.Count == 0 && from.Count > 0 && to.Count > 0 && from.Exists(mode.IsOpen) && to.Exists(mode.IsOpen))
            warnings.Add("unconnected_restriction", $"relation {rule.RelationId}", "The ways of a turn restriction do not meet as stated; it was not applied.");
        return found;
    }

    private void ResolveOverNode(TurnRule rule, ModeSegments mode, List<int> from, List<int> to, List<int[]> found)
    {
        var node = nodes.IndexOf(rule.ViaNode);
        if (node < 0)
            return;
        foreach (var arriving in Directed(from, mode))
        {
            if (segments.JunctionNode[End(arriving)] != node)
                continue;
            foreach (var leaving in Directed(to, mode))
            {
                if (segments.JunctionNode[Start(leaving)] == node && FitsUnsplitWay(rule, arriving, leaving))
                    found.Add([arriving, leaving]);
            }
        }
    }

    /// <summary>Where one way is both from and to and passes the junction, only the turn's name tells turning round from going on.</summary>
    private static bool FitsUnsplitWay(TurnRule rule, int arriving, int leaving)
    {
        if (rule.FromWay != rule.ToWay)
            return true;
        var turnsRound = leaving == (arriving ^ 1);
        var goesOn = (leaving & 1) == (arriving & 1) && Math.Abs((leaving >> 1) - (arriving >> 1)) == 1;
        return rule.Turn switch
        {
            "u_turn" => turnsRound,
            "straight_on" => goesOn,
            _ => !turnsRound && !goesOn,
        };
    }

    private void ResolveOverWays(TurnRule rule, ModeSegments mode, List<int> from, List<int> to, List<int[]> found)
    {
        var via = rule.ViaWays.SelectMany(SegmentsOf).ToList();
        var viaDirected = Directed(via, mode).ToList();
        var leavingAt = Directed(to, mode).ToLookup(Start);
        foreach (var arriving in Directed(from, mode))
        {
            if (FindVia(arriving, viaDirected, leavingAt) is { } path)
            {
                foreach (var leaving in leavingAt[End(path[^1])])
                    found.Add([.. path, leaving]);
            }
        }
    }

    /// <summary>The shortest run over via segments from the end of <paramref name="arriving"/> to where the last way begins.</summary>
    private List<int>? FindVia(int arriving, List<int> via, ILookup<int, int> leavingAt)
    {
        var queue = new Queue<List<int>>();
        var seen = new HashSet<int>();
        queue.Enqueue([arriving]);
        while (queue.TryDequeue(out var path) && path.Count < LongestVia)
        {
            var last = path[^1];
            foreach (var next in via)
            {
                if (Start(next) != End(last) || next == (last ^ 1) || !seen.Add(next))
                    continue;
                List<int> longer = [.. path, next];
                if (leavingAt.Contains(End(next)))
                    return longer;
                queue.Enqueue(longer);
            }
        }
        return null;
    }

    private int Start(int directed) => (directed & 1) == 0 ? segments.From[directed >> 1] : segments.To[directed >> 1];

    private int End(int directed) => Start(directed ^ 1);

    private static IEnumerable<int> Directed(List<int> candidates, ModeSegments mode)
    {
        foreach (var segment in candidates)
        {
            if (mode.Forward[segment] < ModeSegments.Closed)
                yield return segment * 2;
            if (mode.Backward[segment] < ModeSegments.Closed)
                yield return (segment * 2) + 1;
        }
    }

    private List<int> SegmentsOf(long way) => _segmentsOfWay.TryGetValue(way, out var found) ? found : [];

    private static Dictionary<long, List<int>> GroupByWay(StreetWays ways, SegmentSet segments, IReadOnlyList<TurnRule> rules)
    {
        var groups = new Dictionary<long, List<int>>();
        foreach (var way in rules.SelectMany(rule => rule.ViaWays.Append(rule.FromWay).Append(rule.ToWay)))
            groups.TryAdd(way, []);
        for (var segment = 0; segment < segments.Count; segment++)
        {
            if (groups.TryGetValue(ways.Ids[segments.Way[segment]], out var list))
                list.Add(segment);
        }
        return groups;
    }
}

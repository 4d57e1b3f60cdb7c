using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads.Towns;

/// <summary>Quarters that hang on the rest of a town only by private streets are private themselves; found by flooding, street by street.</summary>
internal static class EnclosedQuarters
{
    /// <summary>The segments with enclosed quarters made private; null when two quarters are equally long and neither is clearly the town.</summary>
    public static List<TownSegment>? Close(SmallOsm osm, IReadOnlyList<TownSegment> segments)
    {
        var barriers = osm.Nodes.Where(node => node.Tags.Exists(tag => tag.Key == "barrier")).Select(node => node.Id).ToHashSet();
        var open = Enumerable.Range(0, segments.Count).Where(i => segments[i].Forward is not null || segments[i].Backward is not null).ToList();
        var quarters = new List<List<int>>();
        var left = open.Where(i => !segments[i].IsPrivate).ToHashSet();
        while (left.Count > 0)
            quarters.Add(Flood(left, segments, barriers));
        var lengths = quarters.Select(quarter => quarter.Sum(i => segments[i].Centimetres)).ToList();
        if (lengths.Count > 1 && lengths.OrderDescending().ElementAt(1) == lengths.Max())
            return null;
        var closed = segments.ToList();
        foreach (var quarter in quarters.Where((_, i) => lengths[i] < lengths.Max()))
        {
            var nodes = quarter.SelectMany(i => new[] { segments[i].From, segments[i].To }).Where(node => !barriers.Contains(node)).ToHashSet();
            if (open.Exists(i => segments[i].IsPrivate && (nodes.Contains(segments[i].From) || nodes.Contains(segments[i].To))))
                quarter.ForEach(i => closed[i] = closed[i] with { IsPrivate = true });
        }
        return closed;
    }

    private static List<int> Flood(HashSet<int> left, IReadOnlyList<TownSegment> segments, HashSet<long> barriers)
    {
        var quarter = new List<int> { left.First() };
        left.Remove(quarter[0]);
        for (var at = 0; at < quarter.Count; at++)
        {
            var nodes = new[] { segments[quarter[at]].From, segments[quarter[at]].To }.Where(node => !barriers.Contains(node)).ToArray();
            var touching = left.Where(i => nodes.Contains(segments[i].From) || nodes.Contains(segments[i].To)).ToList();
            quarter.AddRange(touching);
            left.ExceptWith(touching);
        }
        return quarter;
    }
}

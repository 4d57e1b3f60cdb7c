using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using NodaTime;

namespace Mobilitaet.District.Reachability.Chains;

/// <summary>Sums a table of chains up, place by place.</summary>
public static class ChainSummary
{
    /// <summary>For each place the first layer in which some chain works, with its first session; else why the most hopeful one fails.</summary>
    /// <param name="table">Courses with childcare.</param>
    /// <param name="layer">The only layer that counts; null for all, the bicycle excepted.</param>
    /// <param name="weekday">The only day that counts; null for all.</param>
    public static IReadOnlyList<ChainPlaceSummary> List(ChainTable table, ReachLayer? layer, IsoDayOfWeek? weekday = null)
    {
        var courses = table.Courses.Where(course => weekday is null || table.Input.Sessions[course].Date.DayOfWeek == weekday).Order().ToArray();
        ReachLayer[] layers = layer is { } only ? [only] : [.. LayerSteps.ForEverybody];
        return [.. Enumerable.Range(0, table.Input.Places.Count).Select(place => SumUp(table, courses, layers, place))];
    }

    private static ChainPlaceSummary SumUp(ChainTable table, int[] courses, ReachLayer[] layers, int place)
    {
        foreach (var layer in layers)
        {
            var pairs = courses.Select(course => table.FindBest(course, place, layer)).OfType<int>().Where(pair => table[pair, place, layer].IsReachable).ToArray();
            if (pairs.Length > 0)
                return new ChainPlaceSummary(place, layer, pairs.Length, courses.Length, pairs[0]);
        }
        // What is told when nothing works, not even a car: the widest offer that needs none of one's own.
        var told = layers.Length == 1 ? layers[0] : ReachLayer.Volunteers;
        var nearest = courses.Select(course => table.FindBest(course, place, told)).OfType<int>().Select(pair => (int?)pair)
            .MinBy(pair => ChainTable.RankOf(table[pair!.Value, place, told]));
        return new ChainPlaceSummary(place, told, 0, courses.Length, nearest);
    }
}

using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>The sessions that one filter asks about: shares of the district's people, what each place reaches, and what it misses most nearly.</summary>
public sealed class ReachSummary
{
    private static readonly ReachLayer[] s_layers = Enum.GetValues<ReachLayer>();
    private readonly ReachTable _table;

    private ReachSummary(ReachAggregates aggregates, ReachFilter filter)
    {
        _table = aggregates.Table;
        var counts = aggregates.Count(filter);
        var district = aggregates.Get(aggregates.District, filter);
        Sessions = counts.Asked;
        Places = [.. Enumerable.Range(0, _table.Input.Places.Count).Select(place => SumUp(counts, place))];
        Shares = [.. s_layers.Select(layer => new LayerShare(layer, district.ShareOfOne(layer), district.ShareOfThree(layer)))];
    }

    /// <summary>Indices of the sessions that were asked about.</summary>
    public IReadOnlyList<int> Sessions { get; }

    /// <summary>One for each place of the input, in its order.</summary>
    public IReadOnlyList<PlaceSummary> Places { get; }

    /// <summary>One for each layer, in its order.</summary>
    public IReadOnlyList<LayerShare> Shares { get; }

    public static ReachSummary Of(ReachAggregates aggregates, ReachFilter filter) => new(aggregates, filter);

    /// <summary>The session that a place misses by the least in a layer: its gap is the one to close first. Null when nothing is missed.</summary>
    public int? FindNearestMiss(int place, ReachLayer layer)
    {
        int? best = null;
        foreach (var session in Sessions)
        {
            ref readonly var cell = ref _table[session, place, layer];
            if (!cell.IsReachable && (best is null || HopeOf(cell).CompareTo(HopeOf(_table[best.Value, place, layer])) < 0))
                best = session;
        }
        return best;
    }

    private static PlaceSummary SumUp(ReachCounts counts, int place)
    {
        var reached = Array.ConvertAll(s_layers, layer => counts.Sessions(place, layer));
        return new PlaceSummary(place, reached, LayerSteps.ForEverybody.Where(layer => reached[(int)layer] > 0).Select(layer => (ReachLayer?)layer).FirstOrDefault());
    }

    /// <summary>The fewer missing minutes the more hope; unknown minutes come after known ones.</summary>
    private static (int Kind, int Minutes) HopeOf(in ReachCell cell) => cell.Gap switch
    {
        GapReason.NoWayBack => (0, MinutesOf(cell)),
        GapReason.BookAhead => (1, 0),
        GapReason.TooLong or GapReason.WrongHours => (2, MinutesOf(cell)),
        GapReason.NoService => (3, 0),
        _ => (4, 0),
    };

    private static int MinutesOf(in ReachCell cell) => cell.MissedBy == 0 ? short.MaxValue : cell.MissedBy;
}

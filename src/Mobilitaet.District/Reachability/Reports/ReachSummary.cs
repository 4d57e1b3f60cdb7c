using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>Some sessions of a table, summed up for every place and weighted by the people who live there.</summary>
public sealed class ReachSummary
{
    /// <summary>So many sessions are a real choice.</summary>
    public const int Choice = 3;

    /// <summary>Not everybody can ride a bicycle, so it opens a place to nobody for certain.</summary>
    private static readonly ReachLayer[] s_firstLayers = [ReachLayer.Foot, ReachLayer.Bus, ReachLayer.OnDemand, ReachLayer.Volunteers, ReachLayer.Car];

    private static readonly ReachLayer[] s_layers = Enum.GetValues<ReachLayer>();
    private readonly ReachTable _table;

    private ReachSummary(ReachTable table, IReadOnlyList<int> sessions)
    {
        _table = table;
        Sessions = sessions;
        Places = [.. Enumerable.Range(0, table.Input.Places.Count).Select(SumUp)];
        Shares = [.. s_layers.Select(ShareOf)];
    }

    /// <summary>Indices of the sessions that were asked about.</summary>
    public IReadOnlyList<int> Sessions { get; }

    /// <summary>One for each place of the input, in its order.</summary>
    public IReadOnlyList<PlaceSummary> Places { get; }

    /// <summary>One for each layer, in its order.</summary>
    public IReadOnlyList<LayerShare> Shares { get; }

    /// <param name="table">What can be reached.</param>
    /// <param name="asked">Which sessions count.</param>
    public static ReachSummary Of(ReachTable table, Func<ReachSession, bool> asked) =>
        new(table, [.. Enumerable.Range(0, table.Input.Sessions.Count).Where(session => asked(table.Input.Sessions[session]))]);

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

    private PlaceSummary SumUp(int place)
    {
        var reached = s_layers.Select(layer => Sessions.Count(session => _table[session, place, layer].IsReachable)).ToArray();
        var first = Array.FindIndex(s_firstLayers, layer => reached[(int)layer] > 0);
        return new PlaceSummary(place, reached, first < 0 ? null : s_firstLayers[first]);
    }

    private LayerShare ShareOf(ReachLayer layer)
    {
        var all = _table.Input.Places.Sum(place => place.People);
        double ShareWith(int sessions) => all <= 0 ? 0
            : Places.Where(place => place.ReachedIn(layer) >= sessions).Sum(place => _table.Input.Places[place.Place].People) / all;
        return new LayerShare(layer, ShareWith(1), ShareWith(Choice));
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

using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Chains;

/// <summary>Every place x every pair of course and childcare x every layer.</summary>
public sealed class ChainTable
{
    private readonly ChainCell[] _cells;
    private readonly ILookup<int, int> _pairsOfCourse;

    /// <param name="input">What it was computed from.</param>
    /// <param name="childAgeMonths">The child's age; null when every age was welcome.</param>
    /// <param name="pairs">Courses and childcares.</param>
    /// <param name="cells">Pair by pair, in each place by place, in each layer by layer.</param>
    internal ChainTable(ReachInput input, int? childAgeMonths, IReadOnlyList<ChainPair> pairs, ChainCell[] cells)
    {
        (Input, ChildAgeMonths, Pairs, _cells) = (input, childAgeMonths, pairs, cells);
        _pairsOfCourse = Enumerable.Range(0, pairs.Count).ToLookup(pair => pairs[pair].Course);
    }

    public ReachInput Input { get; }

    public int? ChildAgeMonths { get; }

    public IReadOnlyList<ChainPair> Pairs { get; }

    /// <summary>The courses that have pairs: indices of the input's sessions.</summary>
    public IEnumerable<int> Courses => _pairsOfCourse.Select(pairs => pairs.Key);

    public ref readonly ChainCell this[int pair, int place, ReachLayer layer] =>
        ref _cells[(((pair * Input.Places.Count) + place) * ReachTable.LayerCount) + (int)layer];

    /// <summary>
    /// The pair that opens a course to a place with the least time on the way, or else the one with the most hopeful reason:
    /// of childcares that take the child the one that misses least, before those that are closed, full, or for other ages.
    /// </summary>
    /// <returns>Null when the district has no childcare at all.</returns>
    public int? FindBest(int course, int place, ReachLayer layer)
    {
        int? best = null;
        foreach (var pair in _pairsOfCourse[course])
        {
            if (best is null || RankOf(this[pair, place, layer]).CompareTo(RankOf(this[best.Value, place, layer])) < 0)
                best = pair;
        }
        return best;
    }

    internal static (int Hope, int Amount) RankOf(in ChainCell cell) => cell.Gap switch
    {
        GapReason.None => (0, cell.Outward.Seconds + cell.Homeward.Seconds),
        GapReason.NoWayBack => (1, cell.MissedBy),
        GapReason.BookAhead => (2, 0),
        GapReason.TooLong or GapReason.WrongHours => (3, cell.MissedBy),
        GapReason.NoService or GapReason.OffStreets => (4, 0),
        GapReason.ChildcareClosed => (5, cell.MissedBy),
        GapReason.NoChildcarePlace => (6, 0),
        _ => (7, 0),
    };
}

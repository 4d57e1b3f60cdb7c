using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>Lists the places that reach nothing of a category, with their reasons.</summary>
public static class UnreachablePlaces
{
    private const int Examples = 3;

    /// <summary>Those with the most people first; empty when the category has no sessions at all.</summary>
    public static IReadOnlyList<UnreachablePlace> List(ReachAggregates aggregates, OfferCategory? category, ReachLayer layer) => List(aggregates, new ReachFilter(category), layer);

    /// <summary>The same for the sessions that a filter asks about.</summary>
    public static IReadOnlyList<UnreachablePlace> List(ReachAggregates aggregates, ReachFilter filter, ReachLayer layer)
    {
        var counts = aggregates.Count(filter);
        if (counts.Asked.Count == 0)
            return [];
        return [.. aggregates.District.Places
            .Where(place => counts.Sessions(place, layer) == 0)
            .Select(place => Describe(aggregates, counts, place, layer))
            .OrderByDescending(entry => entry.People.People ?? 0).ThenBy(entry => entry.Place)];
    }

    private static UnreachablePlace Describe(ReachAggregates aggregates, ReachCounts counts, int place, ReachLayer layer)
    {
        var table = aggregates.Table;
        var nearest = counts.Asked.OrderBy(session => HopeOf(table[session, place, layer])).ThenBy(session => session).Take(Examples).ToArray();
        var missed = table[nearest[0], place, layer].MissedBy;
        return new UnreachablePlace(
            place, counts.Filter.Category, layer, aggregates.People.Sum([place]),
            [.. counts.Asked.CountBy(session => table[session, place, layer].Gap)
                .Select(entry => new GapCount(entry.Key, entry.Value)).OrderByDescending(entry => entry.Sessions).ThenBy(entry => entry.Reason)],
            nearest, missed > 0 ? missed : null);
    }

    /// <summary>What known minutes would close comes first, the fewest first; then what booking would; then what nothing near would.</summary>
    private static (int Kind, int Minutes) HopeOf(in ReachCell cell) => cell switch
    {
        { MissedBy: > 0 } => (0, cell.MissedBy),
        { Gap: GapReason.BookAhead } or { Gap: GapReason.NoWayBack, BackGap: GapReason.BookAhead } => (1, 0),
        { Gap: GapReason.NoWayBack } => (2, 0),
        { Gap: GapReason.TooLong or GapReason.WrongHours } => (3, 0),
        _ => (4, 0),
    };
}

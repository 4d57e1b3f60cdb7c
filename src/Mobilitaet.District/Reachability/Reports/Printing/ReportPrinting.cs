using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports.Printing;

/// <summary>Collects what a printed report shows.</summary>
public static class ReportPrinting
{
    private const int NearestOffersShown = 3;

    /// <param name="aggregates">The sums of a table.</param>
    /// <param name="layer">What gaps are about.</param>
    /// <param name="category">The kind of offer that has a chapter of its own.</param>
    /// <param name="filter">Which days count; its category does not matter.</param>
    public static PrintedReport Collect(ReachAggregates aggregates, ReachLayer layer, OfferCategory category, ReachFilter filter)
    {
        var asked = filter with { Category = category };
        var dates = aggregates.Table.Input.Sessions.Select(session => session.Date).ToList();
        return new PrintedReport(
            dates.Count == 0 ? null : dates.Min(),
            dates.Count == 0 ? null : dates.Max(),
            aggregates.People.Sum(aggregates.District.Places),
            layer,
            [.. aggregates.Categories.Select(kind => aggregates.Get(aggregates.District, filter with { Category = kind }))],
            aggregates.Count(asked).Asked.Count == 0 ? null : Collect(aggregates, layer, asked));
    }

    private static PrintedCategory Collect(ReachAggregates aggregates, ReachLayer layer, ReachFilter filter)
    {
        var category = filter.Category!.Value;
        var nearest = NearestOffers.Of(aggregates.Table, category);
        return new PrintedCategory(
            aggregates.Get(aggregates.District, filter),
            aggregates.ListByMunicipality(filter),
            aggregates.ListByWeekday(aggregates.District, category),
            UnreachablePlaces.List(aggregates, filter, layer),
            [.. Enumerable.Range(1, NearestOffersShown).Select(rank => nearest.FindMedian(aggregates.People, aggregates.District, layer, rank))]);
    }
}

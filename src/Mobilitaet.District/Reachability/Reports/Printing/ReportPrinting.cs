using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace Mobilitaet.District.Reachability.Reports.Printing;

/// <summary>Collects what a printed report shows.</summary>
public static class ReportPrinting
{
    private const int NearestOffersShown = 3;

    /// <summary>Finer detail than this, in degrees, cannot be seen when a district fills a page: about 150 m, a third of a millimetre.</summary>
    private const double SmallestDetail = 0.0015;

    /// <param name="aggregates">The sums of a table.</param>
    /// <param name="layer">What map and gaps are about.</param>
    /// <param name="outlines">Boundaries by official municipality key, where known.</param>
    public static PrintedReport Collect(ReachAggregates aggregates, ReachLayer layer, IReadOnlyDictionary<string, MultiPolygon> outlines)
    {
        var input = aggregates.Table.Input;
        var dates = input.Sessions.Select(session => session.Date).ToList();
        return new PrintedReport(
            dates.Count == 0 ? null : dates.Min(),
            dates.Count == 0 ? null : dates.Max(),
            input.Rules,
            aggregates.People.Sum(aggregates.District.Places),
            layer,
            [.. aggregates.Categories.Select(category => Collect(aggregates, layer, category))],
            [.. outlines.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new PrintedOutline(entry.Key, Simplify(entry.Value)))]);
    }

    private static PrintedCategory Collect(ReachAggregates aggregates, ReachLayer layer, OfferCategory category)
    {
        var filter = new ReachFilter(category);
        var nearest = NearestOffers.Of(aggregates.Table, category);
        return new PrintedCategory(
            category,
            aggregates.Get(aggregates.District, filter),
            aggregates.ListByMunicipality(filter),
            aggregates.ListByWeekday(aggregates.District, category),
            [.. aggregates.District.Places.Select(place => PlaceOf(aggregates, aggregates.Count(filter), place, layer))],
            UnreachablePlaces.List(aggregates, category, layer),
            [.. Enumerable.Range(1, NearestOffersShown).Select(rank => nearest.FindMedian(aggregates.People, aggregates.District, layer, rank))]);
    }

    private static PrintedPlace PlaceOf(ReachAggregates aggregates, ReachCounts counts, int number, ReachLayer layer)
    {
        var place = aggregates.Table.Input.Places[number];
        return new PrintedPlace(
            place.Name, place.Municipality, place.Position, aggregates.People.Sum([number]),
            (double)counts.Sessions(number, layer) / counts.Asked.Count, counts.FindFirstLayer(number));
    }

    private static List<IReadOnlyList<GeoPoint>> Simplify(MultiPolygon outline)
    {
        // Keeps every part, also islands smaller than the detail, and never lets rings cross.
        var simple = TopologyPreservingSimplifier.Simplify(outline, SmallestDetail);
        return [.. Enumerable.Range(0, simple.NumGeometries).Select(part => (Polygon)simple.GetGeometryN(part))
            .SelectMany(polygon => polygon.Holes.Prepend(polygon.Shell))
            .Select(ring => (IReadOnlyList<GeoPoint>)[.. ring.Coordinates.Select(at => new GeoPoint(at.Y, at.X))])];
    }
}

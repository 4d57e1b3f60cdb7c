using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.District.Reachability.Reports.Printing;
using NetTopologySuite.Geometries;

namespace Mobilitaet.District.Tests.Reachability.Reports.Printing;

/// <summary>What a printed report is made of.</summary>
public sealed class ReportPrintingTests
{
    [Fact]
    public void Collects_map_chart_and_gaps_of_each_category()
    {
        var table = new TableByHand();
        var (town, village) = (table.Place("Sontra", 600), table.Place("Weißenborn", 80));
        var hamlet = table.Place("Bärenhöfe", 3);
        var (first, second) = (table.Session(table.Offer("a")), table.Session(table.Offer("b"), day: 3));
        table.Opens(first, town, ReachLayer.Foot, 10).Opens(second, town, ReachLayer.Bus, 20).Opens(first, village, ReachLayer.OnDemand, 30)
            .Closes(first, village, ReachLayer.Bus, GapReason.BookAhead);
        var report = ReportPrinting.Collect(new ReachAggregates(table.Build()), ReachLayer.Bus, new Dictionary<string, MultiPolygon>());
        Assert.Equal((TableByHand.Monday, TableByHand.Monday.PlusDays(3), 683), (report.FirstDay!.Value, report.LastDay!.Value, (int)report.People.People!.Value));
        var chapter = Assert.Single(report.Categories);
        Assert.Equal(OfferCategory.Language, chapter.Category);
        Assert.Equal([1, 0, 0], chapter.Places.Select(place => place.Share));
        Assert.Equal([ReachLayer.Foot, ReachLayer.OnDemand, null], chapter.Places.Select(place => place.FirstLayer));
        Assert.True(chapter.Places[hamlet].People.IsSuppressed);
        Assert.Equal([village, hamlet], chapter.Unreachable.Select(entry => entry.Place));
        Assert.Equal([10, 20, null], chapter.MedianMinutes);
        Assert.Equal(2, chapter.Weekdays.Count);
        Assert.Single(chapter.Municipalities);
    }

    [Fact]
    public void Draws_outlines_with_no_more_corners_than_paper_shows()
    {
        // A square of 20 km whose sides tremble by 20 m.
        var corners = Enumerable.Range(0, 400).Select(i =>
        {
            var (side, along, tremble) = (i / 100, i % 100 / 100.0 * 0.2, i % 2 * 0.0002);
            return side switch
            {
                0 => new Coordinate(9 + along, 51 - tremble),
                1 => new Coordinate(9.2 + tremble, 51 + along),
                2 => new Coordinate(9.2 - along, 51.2 + tremble),
                _ => new Coordinate(9 - tremble, 51.2 - along),
            };
        }).ToList();
        var outline = new MultiPolygon([new Polygon(new LinearRing([.. corners, corners[0]]))]);
        var report = ReportPrinting.Collect(new ReachAggregates(new TableByHand().Build()), ReachLayer.Bus, new Dictionary<string, MultiPolygon> { ["06636012"] = outline });
        var ring = Assert.Single(Assert.Single(report.Outlines).Rings);
        Assert.InRange(ring.Count, 5, 20);
        Assert.Equal(ring[0], ring[^1]);
        Assert.Null(report.FirstDay);
        Assert.Empty(report.Categories);
    }
}

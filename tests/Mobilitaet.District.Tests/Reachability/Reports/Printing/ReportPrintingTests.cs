using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.District.Reachability.Reports.Printing;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Reports.Printing;

/// <summary>What a printed report is made of.</summary>
public sealed class ReportPrintingTests
{
    [Fact]
    public void Collects_chart_and_gaps_of_a_kind_of_offer()
    {
        var (table, village, hamlet) = TwoCourses();
        var report = ReportPrinting.Collect(new ReachAggregates(table.Build()), ReachLayer.Bus, OfferCategory.Language, ReachFilter.All);
        Assert.Equal((TableByHand.Monday, TableByHand.Monday.PlusDays(3), 683), (report.FirstDay!.Value, report.LastDay!.Value, (int)report.People.People!.Value));
        Assert.Equal(OfferCategory.Language, Assert.Single(report.Kinds).Filter.Category);
        var chapter = report.Chapter!;
        Assert.Equal(2, chapter.District.Sessions);
        Assert.Equal([village, hamlet], chapter.Unreachable.Select(entry => entry.Place));
        Assert.Equal([10, 20, null], chapter.MedianMinutes);
        Assert.Equal(2, chapter.Weekdays.Count);
        Assert.Single(chapter.Municipalities);
    }

    [Fact]
    public void Counts_only_the_day_that_is_asked_for()
    {
        var (table, village, _) = TwoCourses();
        var report = ReportPrinting.Collect(new ReachAggregates(table.Build()), ReachLayer.OnDemand, OfferCategory.Language, new ReachFilter(Weekday: IsoDayOfWeek.Thursday));
        Assert.Equal(1, Assert.Single(report.Kinds).Sessions);
        Assert.Equal(1, report.Chapter!.District.Sessions);
        Assert.Contains(report.Chapter.Unreachable, entry => entry.Place == village);
    }

    [Fact]
    public void Has_no_chapter_about_what_does_not_take_place()
    {
        var (table, _, _) = TwoCourses();
        Assert.Null(ReportPrinting.Collect(new ReachAggregates(table.Build()), ReachLayer.Bus, OfferCategory.Health, ReachFilter.All).Chapter);
        Assert.Null(ReportPrinting.Collect(new ReachAggregates(new TableByHand().Build()), ReachLayer.Bus, OfferCategory.Language, ReachFilter.All).FirstDay);
    }

    /// <summary>A town that reaches both courses by bus, a village that gets to Monday's by on-demand bus, and a hamlet.</summary>
    private static (TableByHand Table, int Village, int Hamlet) TwoCourses()
    {
        var table = new TableByHand();
        var (town, village, hamlet) = (table.Place("Sontra", 600), table.Place("Weißenborn", 80), table.Place("Bärenhöfe", 3));
        var (first, second) = (table.Session(table.Offer("a")), table.Session(table.Offer("b"), day: 3));
        table.Opens(first, town, ReachLayer.Foot, 10).Opens(second, town, ReachLayer.Bus, 20).Opens(first, village, ReachLayer.OnDemand, 30)
            .Closes(first, village, ReachLayer.Bus, GapReason.BookAhead);
        return (table, village, hamlet);
    }
}

using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Reachability;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Chains;

/// <summary>What is told of a place about a course with childcare.</summary>
public sealed class ChainSummaryTests
{
    private static readonly LocalDate s_monday = new(2026, 11, 23);
    private static readonly ChainTrip s_trip = new(new ReachTrip(100, 200), new ReachTrip(300, 400));
    private static readonly ChainCell s_works = new(GapReason.None, s_trip, s_trip);
    private static readonly ChainCell s_nothing = new(GapReason.NoService, default, default);
    private static readonly ChainCell s_late = new(GapReason.WrongHours, default, default, GapReason.None, 7);

    [Fact]
    public void Tells_the_first_layer_that_works_and_never_the_bicycle()
    {
        var place = Assert.Single(ChainSummary.List(TableOf((_, layer) => layer is ReachLayer.Bicycle or ReachLayer.OnDemand or ReachLayer.Car ? s_works : s_nothing), null));

        Assert.Equal((ReachLayer.OnDemand, 2, 2), (place.Layer, place.Reached, place.Sessions));
        Assert.Equal(ReachLayer.Bicycle, Assert.Single(ChainSummary.List(TableOf((_, _) => s_works), ReachLayer.Bicycle)).Layer);
    }

    [Fact]
    public void Shows_the_first_session_that_works_and_counts_the_others()
    {
        var table = TableOf((course, layer) => course == 1 && layer == ReachLayer.Bus ? s_works : s_nothing);

        var place = Assert.Single(ChainSummary.List(table, null));

        Assert.Equal((ReachLayer.Bus, 1, 2, 1), (place.Layer, place.Reached, place.Sessions, table.Pairs[place.Pair!.Value].Course));
        Assert.Equal(1, Assert.Single(ChainSummary.List(table, null, IsoDayOfWeek.Tuesday)).Sessions);
        Assert.Equal(0, Assert.Single(ChainSummary.List(table, null, IsoDayOfWeek.Monday)).Reached);
    }

    [Fact]
    public void Tells_the_most_hopeful_reason_where_nothing_works()
    {
        var table = TableOf((course, layer) => course == 1 && layer == ReachLayer.Volunteers ? s_late : s_nothing);

        var place = Assert.Single(ChainSummary.List(table, null));

        Assert.Equal((ReachLayer.Volunteers, 0), (place.Layer, place.Reached));
        Assert.Equal(s_late, table[place.Pair!.Value, 0, place.Layer]);
    }

    /// <summary>One village, one childcare, and a course on Monday (0) and Tuesday (1).</summary>
    private static ChainTable TableOf(Func<int, ReachLayer, ChainCell> cellOf)
    {
        var at = new GeoPoint(51, 10);
        ReachSession Course(int day) => new(0, ReachSessionKind.Course, s_monday.PlusDays(day), new LocalTime(9, 0), new LocalTime(12, 0));
        ReachSession Open(int day) => new(1, ReachSessionKind.Childcare, s_monday.PlusDays(day), new LocalTime(7, 0), new LocalTime(16, 0));
        var input = new ReachInput(
            new ReachRules(), [new ReachPlace(1, "Rambach", "06636015", "Weißenborn", at, 100)],
            [new ReachOffer("a", "Kurs", OfferCategory.Language, "Sontra", "06636012", at), new ReachOffer("b", "Kita", OfferCategory.Childcare, "Sontra", "06636012", at)],
            [Course(0), Course(1), Open(0), Open(1)], []);
        var layers = Enum.GetValues<ReachLayer>();
        return new ChainTable(input, null, [new ChainPair(0, 1, 2), new ChainPair(1, 1, 3)], [.. Enumerable.Range(0, 2).SelectMany(course => layers.Select(layer => cellOf(course, layer)))]);
    }
}

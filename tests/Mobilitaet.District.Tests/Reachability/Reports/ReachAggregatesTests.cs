using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Reports;

/// <summary>Sums over a table small enough to check by hand.</summary>
public sealed class ReachAggregatesTests
{
    private readonly TableByHand _table = new();
    private readonly int _town;
    private readonly int _village;
    private readonly int _farm;

    /// <summary>A town of 600 that walks to three sessions of two courses, a village of 300 with a bus to one, a neighbouring hamlet of 100 with a call bus.</summary>
    public ReachAggregatesTests()
    {
        (_town, _village, _farm) = (_table.Place("Sontra", 600), _table.Place("Wichmannshausen", 300), _table.Place("Datterode", 100, "Ringgau", "06636009"));
        var (first, second, childcare) = (_table.Offer("a"), _table.Offer("b"), _table.Offer("c", OfferCategory.Childcare));
        var sessions = new[] { _table.Session(first), _table.Session(first, day: 2), _table.Session(second, hour: 14), _table.Session(childcare) };
        foreach (var session in sessions[..3])
            _table.Opens(session, _town, ReachLayer.Foot, minutes: 10 + session);
        _table.Opens(sessions[0], _village, ReachLayer.Bus, 30).Opens(sessions[2], _farm, ReachLayer.OnDemand, 45);
    }

    private static readonly ReachFilter s_courses = new(OfferCategory.Language);

    [Fact]
    public void Weighs_shares_by_people()
    {
        var aggregates = new ReachAggregates(_table.Build());
        var district = aggregates.Get(aggregates.District, s_courses);
        Assert.Equal((3, 2, 1000d), (district.Sessions, district.Offers, district.People.People!.Value));
        Assert.Equal([0.6, 0.6, 0.9, 1.0, 1.0, 0.6], LayerSteps.All.Select(layer => district.ShareOfOne(layer)!.Value));
        Assert.Equal([0.6, 0.6, 0.6, 0.6, 0.6, 0.6], LayerSteps.All.Select(layer => district.ShareOfThree(layer)!.Value));
        Assert.All(district.Layers, layer => Assert.Equal(0, layer.ThreeOffers.People));
        Assert.Equal(((600 * 3) + 300) / 1000.0, district[ReachLayer.Bus].SessionsPerPerson);
    }

    [Fact]
    public void Says_what_each_layer_adds()
    {
        var aggregates = new ReachAggregates(_table.Build());
        var district = aggregates.Get(aggregates.District, s_courses);
        Assert.Equal([600, 0, 300, 100, 0, 0], district.Layers.Select(layer => layer.Added.People!.Value));
    }

    [Fact]
    public void Sums_up_municipalities_weekdays_and_hours()
    {
        var aggregates = new ReachAggregates(_table.Build());
        Assert.Equal([("Ringgau", 100L, 0L), ("Sontra", 900L, 900L)], aggregates.ListByMunicipality(s_courses)
            .Select(row => (row.Scope.Name, row.People.Rounded!.Value, row[ReachLayer.Bus].One.Rounded!.Value)));
        Assert.Equal([(IsoDayOfWeek.Monday, 900L), (IsoDayOfWeek.Wednesday, 600L)], aggregates.ListByWeekday(aggregates.District, OfferCategory.Language)
            .Select(row => (row.Filter.Weekday!.Value, row[ReachLayer.Bus].One.Rounded!.Value)));
        Assert.Equal([(9, 900L), (14, 700L)], aggregates.ListByHour(aggregates.District, OfferCategory.Language)
            .Select(row => (row.Filter.Hour!.Value, row[ReachLayer.OnDemand].One.Rounded!.Value)));
        Assert.Equal([OfferCategory.Language, OfferCategory.Childcare], aggregates.Categories);
    }

    [Fact]
    public void Tells_minutes_to_the_nearest_offers()
    {
        var table = _table.Build();
        var nearest = NearestOffers.Of(table, OfferCategory.Language);
        Assert.Equal([10, 12], nearest.List(_town, ReachLayer.Foot));
        Assert.Equal(30, nearest.Find(_village, ReachLayer.Bus, 1));
        Assert.Null(nearest.Find(_village, ReachLayer.Bus, 2));
        Assert.Null(nearest.Find(_village, ReachLayer.Foot, 1));
        var aggregates = new ReachAggregates(table);
        Assert.Equal(10, nearest.FindMedian(aggregates.People, aggregates.District, ReachLayer.Bus, 1));
        Assert.Null(nearest.FindMedian(aggregates.People, aggregates.Municipalities[0], ReachLayer.Bus, 1));
    }

    [Fact]
    public void Lists_places_that_reach_nothing_with_their_most_frequent_reason()
    {
        _table.Closes(0, _farm, ReachLayer.Bus, GapReason.WrongHours, 25).Closes(1, _farm, ReachLayer.Bus, GapReason.WrongHours, 10);
        var found = Assert.Single(UnreachablePlaces.List(new ReachAggregates(_table.Build()), OfferCategory.Language, ReachLayer.Bus));
        Assert.Equal((_farm, GapReason.WrongHours, (int?)10), (found.Place, found.Reason, found.MissedBy));
        Assert.Equal([1, 0, 2], found.Nearest);
        Assert.Equal([new GapCount(GapReason.WrongHours, 2), new GapCount(GapReason.NoService, 1)], found.Reasons);
        Assert.Equal(100, found.People.People);
    }

    [Fact]
    public void Lists_all_places_for_a_category_that_nobody_reaches_and_none_for_one_without_sessions()
    {
        var aggregates = new ReachAggregates(_table.Build());
        Assert.Equal([_town, _village, _farm], UnreachablePlaces.List(aggregates, OfferCategory.Childcare, ReachLayer.Volunteers).Select(entry => entry.Place));
        Assert.Empty(UnreachablePlaces.List(aggregates, OfferCategory.Health, ReachLayer.Volunteers));
    }

    [Fact]
    public void Tells_no_share_where_nobody_lives()
    {
        var table = new TableByHand();
        table.Opens(table.Session(table.Offer("a")), table.Place("Address", 0), ReachLayer.Foot);
        var aggregates = new ReachAggregates(table.Build());
        Assert.Null(aggregates.Get(aggregates.District, ReachFilter.All).ShareOfOne(ReachLayer.Foot));
    }
}

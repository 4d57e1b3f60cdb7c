using CsCheck;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports.Comparison;

namespace Mobilitaet.District.Tests.Reachability.Reports;

/// <summary>What two tables differ in.</summary>
public sealed class ReachComparisonTests
{
    [Fact]
    public void Names_who_gains_and_loses_and_why()
    {
        var (before, after) = (Draw(out var town, out var village), Draw(out _, out _));
        before.Opens(0, town, ReachLayer.Bus).Closes(0, village, ReachLayer.Bus, GapReason.WrongHours, 20);
        after.Closes(0, town, ReachLayer.Bus, GapReason.NoWayBack).Opens(0, village, ReachLayer.Bus);
        var comparison = ReachComparison.Of(before.Build(), after.Build(), ReachLayer.Bus);
        var category = Assert.Single(comparison.Categories);
        Assert.Equal((OfferCategory.Language, 300d, 600d, 1, 1),
            (category.Category, category.PeopleOpened.People!.Value, category.PeopleClosed.People!.Value, category.Gained, category.Lost));
        Assert.Equal([(town, 1, 0), (village, 0, 1)], comparison.Places.Select(place => (place.Place, place.Before, place.After)));
        Assert.Equal(
            [new ReachDifferenceReason(true, ReachChangeCause.OtherWays, GapReason.WrongHours, 1), new ReachDifferenceReason(false, ReachChangeCause.OtherWays, GapReason.NoWayBack, 1)],
            category.Reasons);
    }

    [Fact]
    public void Compares_the_same_weekday_of_two_weeks()
    {
        var (before, after) = (Draw(out var town, out _), Draw(out _, out _, day: 7));
        before.Opens(0, town, ReachLayer.Foot);
        after.Opens(0, town, ReachLayer.Foot);
        Assert.Empty(ReachComparison.Of(before.Build(), after.Build(), ReachLayer.Bus).Places);
    }

    [Fact]
    public void Knows_a_moved_session_by_its_key_and_calls_an_unknown_one_new()
    {
        var (before, moved, renewed) = (Draw(out var town, out _, key: 7), Draw(out _, out _, hour: 10, key: 7), Draw(out _, out _, hour: 10));
        before.Closes(0, town, ReachLayer.Bus, GapReason.TooLong);
        moved.Opens(0, town, ReachLayer.Bus);
        renewed.Opens(0, town, ReachLayer.Bus);
        Assert.Equal(new ReachDifferenceReason(true, ReachChangeCause.OtherWays, GapReason.TooLong, 1),
            Assert.Single(Assert.Single(ReachComparison.Of(before.Build(), moved.Build(), ReachLayer.Bus).Places).Reasons));
        Assert.Equal(new ReachDifferenceReason(true, ReachChangeCause.OtherSessions, GapReason.None, 1),
            Assert.Single(Assert.Single(ReachComparison.Of(before.Build(), renewed.Build(), ReachLayer.Bus).Places).Reasons));
    }

    [Fact]
    public void Finds_no_difference_between_identical_tables() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        foreach (var layer in Enum.GetValues<ReachLayer>())
        {
            var comparison = ReachComparison.Of(RandomTables.Create(seed), RandomTables.Create(seed), layer);
            Assert.Empty(comparison.Places);
            Assert.All(comparison.Categories, category => Assert.Equal((0, 0), (category.Gained, category.Lost)));
        }
    }, iter: 100);

    [Fact]
    public void Gains_one_way_what_it_loses_the_other_way() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        // The same district with other ways: one table and itself with every cell of one layer taken from another.
        var table = RandomTables.Create(seed);
        var cells = table.Cells.ToArray();
        for (var cell = (int)ReachLayer.Bus; cell < cells.Length; cell += ReachTable.LayerCount)
            cells[cell] = cells[cell - (int)ReachLayer.Bus + (int)ReachLayer.Car];
        var other = new ReachTable(table.Input, cells);
        var (there, back) = (ReachComparison.Of(table, other, ReachLayer.Bus), ReachComparison.Of(other, table, ReachLayer.Bus));
        Assert.Equal(there.Categories.Select(category => (category.Gained, category.Lost)), back.Categories.Select(category => (category.Lost, category.Gained)));
        Assert.All(there.Places, place => Assert.Equal(place.After - place.Before, place.Gained - place.Lost));
    }, iter: 100);

    private static TableByHand Draw(out int town, out int village, int day = 0, int hour = 9, int? key = null)
    {
        var table = new TableByHand();
        (town, village) = (table.Place("Sontra", 600), table.Place("Weißenborn", 300));
        table.Session(table.Offer("a"), day, hour, key);
        return table;
    }
}

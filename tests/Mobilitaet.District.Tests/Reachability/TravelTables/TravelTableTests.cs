using Mobilitaet.District.Database;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.TravelTables;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Tests.Reachability.TravelTables;

public class TravelTableTests
{
    [Theory]
    [ClassData<EveryDatabase>]
    public async Task The_table_has_minutes_and_says_where_there_is_no_way(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        Assert.True(await district.Refresh.IsOutdatedAsync());
        Assert.True(await district.Refresh.RunAsync());
        var view = await GetAsync(district);
        Assert.Equal(district.Clock.GetCurrentInstant(), view.ComputedAt);
        Assert.Equal(["east", "north", "town"], view.Offers.Select(offer => offer.Id).Order());
        Assert.Equal(["Dorf", "Nordland", "Stadt"], view.Rows.Select(row => row.Municipality));
        var village = CellsOf(view, "Dorf");
        Assert.Equal((TravelState.Reachable, 10), (village["town"].Car!.State, village["town"].Car!.Minutes));
        Assert.Equal((40, 120), (village["town"].Bicycle!.Minutes, village["town"].Foot!.Minutes));
        Assert.InRange(village["town"].Car!.Metres!.Value, 9_900, 10_000);
        Assert.Equal((TravelState.NoWay, (int?)null), (village["east"].Car!.State, village["east"].Car!.Minutes));
        Assert.Equal(TravelState.DestinationOffStreets, village["north"].Foot!.State);
        Assert.Equal(TravelState.OriginOffStreets, CellsOf(view, "Nordland")["town"].Car!.State);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task The_table_is_computed_again_only_when_something_changed(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        Assert.True(await district.Refresh.RunAsync());
        Assert.False(await district.Refresh.IsOutdatedAsync());
        Assert.False(await district.Refresh.RunAsync());
        district.Streets.NetworkHash = "new";
        Assert.True(await district.Refresh.IsOutdatedAsync());
        Assert.True(await district.Refresh.RunAsync());
        await district.AddAsync(TestDistrict.Offer("more", "06636001", TestDistrict.Town));
        Assert.True(await district.Refresh.IsOutdatedAsync());
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_mode_that_was_not_imported_is_named_and_does_not_empty_the_others(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        district.Streets.Modes.Remove(TravelMode.Bicycle);
        Assert.True(await district.Refresh.RunAsync());
        var way = CellsOf(await GetAsync(district), "Dorf")["town"];
        Assert.Equal((10, 120), (way.Car!.Minutes, way.Foot!.Minutes));
        Assert.Equal((TravelState.ModeNotImported, (int?)null), (way.Bicycle!.State, way.Bicycle.Minutes));

        district.Streets.Modes.Add(TravelMode.Bicycle);
        Assert.True(await district.Refresh.IsOutdatedAsync());
        Assert.True(await district.Refresh.RunAsync());
        Assert.Equal(40, CellsOf(await GetAsync(district), "Dorf")["town"].Bicycle!.Minutes);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task The_table_can_be_narrowed_to_a_category_and_is_empty_before_it_is_computed(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        var before = await GetAsync(district, OfferCategory.Childcare);
        Assert.Null(before.ComputedAt);
        Assert.Equal("east", Assert.Single(before.Offers).Id);
        Assert.All(before.Rows, row => Assert.Null(Assert.Single(row.Cells).Car));
        await district.Refresh.RunAsync();
        Assert.All((await GetAsync(district, OfferCategory.Childcare)).Rows, row => Assert.NotNull(Assert.Single(row.Cells).Car));
    }

    private static async Task<TestDistrict> CreateAsync(DatabaseKind kind)
    {
        var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(
            TestDistrict.Municipality("06636001", "Stadt", TestDistrict.Town),
            TestDistrict.Municipality("06636002", "Dorf", TestDistrict.At(9.95, 0)),
            TestDistrict.Municipality("06636003", "Nordland", new GeoPoint(61, 10)),
            TestDistrict.Offer("town", "06636001", TestDistrict.Town),
            TestDistrict.Offer("east", "06636001", new GeoPoint(51, 21), OfferCategory.Childcare),
            TestDistrict.Offer("north", "06636003", new GeoPoint(61, 10)));
        return district;
    }

    private static async Task<TravelTableView> GetAsync(TestDistrict district, OfferCategory? category = null)
    {
        await using var context = district.Open();
        return await new TravelTableQuery(context).GetAsync(category);
    }

    private static Dictionary<string, TravelTableCell> CellsOf(TravelTableView view, string municipality) =>
        view.Offers.Zip(view.Rows.Single(row => row.Municipality == municipality).Cells).ToDictionary(pair => pair.First.Id, pair => pair.Second);
}

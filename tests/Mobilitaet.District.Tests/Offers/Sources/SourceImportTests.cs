using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.District.Offers.Integreat;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.District.Tests.Offers.Integreat;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places.Amenities;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Sources;

/// <summary>From another system into the database: in all languages, without repetition, and again every night.</summary>
public sealed class SourceImportTests : IAsyncLifetime
{
    private CmsServer? _cms;

    private CmsServer Cms => _cms!;

    public async ValueTask InitializeAsync()
    {
        _cms = await CmsServer.StartAsync();
        Cms.Locations["de"].Add(At(CmsAnswers.Location(4, 12, "Rathaus Stadt"), 0, 0));
        Cms.Locations["en"] = [At(CmsAnswers.Location(4, 13, "Town hall", "en"), 0, 0)];
        Cms.Events["de"].Add(At(CmsAnswers.Event(7, 21, "Sprachcafé", "2026-12-01T15:00:00+01:00", "2026-12-01T17:00:00+01:00", "DTSTART:20261201T140000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"), 0, 0));
        Cms.Events["en"] = [];
    }

    public async ValueTask DisposeAsync() => await Cms.DisposeAsync();

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_region_comes_in_with_its_languages_and_the_second_time_nothing_changes(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        var import = ImportOf(district);
        var source = IntegreatSource.Parse(Cms.Url, "kreis", ["de", "en"]);
        Assert.Equal(2, (await import.ImportIntegreatAsync(source, apply: false)).Changes.Count(OfferChangeKind.Added));
        Assert.Equal(2, (await import.ImportIntegreatAsync(source, apply: true)).Changes.Count(OfferChangeKind.Added));
        var offers = await ListAsync(district);
        Assert.Equal([OfferCategory.Language, OfferCategory.Authority], offers.Select(offer => offer.Category));
        Assert.Equal("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", Assert.Single(offers[0].Sessions).Rule);
        Assert.Equal(new OfferText("en", "Town hall", "Beschreibung des Ortes"), Assert.Single(offers[1].Texts));
        Assert.Equal("Stadt", offers[1].PlaceName);
        var again = await import.ImportIntegreatAsync(source, apply: true);
        Assert.False(again.Changes.IsAny);
        Assert.Equal(offers.Select(offer => offer.Sessions.FirstOrDefault()?.Id), (await ListAsync(district)).Select(offer => offer.Sessions.FirstOrDefault()?.Id));
    }

    [Fact]
    public async Task What_another_source_or_a_person_already_has_is_not_added_again()
    {
        using var district = await CreateAsync(DatabaseKind.Sqlite);
        var import = ImportOf(district);
        await import.ImportIntegreatAsync(IntegreatSource.Parse(Cms.Url, "kreis"), apply: true);
        await district.AddAsync(TestDistrict.Offer("hand", "06636001", TestDistrict.At(1, 0), OfferCategory.Childcare));
        var map = new AmenityList("test.osm", null,
        [
            Amenity(1, 0.03, "townhall", "Rathaus"), Amenity(2, 0.3, "townhall", "Rathaus"), Amenity(3, 0.03, "library", "Stadtbücherei"), Amenity(4, 1.02, "kindergarten", "Kurs hand"),
        ]);
        var (changes, notices) = await import.ImportAmenitiesAsync(map, apply: true);
        Assert.Equal(["osm-node-2", "osm-node-3"], changes.List.Select(change => change.OfferId));
        Assert.Equal(["osm-node-1", "osm-node-4"], notices.Where(notice => notice.Kind == SourceNoticeKind.AlreadyThere).Select(notice => notice.Key));
    }

    [Fact]
    public async Task A_district_without_places_is_told_what_to_do()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        var refusal = await Assert.ThrowsAsync<InputException>(() => ImportOf(district).ImportAmenitiesAsync(new AmenityList("", null, []), apply: false));
        Assert.Contains("no places", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task The_nightly_job_asks_every_source_and_records_what_came_of_it(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        var options = OptionsOf(district);
        await File.WriteAllTextAsync(options.OfferSourcesPath!, $$"""{"integreat": [{"url": "{{Cms.Url}}/kreis", "languages": ["de", "en"]}]}""");
        var job = new RefreshOffersJob(ImportOf(district), district.Runs, options);
        await job.RunAsync(default);
        // Locations and events in two languages, each asked for once.
        Assert.Equal(4, Cms.Requests.Count);
        await job.RunAsync(default);
        Assert.Equal(2, (await ListAsync(district)).Count);
        var runs = await district.Runs.ListLatestAsync(2);
        Assert.All(runs, run => Assert.Equal((JobNames.RefreshOffers, JobRunState.Succeeded), (run.Job, run.State)));
        Assert.Contains("2 added", runs[1].Outcome, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 changed, 0 removed", runs[0].Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_fails_keeps_its_offers_and_does_not_keep_the_others_from_being_asked()
    {
        using var district = await CreateAsync(DatabaseKind.Sqlite);
        var options = OptionsOf(district);
        await File.WriteAllTextAsync(options.OfferSourcesPath!, $$"""{"integreat": [{"url": "{{Cms.Url}}/nirgendwo"}, {"url": "{{Cms.Url}}/kreis"}]}""");
        var failure = await Assert.ThrowsAsync<InputException>(() => new RefreshOffersJob(ImportOf(district), district.Runs, options).RunAsync(default));
        Assert.Contains("nirgendwo", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await ListAsync(district)).Count);
        Assert.Equal(JobRunState.Failed, (await district.Runs.ListLatestAsync(1))[0].State);
    }

    [Fact]
    public async Task A_region_that_suddenly_has_nothing_left_loses_nothing_by_itself()
    {
        using var district = await CreateAsync(DatabaseKind.Sqlite);
        for (var id = 100; id < 115; id++)
            Cms.Locations["de"].Add(At(CmsAnswers.Location(id, id, $"Ort {id}"), 0, 0));
        var import = ImportOf(district);
        var source = IntegreatSource.Parse(Cms.Url, "kreis");
        await import.RefreshIntegreatAsync(source);
        Cms.Locations["de"] = [];
        Cms.Events["de"] = [];
        var refusal = await Assert.ThrowsAsync<InputException>(() => import.RefreshIntegreatAsync(source));
        Assert.Contains("17 of 17", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(17, (await ListAsync(district)).Count);
        // A person may decide otherwise.
        await import.ImportIntegreatAsync(source, apply: true);
        Assert.Empty(await ListAsync(district));
    }

    private static System.Text.Json.Nodes.JsonObject At(System.Text.Json.Nodes.JsonObject entry, double north, double east)
    {
        var at = TestDistrict.At(north, east);
        (entry["location"]!["latitude"], entry["location"]!["longitude"]) = (at.Latitude, at.Longitude);
        return entry;
    }

    private static Amenity Amenity(long id, double north, string kind, string name) =>
        new("node", id, TestDistrict.At(north, 0), new Dictionary<string, string> { ["amenity"] = kind, ["name"] = name });

    private static DistrictOptions OptionsOf(TestDistrict district) => new() { Database = district.ConnectionString, NetworkPath = "none", DataFolder = district.Folder };

    private static SourceImport ImportOf(TestDistrict district) => new(new OfferImport(district.Database, district.Clock), district.Database, OptionsOf(district));

    private static async Task<TestDistrict> CreateAsync(DatabaseKind kind)
    {
        var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Municipality("06636001", "Stadt", TestDistrict.Town));
        return district;
    }

    private static async Task<List<Offer>> ListAsync(TestDistrict district)
    {
        await using var context = district.Open();
        return await context.Offers.Include(offer => offer.Sessions).OrderBy(offer => offer.Id).ToListAsync();
    }
}

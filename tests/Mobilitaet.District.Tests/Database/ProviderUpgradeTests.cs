using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups.Tables;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.District.Tests.Database.Backups;

namespace Mobilitaet.District.Tests.Database;

/// <summary>Providers, contact and accessibility were single texts and a yes or no once; what was entered so is still there after an upgrade.</summary>
public sealed class ProviderUpgradeTests
{
    private const string Before = "StoreReachReports";

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task Provider_names_become_providers_that_their_offers_share(DatabaseKind kind)
    {
        using var district = await UpgradedAsync(kind,
            ("a", "Volkshochschule", null, null), ("b", "Volkshochschule", null, null), ("c", "Frauenzentrum 'Eschwege' e. V.", null, null), ("d", null, null, null));
        await using var context = district.Database.CreateContext();
        var offers = await context.Offers.Include(offer => offer.Provider).OrderBy(offer => offer.Id).ToListAsync();
        Assert.Equal(["Volkshochschule", "Volkshochschule", "Frauenzentrum 'Eschwege' e. V.", null], offers.Select(offer => offer.Provider?.Name));
        Assert.Same(offers[0].Provider, offers[1].Provider);
        Assert.Equal(2, await context.Providers.CountAsync());
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task Contact_that_plainly_is_a_number_or_an_address_moves_and_all_else_stays(DatabaseKind kind)
    {
        (string Text, string? Phone, string? Email, string? Contact)[] cases =
        [
            ("kurse@example.org", null, "kurse@example.org", null),
            ("05651 1234", "05651 1234", null, null),
            ("+49 (5651) 12-34", "+49 (5651) 12-34", null, null),
            ("+49 5651 0000, demo@example.org", "+49 5651 0000", "demo@example.org", null),
            ("Büro im 1. Stock, dienstags", null, null, "Büro im 1. Stock, dienstags"),
            ("a@example.org oder b@example.org", null, null, "a@example.org oder b@example.org"),
            ("01.02.2026", null, null, "01.02.2026"),
            ("0", null, null, "0"),
            ("Tel. 05651 1234", null, null, "Tel. 05651 1234"),
            ("@", null, null, "@"),
        ];
        using var district = await UpgradedAsync(kind, [.. cases.Select((entry, i) => (string.Create(null, $"{i:00}"), (string?)null, (string?)entry.Text, (bool?)null))]);
        await using var context = district.Database.CreateContext();
        var offers = await context.Offers.OrderBy(offer => offer.Id).ToListAsync();
        Assert.Equal(cases.Select(entry => (entry.Phone, entry.Email, entry.Contact)), offers.Select(offer => (offer.Phone, offer.Email, offer.Contact)));
        // Tables that people keep are read by the same rule, so that importing them again changes nothing.
        Assert.All(cases, entry => Assert.Equal((entry.Phone, entry.Email, entry.Contact), ContactText.Split(entry.Text)));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task Accessibility_is_kept_and_edited_offers_stay_edited_as_a_whole(DatabaseKind kind)
    {
        using var district = await UpgradedAsync(kind, ("a", null, null, true), ("b", null, null, false), ("c", null, null, null));
        await using var context = district.Database.CreateContext();
        var offers = await context.Offers.OrderBy(offer => offer.Id).ToListAsync();
        Assert.Equal([StepFree.Yes, StepFree.No, null], offers.Select(offer => offer.StepFree));
        Assert.Equal(Enum.GetValues<OfferField>().ToHashSet(), offers[0].ListEdited());
        Assert.Empty(offers[1].ListEdited());
    }

    /// <summary>A database of the version before, with these offers, then migrated; the offer "a" was edited by hand.</summary>
    private static async Task<BackupDistrict> UpgradedAsync(DatabaseKind kind, params (string Id, string? Provider, string? Contact, bool? Wheelchair)[] offers)
    {
        var district = new BackupDistrict(kind);
        await using (var context = district.Database.CreateContext())
        {
            await StoredSchema.MigrateToAsync(context, PortableSchema.Find(Before)!);
            await context.Database.ExecuteSqlRawAsync(
                """INSERT INTO "Municipalities" ("Ags", "Name", "Kind", "Population", "AreaHectares", "Postcode") VALUES ('06636001', 'Stadt', 'Stadt', 1, 1, '37269')""");
            foreach (var offer in offers)
                await context.Database.ExecuteSqlRawAsync(Row(kind, offer.Id, offer.Wheelchair), offer.Provider ?? "", offer.Contact ?? "");
        }
        await district.Database.MigrateAsync();
        return district;
    }

    private static string Row(DatabaseKind kind, string id, bool? wheelchair)
    {
        var isFile = kind == DatabaseKind.Sqlite;
        var gets = wheelchair is null ? "NULL" : isFile ? (wheelchair.Value ? "1" : "0") : wheelchair.Value.ToString();
        var edited = id != "a" ? "NULL" : isFile ? "638000000000000000" : "now()";
        var none = isFile ? "'[]'" : "'{{}}'";
        return $$$"""
            INSERT INTO "Offers" ("Id", "Category", "Title", "Provider", "MunicipalityAgs", "PlaceName", "Latitude", "Longitude", "Languages", "Texts", "Contact", "WheelchairAccessible", "EditedAt")
            VALUES ('{{{id}}}', 'Advice', 'Beratung', NULLIF({0}, ''), '06636001', 'Stadt', 51.1, 10.0, {{{none}}}, '[]', NULLIF({1}, ''), {{{gets}}}, {{{edited}}})
            """;
    }
}

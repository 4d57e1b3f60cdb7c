using Mobilitaet.District.Database;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Editing;
using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.District.Tests.Offers.Importing;

/// <summary>Imports join offers of one provider however its name is written, fill in what it does not say, and leave it when people changed it.</summary>
public sealed class ProviderImportTests
{
    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task Offers_of_one_provider_in_several_spellings_share_it_and_importing_again_changes_nothing(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        OfferDraft[] drafts = [Draft("a", "Frauenzentrum Eschwege e. V."), Draft("b", "frauenzentrum  eschwege"), Draft("c", "Frauenzentrum Eschwege e.V."), Draft("d", "Frauenzentrum Sontra")];
        var changes = await Import(district).ApplyAsync("test", drafts);
        Assert.Equal(["Frauenzentrum Eschwege e. V.", "Frauenzentrum Sontra"], changes.Providers.Where(change => change.IsNew).Select(change => change.Name));
        Assert.False((await Import(district).ApplyAsync("test", drafts)).IsAny);
        Assert.Equal(2, (await ListAsync(district)).Count);
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task Contact_fills_in_what_is_missing_and_never_what_people_entered(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        await Import(district).ApplyAsync("test", [Draft("a", "Verein", new ProviderContact(Email: "a@example.org"))]);
        var changes = await Import(district).ApplyAsync("test", [Draft("a", "Verein", new ProviderContact("05651 1", "b@example.org"))]);
        Assert.Equal(new ProviderChange("Verein", false, new ProviderContact("05651 1")), Assert.Single(changes.Providers));
        var stored = Assert.Single(await ListAsync(district));
        Assert.Equal(("05651 1", "a@example.org"), (stored.Phone, stored.Email));

        Assert.True(await new OfferEditing(district.Database, district.Clock).SaveProviderAsync(stored.Id, new ProviderContact("05651 2")));
        await Import(district).ApplyAsync("test", [Draft("a", "Verein", new ProviderContact(Website: "https://example.org"))]);
        stored = Assert.Single(await ListAsync(district));
        Assert.Equal(("05651 2", null, null), (stored.Phone, stored.Email, stored.Website));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task Providers_go_with_their_last_offer_and_a_preview_adds_none(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        await Import(district).PreviewAsync("test", [Draft("a", "Verein")]);
        Assert.Empty(await ListAsync(district));
        await Import(district).ApplyAsync("test", [Draft("a", "Verein")]);
        await Import(district).UndoAsync();
        Assert.Empty(await ListAsync(district));
    }

    [Theory]
    [InlineData("Frauenzentrum Eschwege e. V.", "FRAUENZENTRUM ESCHWEGE", true)]
    [InlineData("Werra-Meißner-Kreis", "Werra Meissner Kreis", true)]
    [InlineData("Kita Sonne", "Kita Mond", false)]
    [InlineData("AG", "AG", true)]
    [InlineData("AG", "UG", false)]
    public void Spellings_mean_the_same_provider_or_not(string one, string other, bool isSame) =>
        Assert.Equal(isSame, ProviderNames.FindKey(one) == ProviderNames.FindKey(other));

    [Fact]
    public void A_name_of_nothing_but_signs_is_no_provider() => Assert.Null(ProviderNames.FindKey(" – "));

    [Fact]
    public void A_snapshot_of_an_earlier_version_keeps_contact_and_accessibility()
    {
        var snapshot = OfferSnapshot.Parse("""
            {"offers":[{"before":{"id":"a","category":"Advice","title":"T","provider":"Verein","contact":"05651 1234, a@example.org","wheelchairAccessible":true,"sessions":[]},
            "after":{"id":"a","category":"Advice","title":"T","contact":"im Büro","wheelchairAccessible":false,"sessions":[]}}]}
            """);
        var (before, after, _) = snapshot.Offers[0];
        Assert.Equal(("Verein", "05651 1234", "a@example.org", null, StepFree.Yes), (before!.Provider, before.Phone, before.Email, before.Contact, before.StepFree));
        Assert.Equal((null, null, "im Büro", StepFree.No), (after!.Phone, after.Email, after.Contact, after.StepFree));
    }

    private static OfferImport Import(TestDistrict district) => new(district.Database, district.Clock);

    private static async Task<List<Provider>> ListAsync(TestDistrict district)
    {
        await using var context = district.Open();
        return await new OfferQuery(context).ListProvidersAsync();
    }

    private static async Task<TestDistrict> CreateAsync(DatabaseKind kind)
    {
        var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Municipality("06636001", "Stadt", TestDistrict.Town));
        return district;
    }

    private static OfferDraft Draft(string id, string provider, ProviderContact? contact = null) => new()
    {
        Id = id,
        Category = OfferCategory.Language,
        Title = "Kurs " + id,
        Provider = provider,
        ProviderContact = contact,
        Position = TestDistrict.At(0.5, 0.5),
    };
}

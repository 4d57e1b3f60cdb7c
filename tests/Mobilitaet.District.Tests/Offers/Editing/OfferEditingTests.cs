using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Editing;
using Mobilitaet.District.Offers.Importing;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Editing;

/// <summary>What people change by hand is noted field by field, and outlasts imports until it is given back.</summary>
public sealed class OfferEditingTests
{
    private const string Source = "test";

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task An_import_keeps_the_edited_field_says_so_and_changes_the_others(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind, Draft("a"));
        await EditAsync(district, draft => draft with { Phone = "05651 999" });

        OfferDraft[] now = [Draft("a") with { Phone = "05651 111", Level = "B1" }];
        var changes = await Import(district).ApplyAsync(Source, now);
        var change = Assert.Single(changes.List);
        Assert.Equal(OfferChangeKind.Changed, change.Kind);
        Assert.Equal([new OfferFieldChange(OfferField.Level, "", "B1")], change.Fields);
        Assert.Equal([new OfferFieldChange(OfferField.Phone, "05651 999", "05651 111")], change.Kept);
        var offer = await GetAsync(district);
        Assert.Equal(("05651 999", "B1"), (offer.Phone, offer.Level));
        Assert.Equal([OfferField.Phone], offer.ListEdited());

        var again = await Import(district).ApplyAsync(Source, now);
        Assert.Equal((OfferChangeKind.KeptAsEdited, false), (Assert.Single(again.List).Kind, again.IsAny));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task The_source_gets_a_field_back_when_that_is_asked_and_undoing_it_brings_the_edit_back(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind, Draft("a") with { Phone = "05651 111" });
        await EditAsync(district, draft => draft with { Phone = "05651 999", Cost = "5 Euro" });
        OfferDraft[] now = [Draft("a") with { Phone = "05651 111" }];

        await Import(district).ApplyAsync(Source, now, [new TakeBack("a", OfferField.Phone)]);
        var offer = await GetAsync(district);
        Assert.Equal(("05651 111", "5 Euro"), (offer.Phone, offer.Cost));
        Assert.Equal([OfferField.Cost], offer.ListEdited());

        await Import(district).UndoAsync();
        offer = await GetAsync(district);
        Assert.Equal(("05651 999", "5 Euro"), (offer.Phone, offer.Cost));
        Assert.Equal([OfferField.Phone, OfferField.Cost], offer.ListEdited().Order());
        Assert.Equal(OfferChangeKind.KeptAsEdited, Assert.Single((await Import(district).PreviewAsync(Source, now)).List).Kind);
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task Undoing_an_import_leaves_only_the_fields_that_were_edited_since(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind, Draft("a") with { Level = "A1" });
        await Import(district).ApplyAsync(Source, [Draft("a") with { Level = "B1", Cost = "frei", Title = "Neu" }]);
        await EditAsync(district, draft => draft with { Cost = "5 Euro" });

        var change = Assert.Single((await Import(district).UndoAsync())!.List);
        Assert.Equal((OfferChangeKind.Changed, OfferField.Cost), (change.Kind, Assert.Single(change.Kept).Field));
        var offer = await GetAsync(district);
        Assert.Equal(("Kurs a", "A1", "5 Euro"), (offer.Title, offer.Level, offer.Cost));
    }

    [Fact]
    public async Task Giving_all_fields_back_lets_the_source_remove_the_offer_again()
    {
        using var district = await CreateAsync(DatabaseKind.Sqlite, Draft("a"));
        await EditAsync(district, draft => draft with { Title = "Von Hand" });
        Assert.Equal(OfferChangeKind.KeptAsEdited, Assert.Single((await Import(district).PreviewAsync(Source, [])).List).Kind);
        await EditAsync(district, draft => draft, OfferField.Title);
        Assert.Null((await GetAsync(district)).EditedAt);
        Assert.Equal(OfferChangeKind.Removed, Assert.Single((await Import(district).PreviewAsync(Source, [])).List).Kind);
    }

    [Fact]
    public async Task An_edit_of_something_that_changed_meanwhile_is_refused()
    {
        using var district = await CreateAsync(DatabaseKind.Sqlite, Draft("a"));
        var shown = OfferDraft.Of(await GetAsync(district));
        await Import(district).ApplyAsync(Source, [Draft("a") with { Level = "B1" }]);
        var result = await Editing(district).SaveAsync(shown with { Cost = "frei" }, OfferEditing.VersionOf(shown), []);
        Assert.Equal(OfferEditOutcome.ChangedMeanwhile, result.Outcome);
        Assert.Null((await GetAsync(district)).Cost);
        Assert.Equal(OfferEditOutcome.Gone, (await Editing(district).SaveAsync(shown with { Id = "b" }, "", [])).Outcome);
    }

    [Fact]
    public async Task Every_field_that_nobody_could_follow_is_named_and_nothing_is_stored()
    {
        using var district = await CreateAsync(DatabaseKind.Sqlite, Draft("a"));
        var shown = OfferDraft.Of(await GetAsync(district));
        var wrong = shown with
        {
            Title = " ",
            PlaceName = "Nirgendwo",
            Languages = ["Deutsch"],
            Phone = "keins",
            Email = "a@b",
            MinimumAgeMonths = 36,
            MaximumAgeMonths = 12,
            OpeningHours = "immer",
            ValidFrom = new(2027, 1, 1),
            ValidUntil = new(2026, 1, 1),
            Sessions = [new SessionDraft(Weekdays.Monday, new(9, 0), new(10, 0)) { Exceptions = [new SessionException(new(2026, 11, 3))] }],
        };
        var result = await Editing(district).SaveAsync(wrong, OfferEditing.VersionOf(shown), []);
        Assert.Equal(OfferEditOutcome.Refused, result.Outcome);
        Assert.Equal(
            [OfferField.Title, OfferField.PlaceName, OfferField.Languages, OfferField.MaximumAgeMonths, OfferField.Phone, OfferField.Email, OfferField.ValidUntil, OfferField.OpeningHours, OfferField.Sessions],
            result.Fields.Order());
        Assert.Null((await GetAsync(district)).EditedAt);
    }

    [Fact]
    public async Task What_was_edited_in_a_later_version_under_an_unknown_name_does_no_harm()
    {
        using var district = await CreateAsync(DatabaseKind.Sqlite, Draft("a"));
        await using (var context = district.Open())
        {
            (await context.Offers.SingleAsync()).EditedFields = ["Colour", "Level"];
            await context.SaveChangesAsync();
        }
        Assert.Equal([OfferField.Level], (await GetAsync(district)).ListEdited());
    }

    private static async Task EditAsync(TestDistrict district, Func<OfferDraft, OfferDraft> change, params OfferField[] giveBack)
    {
        var shown = OfferDraft.Of(await GetAsync(district));
        Assert.Equal(OfferEditOutcome.Saved, (await Editing(district).SaveAsync(change(shown), OfferEditing.VersionOf(shown), giveBack)).Outcome);
    }

    private static OfferImport Import(TestDistrict district) => new(district.Database, district.Clock);

    private static OfferEditing Editing(TestDistrict district) => new(district.Database, district.Clock);

    private static async Task<Offer> GetAsync(TestDistrict district)
    {
        await using var context = district.Open();
        return (await new OfferQuery(context).FindAsync("a"))!;
    }

    private static async Task<TestDistrict> CreateAsync(DatabaseKind kind, params OfferDraft[] drafts)
    {
        var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Municipality("06636001", "Stadt", TestDistrict.Town));
        await Import(district).ApplyAsync(Source, drafts);
        return district;
    }

    private static OfferDraft Draft(string id) => new() { Id = id, Category = OfferCategory.Language, Title = "Kurs " + id, Position = TestDistrict.At(0.5, 0.5) };
}

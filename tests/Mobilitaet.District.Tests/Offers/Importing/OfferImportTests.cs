using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Importing;

/// <summary>An import brings a source's offers to what the source says now, and can be taken back.</summary>
public sealed class OfferImportTests
{
    private const string Source = "test";

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task An_import_stores_every_field_and_the_same_import_again_changes_nothing(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        var import = new OfferImport(district.Database, district.Clock);
        var draft = Draft("a") with
        {
            Provider = "Verein (Demo)",
            Description = "Für alle\nzweite Zeile",
            Texts = [new OfferText("ar", "دورة", null), new OfferText("en", "Course", "For all")],
            Address = "Markt 1",
            Languages = ["de", "ar"],
            Level = "A1",
            MinimumAgeMonths = 6,
            MaximumAgeMonths = 83,
            Capacity = 20,
            FreePlaces = 3,
            HandOverMinutes = 15,
            StepFree = StepFree.Partly,
            AccessibilityNote = "Rampe im Hof",
            Phone = "+49 5651 0000",
            Email = "demo@example.org",
            Contact = "Raum 3",
            Website = "https://example.org/",
            Cost = "frei",
            ValidFrom = new(2026, 1, 1),
            ValidUntil = new(2027, 1, 1),
            OpeningHours = "Mo 10:00-12:00",
            ConfirmedOn = new(2026, 11, 1),
            Sessions =
            [
                new SessionDraft(Weekdays.Monday | Weekdays.Friday, new(9, 0), new(12, 0), new(2026, 1, 1), new(2027, 1, 1), ExceptHolidays: true)
                {
                    Exceptions = [new SessionException(new(2026, 11, 2)), new SessionException(new(2026, 11, 6), new(10, 0), new(11, 30))],
                },
                new SessionDraft(Weekdays.None, new(14, 0), new(15, 30), new(2026, 1, 2), Rule: "FREQ=MONTHLY;BYDAY=+1FR"),
            ],
        };
        Assert.Equal(1, (await import.PreviewAsync(Source, [draft])).Count(OfferChangeKind.Added));
        await using (var context = district.Open())
            Assert.Empty(await context.Offers.ToListAsync());
        Assert.Equal(1, (await import.ApplyAsync(Source, [draft])).Count(OfferChangeKind.Added));
        await using (var context = district.Open())
        {
            var offer = await context.Offers.Include(offer => offer.Sessions).Include(offer => offer.Provider).SingleAsync();
            Assert.Equal((Source, "Stadt", "06636001"), (offer.Source, offer.PlaceName, offer.MunicipalityAgs));
            Assert.Equal(OfferFields.List(draft with { PlaceName = "Stadt", MunicipalityAgs = "06636001" }), OfferFields.List(OfferDraft.Of(offer)));
        }
        var again = await import.ApplyAsync(Source, [draft]);
        Assert.Equal((1, false), (again.Count(OfferChangeKind.Unchanged), again.IsAny));
        await using (var context = district.Open())
            Assert.Single(await context.OfferImportRuns.ToListAsync());
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task What_changes_is_named_field_by_field_and_what_is_gone_is_removed(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        var import = new OfferImport(district.Database, district.Clock);
        await import.ApplyAsync(Source, [Draft("a"), Draft("b"), Draft("c")]);
        await import.ApplyAsync("other", [Draft("x")]);
        var changes = await import.ApplyAsync(Source, [Draft("a"), Draft("b") with { Title = "Anders", Level = "B1" }, Draft("d")]);
        Assert.Equal(
            [(OfferChangeKind.Unchanged, "a"), (OfferChangeKind.Changed, "b"), (OfferChangeKind.Removed, "c"), (OfferChangeKind.Added, "d")],
            changes.List.Select(change => (change.Kind, change.OfferId)));
        Assert.Equal([new OfferFieldChange(OfferField.Title, "Kurs b", "Anders"), new OfferFieldChange(OfferField.Level, "", "B1")], changes.List[1].Fields);
        Assert.Equal(["a", "b", "d", "x"], await IdsAsync(district));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task What_people_edited_is_neither_changed_nor_removed_and_said(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        var import = new OfferImport(district.Database, district.Clock);
        await import.ApplyAsync(Source, [Draft("a"), Draft("b")]);
        await using (var context = district.Open())
        {
            foreach (var offer in await context.Offers.ToListAsync())
            {
                offer.Title = "Von Hand";
                offer.MarkEdited([OfferField.Title], district.Clock.GetCurrentInstant());
            }
            await context.SaveChangesAsync();
        }
        var changes = await import.ApplyAsync(Source, [Draft("a")]);
        Assert.Equal([(OfferChangeKind.KeptAsEdited, "a"), (OfferChangeKind.KeptAsEdited, "b")], changes.List.Select(change => (change.Kind, change.OfferId)));
        Assert.Equal(new OfferFieldChange(OfferField.Title, "Von Hand", "Kurs a"), Assert.Single(changes.List[0].Kept));
        Assert.Equal(["a", "b"], await IdsAsync(district));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task The_last_import_can_be_undone_and_then_the_one_before(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        var import = new OfferImport(district.Database, district.Clock);
        var first = new[] { Draft("a") with { Sessions = [new SessionDraft(Weekdays.Monday, new(9, 0), new(12, 0), new(2026, 1, 1))] }, Draft("b") };
        await import.ApplyAsync(Source, first);
        await import.ApplyAsync(Source, [Draft("b") with { Title = "Anders" }, Draft("c")]);
        Assert.Equal(3, (await import.UndoAsync())!.List.Count);
        Assert.Equal(2, (await import.PreviewAsync(Source, first)).Count(OfferChangeKind.Unchanged));
        Assert.Equal(["a", "b"], await IdsAsync(district));
        Assert.NotNull(await import.UndoAsync(Source));
        Assert.Empty(await IdsAsync(district));
        Assert.Null(await import.UndoAsync());
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task Imports_at_the_same_time_follow_each_other(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        var imports = Enumerable.Range(0, 4).Select(_ => Task.Run(() => new OfferImport(district.Database, district.Clock).ApplyAsync(Source, [Draft("a"), Draft("b")])));
        var changes = await Task.WhenAll(imports);
        Assert.Equal([0, 0, 0, 2], changes.Select(change => change.Count(OfferChangeKind.Added)).Order());
        Assert.Equal(["a", "b"], await IdsAsync(district));
    }

    [Fact]
    public async Task Undoing_leaves_what_people_edited_since()
    {
        using var district = await CreateAsync(DatabaseKind.Sqlite);
        var import = new OfferImport(district.Database, district.Clock);
        await import.ApplyAsync(Source, [Draft("a"), Draft("b")]);
        await using (var context = district.Open())
            await context.Offers.Where(offer => offer.Id == "a").ExecuteUpdateAsync(offer => offer.SetProperty(o => o.EditedAt, district.Clock.GetCurrentInstant()));
        var undone = await import.UndoAsync();
        Assert.Equal([(OfferChangeKind.KeptAsEdited, "a"), (OfferChangeKind.Removed, "b")], undone!.List.Select(change => (change.Kind, change.OfferId)));
        Assert.Equal(["a"], await IdsAsync(district));
    }

    [Fact]
    public async Task A_key_of_another_source_a_position_far_away_and_no_position_are_left_out_and_said()
    {
        using var district = await CreateAsync(DatabaseKind.Sqlite);
        var import = new OfferImport(district.Database, district.Clock);
        await import.ApplyAsync("other", [Draft("a")]);
        var changes = await import.ApplyAsync(Source,
            [Draft("a"), Draft("b") with { Position = TestDistrict.At(30, 0) }, Draft("c") with { Position = null }, Draft("d") with { Position = null, PlaceName = "stadt" }]);
        Assert.Equal(
            [(OfferChangeKind.KeyTaken, "a"), (OfferChangeKind.OutsideDistrict, "b"), (OfferChangeKind.OutsideDistrict, "c"), (OfferChangeKind.Added, "d")],
            changes.List.Select(change => (change.Kind, change.OfferId)));
    }

    [Fact]
    public async Task Two_offers_with_one_key_are_refused()
    {
        using var district = await CreateAsync(DatabaseKind.Sqlite);
        var refusal = await Assert.ThrowsAsync<InputException>(() => new OfferImport(district.Database, district.Clock).ApplyAsync(Source, [Draft("a"), Draft("a")]));
        Assert.Contains("'a'", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<TestDistrict> CreateAsync(DatabaseKind kind)
    {
        var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Municipality("06636001", "Stadt", TestDistrict.Town));
        return district;
    }

    private static async Task<List<string>> IdsAsync(TestDistrict district)
    {
        await using var context = district.Open();
        return await context.Offers.OrderBy(offer => offer.Id).Select(offer => offer.Id).ToListAsync();
    }

    private static OfferDraft Draft(string id) => new() { Id = id, Category = OfferCategory.Language, Title = "Kurs " + id, Position = TestDistrict.At(0.5, 0.5) };
}

using CsCheck;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers.Files;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Offers.Files;

/// <summary>A table can be imported again and again, and taken back.</summary>
public sealed class OfferFileImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_table_with_one_wrong_row_changes_nothing_and_the_corrected_one_everything(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        var import = new OfferFileImport(new OfferImport(district.Database, district.Clock), district.Database);
        var wrong = await import.ImportAsync(Write("a;Kita;Eins;Stadt", "b;Sport;Zwei;Stadt"), null, null, apply: true);
        Assert.Equal((false, 1, 0), (wrong.Applied, wrong.Problems.Count, await CountAsync(district)));
        var path = Write("a;Kita;Eins;Stadt", "b;Kita;Zwei;Stadt");
        var shown = await import.ImportAsync(path, null, null, apply: false);
        Assert.Equal((false, 2, 0), (shown.Applied, shown.Changes.Count(OfferChangeKind.Added), await CountAsync(district)));
        Assert.Equal("file:table", shown.Changes.Source);
        Assert.True((await import.ImportAsync(path, null, null, apply: true)).Applied);
        Assert.Equal(2, await CountAsync(district));
        Assert.False((await import.ImportAsync(path, null, null, apply: true)).Changes.IsAny);
    }

    [Fact]
    public async Task A_table_without_offers_and_a_district_without_places_are_refused()
    {
        using var district = await CreateAsync(DatabaseKind.Sqlite);
        var import = new OfferFileImport(new OfferImport(district.Database, district.Clock), district.Database);
        Assert.Contains("kein Angebot", (await Assert.ThrowsAsync<InputException>(() => import.ImportAsync(Write(), null, null, apply: true))).Message, StringComparison.Ordinal);
        using var empty = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await Assert.ThrowsAsync<InputException>(() => new OfferFileImport(new OfferImport(empty.Database, empty.Clock), empty.Database).ImportAsync(Write("a;Kita;Eins;Stadt"), null, null, apply: true));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task Any_row_of_imports_is_undone_to_what_was_before(DatabaseKind kind)
    {
        using var district = await CreateAsync(kind);
        var all = new OfferImport(district.Database, district.Clock);
        var import = new OfferFileImport(all, district.Database);
        var rows = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2], Gen.Bool, (key, title, hasTimes) => (key, $"k{key};Kita;Titel {title};Stadt;{(hasTimes ? "Mo, Mi 08:00-12:00" : "")}"));
        await rows.List[1, 8].List[2, 4].SampleAsync(async tables =>
        {
            var states = new List<string> { await StateAsync(district) };
            foreach (var table in tables)
            {
                var path = Write([.. table.DistinctBy(row => row.key).Select(row => row.Item2)]);
                var result = await import.ImportAsync(path, null, null, apply: true);
                Assert.False((await import.ImportAsync(path, null, null, apply: false)).Changes.IsAny);
                if (result.Changes.IsAny)
                    states.Add(await StateAsync(district));
            }
            for (var i = states.Count - 2; i >= 0; i--)
            {
                Assert.NotNull(await all.UndoAsync());
                Assert.Equal(states[i], await StateAsync(district));
            }
        }, iter: 6, threads: 1);
    }

    public void Dispose() => _folder.Dispose();

    private string Write(params string[] rows)
    {
        var path = Path.Combine(_folder.Path, "table.csv");
        File.WriteAllLines(path, ["Schlüssel;Kategorie;Titel;Ort;Termine", .. rows]);
        return path;
    }

    private static async Task<int> CountAsync(TestDistrict district)
    {
        await using var context = district.Open();
        return await context.Offers.CountAsync();
    }

    private static async Task<string> StateAsync(TestDistrict district)
    {
        await using var context = district.Open();
        var offers = await context.Offers.AsNoTracking().Include(offer => offer.Sessions).Include(offer => offer.Provider).OrderBy(offer => offer.Id).ToListAsync();
        return string.Join('\n', offers.SelectMany(offer => OfferFields.List(OfferDraft.Of(offer)).Select(field => $"{offer.Id} {field.Field} {field.Text}")));
    }

    private static async Task<TestDistrict> CreateAsync(DatabaseKind kind)
    {
        var district = await TestDistrict.CreateAsync(kind);
        await district.AddAsync(TestDistrict.Municipality("06636001", "Stadt", TestDistrict.Town));
        return district;
    }

}

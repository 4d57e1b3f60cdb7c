using Mobilitaet.App.Tests.Running;

namespace Mobilitaet.App.Tests.Commands;

/// <summary>Offers come from a table, are listed and checked, and go again by their source.</summary>
public sealed class OffersFileCommandTests(SeededFolder seeded)
{
    [Fact]
    public async Task A_table_is_shown_imported_listed_checked_and_removed()
    {
        using var folder = new TemporaryFolder();
        await seeded.CopyToAsync(folder.Path);
        var table = Path.Combine(folder.Path, "vhs.csv");
        Assert.Equal(0, (await AppProcess.RunAsync("offers", "template", table)).ExitCode);
        Assert.Equal(2, (await AppProcess.RunAsync("offers", "template", table)).ExitCode);

        var shown = await AppProcess.RunAsync("offers", "import", table, "--data", folder.Path);
        Assert.Contains("file:vhs: 1 added", shown.Output, StringComparison.Ordinal);
        Assert.Contains("--apply", shown.Output, StringComparison.Ordinal);
        var done = await AppProcess.RunAsync("offers", "import", table, "--apply", "--json", "--data", folder.Path);
        Assert.True(done.Json.GetProperty("applied").GetBoolean(), done.Error);
        Assert.Equal("Volkshochschule", Assert.Single(done.Json.GetProperty("providers").EnumerateArray()).GetProperty("name").GetString());
        await File.WriteAllTextAsync(table, (await File.ReadAllTextAsync(table, TestContext.Current.CancellationToken)).Replace("05651 0000", "05651 9999", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Contains("Telefon: 05651 0000", (await AppProcess.RunAsync("offers", "import", table, "--data", folder.Path)).Output, StringComparison.Ordinal);
        var refused = await AppProcess.RunAsync("offers", "import", table, "--take-back", "beispiel-1:Telefon", "--data", folder.Path);
        Assert.Contains("nothing to take back", refused.OnlyErrorLine, StringComparison.Ordinal);

        var removed = await AppProcess.RunAsync("offers", "remove", "--source", "demo", "--apply", "--data", folder.Path);
        Assert.Equal(0, removed.ExitCode);
        var listed = await AppProcess.RunAsync("offers", "list", "--json", "--data", folder.Path);
        Assert.Equal("beispiel-1", Assert.Single(listed.Json.EnumerateArray()).GetProperty("id").GetString());
        Assert.Contains("1 offers checked", (await AppProcess.RunAsync("offers", "check", "--data", folder.Path)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_rows_are_listed_in_German_and_nothing_is_changed()
    {
        using var folder = new TemporaryFolder();
        await seeded.CopyToAsync(folder.Path);
        var table = Path.Combine(folder.Path, "falsch.csv");
        await File.WriteAllTextAsync(table, "Schlüssel;Kategorie;Titel;Ort\na;Sport;T;Eschwege\n", TestContext.Current.CancellationToken);
        var run = await AppProcess.RunAsync("offers", "import", table, "--apply", "--data", folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Zeile 2, Spalte „Kategorie“: „Sport“ gelesen", run.Output, StringComparison.Ordinal);
        Assert.Contains("nothing is changed", run.OnlyErrorLine, StringComparison.Ordinal);
    }
}

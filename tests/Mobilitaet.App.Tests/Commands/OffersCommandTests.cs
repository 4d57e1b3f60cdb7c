using Mobilitaet.App.Tests.Running;

namespace Mobilitaet.App.Tests.Commands;

public sealed class OffersCommandTests(SeededFolder seeded)
{
    [Fact]
    public async Task The_amenities_of_the_map_are_shown_then_imported_then_taken_back()
    {
        using var folder = new TemporaryFolder();
        await seeded.CopyToAsync(folder.Path);

        var shown = await AppProcess.RunAsync("offers", "import", "--osm", "--data", folder.Path);
        Assert.True(shown.ExitCode == 0, shown.Error);
        Assert.Contains("© OpenStreetMap contributors", shown.Output, StringComparison.Ordinal);
        Assert.Contains("already there", shown.Output, StringComparison.Ordinal);
        Assert.Contains("--apply", shown.Output, StringComparison.Ordinal);

        var done = await AppProcess.RunAsync("offers", "import", "--osm", "--apply", "--json", "--data", folder.Path);
        Assert.True(done.ExitCode == 0, done.Error);
        Assert.True(done.Json.GetProperty("applied").GetBoolean());
        Assert.InRange(done.Json.GetProperty("changes").GetArrayLength(), 150, 400);

        var undone = await AppProcess.RunAsync("offers", "undo", "--data", folder.Path);
        Assert.True(undone.ExitCode == 0, undone.Error);
        var nothing = await AppProcess.RunAsync("offers", "undo", "--data", folder.Path);
        Assert.Equal(2, nothing.ExitCode);
        Assert.Contains("no import", nothing.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name one source")]
    [InlineData("Name one source", "--osm", "--integreat", "https://cms.example.org/kreis")]
    [InlineData("No amenities are imported", "--osm")]
    [InlineData("no address of an Integreat server", "--integreat", "kreis")]
    [InlineData("are no languages", "--integreat", "https://cms.example.org/kreis", "--languages", "de,?")]
    public async Task What_cannot_be_imported_is_said_in_one_line(string expected, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = await AppProcess.RunAsync(["offers", "import", .. arguments, "--data", folder.Path]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.OnlyErrorLine, StringComparison.Ordinal);
    }
}

using System.Text.RegularExpressions;
using Mobilitaet.App.Tests.Running;
using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Commands;

public sealed partial class BackupCommandTests(SeededFolder seeded)
{
    [Fact]
    public async Task A_district_moves_to_another_folder_by_backup_and_restore()
    {
        using var folder = new TemporaryFolder();
        var file = folder.In("district.zip");
        await seeded.CopyToAsync(folder.In("old"));
        folder.Write("old/on-demand.json", "[]");

        var backup = await AppProcess.RunAsync("backup", file, "--data", folder.In("old"), "--json");
        Assert.True(backup.ExitCode == 0, backup.Error);
        Assert.Equal(16, backup.Json.GetProperty("rows").GetProperty("Municipalities").GetInt32());

        var again = await AppProcess.RunAsync("backup", file, "--data", folder.In("old"));
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("--overwrite", again.OnlyErrorLine, StringComparison.Ordinal);

        var restore = await AppProcess.RunAsync("restore", file, "--data", folder.In("new"), "--json");
        Assert.True(restore.ExitCode == 0, restore.Error);
        Assert.Equal(backup.Json.GetProperty("rows").GetRawText(), restore.Json.GetProperty("rows").GetRawText());
        Assert.True(File.Exists(folder.In("new/on-demand.json")));

        var twice = await AppProcess.RunAsync("restore", file, "--data", folder.In("new"));
        Assert.Equal(2, twice.ExitCode);
        Assert.Contains("--replace", twice.OnlyErrorLine, StringComparison.Ordinal);

        var unasked = await AppProcess.RunAsync("restore", file, "--data", folder.In("new"), "--replace");
        Assert.Equal(2, unasked.ExitCode);
        Assert.Contains("--yes", unasked.OnlyErrorLine, StringComparison.Ordinal);

        var replaced = await AppProcess.RunAsync("restore", file, "--data", folder.In("new"), "--replace", "--yes");
        Assert.True(replaced.ExitCode == 0, replaced.Error);
        Assert.Contains("Import streets", replaced.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_settings_file_that_the_program_reads_is_in_the_backup()
    {
        string[] derived = ["amenities.json"];
        string[] elsewhere = ["manifest.json", "sources.json"];
        var named = Directory.EnumerateFiles(Path.Combine(TestEnvironment.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => FileName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

        Assert.Equal(
            DataFolder.Locate(null).Settings.Names.Order(StringComparer.Ordinal),
            named.Except(derived).Except(elsewhere).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"([a-z-]+\\.json)\"")]
    private static partial Regex FileName();

    [Fact]
    public async Task Without_a_database_nothing_is_backed_up()
    {
        using var folder = new TemporaryFolder();

        var run = await AppProcess.RunAsync("backup", folder.In("district.zip"), "--data", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no database", run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}

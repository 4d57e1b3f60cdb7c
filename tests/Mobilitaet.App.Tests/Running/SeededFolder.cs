[assembly: AssemblyFixture(typeof(Mobilitaet.App.Tests.Running.SeededFolder))]

namespace Mobilitaet.App.Tests.Running;

/// <summary>The demo district with streets, timetable, offers and drivers, made once by the real <c>demo seed</c> command when the first test asks, and copied for each.</summary>
public sealed class SeededFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task> _seeded;

    public SeededFolder() => _seeded = new(SeedAsync);

    /// <summary>Fills an empty folder, or one that does not exist yet.</summary>
    public async Task CopyToAsync(string target)
    {
        await _seeded.Value;
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(_folder.Path))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }

    public void Dispose() => _folder.Dispose();

    private async Task SeedAsync()
    {
        var run = await AppProcess.RunAsync("demo", "seed", "--data", _folder.Path, "--json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(Directory.EnumerateDirectories(_folder.Path));
    }
}

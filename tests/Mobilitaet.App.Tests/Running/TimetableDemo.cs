using System.Text.Json;
using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Running;

/// <summary>The demo district's streets with its timetable imported by the real <c>import timetable</c> command.</summary>
public sealed class TimetableDemo(DemoData streets) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    /// <summary>What the import answered.</summary>
    public JsonElement Answer { get; private set; }

    public static string FeedFile => Path.Combine(TestEnvironment.RepositoryRoot, "osm-data", "demo-timetable.zip");

    public async ValueTask InitializeAsync()
    {
        foreach (var name in (string[])["streets.network", "places.index"])
            File.Copy(Path.Combine(streets.Folder, name), _folder.In(name));
        var run = await AppProcess.RunAsync("import", "timetable", FeedFile, "--data", Folder, "--json");
        Assert.True(run.ExitCode == 0, run.Error);
        Answer = run.Json;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

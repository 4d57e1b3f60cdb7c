using System.Text.Json;
using Mobilitaet.Testing;

[assembly: AssemblyFixture(typeof(Mobilitaet.App.Tests.Running.DemoData))]

namespace Mobilitaet.App.Tests.Running;

/// <summary>The demo district imported once by the real <c>import</c> command, for all tests that only read it.</summary>
public sealed class DemoData : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.In("data");

    /// <summary>What the import answered.</summary>
    public JsonElement Answer { get; private set; }

    public static string OsmFile => Path.Combine(TestEnvironment.RepositoryRoot, "osm-data", "werra-meissner-demo.osm.pbf");

    public async ValueTask InitializeAsync()
    {
        var run = await AppProcess.RunAsync("import", OsmFile, "--data", Folder, "--json");
        Assert.True(run.ExitCode == 0, run.Error);
        Answer = run.Json;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

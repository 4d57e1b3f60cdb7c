using Mobilitaet.Testing;

namespace Mobilitaet.District.Tests.Reachability.Reports;

/// <summary>Streets and timetable of the demo district, imported once for all tests.</summary>
public sealed class DemoNetworks : IAsyncLifetime
{
    internal DemoReach Demo { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Demo = await DemoReach.OpenAsync(Path.Combine(TestEnvironment.RepositoryRoot, "osm-data"));

    public ValueTask DisposeAsync()
    {
        Demo.Dispose();
        return ValueTask.CompletedTask;
    }
}

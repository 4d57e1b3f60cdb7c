[assembly: AssemblyFixture(typeof(Mobilitaet.App.Tests.Running.PreparedServer))]

namespace Mobilitaet.App.Tests.Running;

/// <summary>One server on a fresh folder with all its jobs done, started when the first test asks, for all tests that only read.</summary>
public sealed class PreparedServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<ServerProcess>> _server;

    public PreparedServer() => _server = new(StartAsync);

    public Task<ServerProcess> GetAsync() => _server.Value;

    public async ValueTask DisposeAsync()
    {
        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await _server.Value).DisposeAsync();
        _folder.Dispose();
    }

    private async Task<ServerProcess> StartAsync()
    {
        var server = await ServerProcess.StartAsync(_folder.Path);
        await server.GetUntilAsync("/api/v1/day-plans", answer => answer.Contains("requestsServed", StringComparison.Ordinal));
        await server.GetUntilAsync("/api/v1/travel-table", answer => answer.Contains("\"computedAt\":\"", StringComparison.Ordinal));
        await server.GetUntilAsync("/planning", answer => answer.Contains("places-caption", StringComparison.Ordinal));
        return server;
    }
}

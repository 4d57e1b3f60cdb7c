using Mobilitaet.App.Tests.Running;
using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Serving;

public sealed class FreshPostgresServer : FreshServer
{
    private readonly TemporaryFolder _folder = new();
    private ServerProcess? _server;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }

    protected override void RequireParts() => PostgresCluster.Require();

    protected override async Task<ServerProcess?> OpenAsync() => PostgresCluster.IsInstalled
        ? _server = await ServerProcess.StartAsync(_folder.Path, "--database", PostgresCluster.Require().NewDatabase())
        : null;
}

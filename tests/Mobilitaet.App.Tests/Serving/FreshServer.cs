using Mobilitaet.App.Tests.Running;

namespace Mobilitaet.App.Tests.Serving;

/// <summary>A server started on an empty data folder, shared by the tests of a class.</summary>
public abstract class FreshServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ServerProcess? _server;

    public ServerProcess Server
    {
        get
        {
            RequireParts();
            return _server ?? throw new InvalidOperationException("The server did not start.");
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (HasParts)
            _server = await ServerProcess.StartAsync(_folder.Path, Arguments());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Whether this machine has what the server needs.</summary>
    protected virtual bool HasParts => true;

    /// <summary>Skips or fails the running test when a part is missing.</summary>
    protected virtual void RequireParts()
    {
    }

    protected abstract string[] Arguments();
}

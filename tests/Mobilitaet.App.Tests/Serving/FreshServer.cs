using Mobilitaet.App.Tests.Running;

namespace Mobilitaet.App.Tests.Serving;

/// <summary>A server that was started on an empty data folder, shared by the tests of a class.</summary>
public abstract class FreshServer : IAsyncLifetime
{
    private ServerProcess? _server;

    public ServerProcess Server
    {
        get
        {
            RequireParts();
            return _server ?? throw new InvalidOperationException("The server did not start.");
        }
    }

    public async ValueTask InitializeAsync() => _server = await OpenAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Skips or fails the running test when a part is missing.</summary>
    protected virtual void RequireParts()
    {
    }

    /// <summary>Null where this machine lacks what the server needs.</summary>
    protected abstract Task<ServerProcess?> OpenAsync();
}

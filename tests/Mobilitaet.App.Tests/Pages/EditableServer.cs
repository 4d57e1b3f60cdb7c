using Mobilitaet.App.Tests.Running;

namespace Mobilitaet.App.Tests.Pages;

/// <summary>A server of its own whose offers may be changed, with a browser.</summary>
public sealed class EditableServer(PreparedServer prepared) : BrowserServer(prepared)
{
    private readonly TemporaryFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    protected override Task<ServerProcess> OpenServerAsync() => ServerProcess.StartAsync(_folder.Path);
}

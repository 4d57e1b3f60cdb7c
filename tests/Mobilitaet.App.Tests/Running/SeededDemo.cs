namespace Mobilitaet.App.Tests.Running;

/// <summary>The demo district with streets, timetable, offers and drivers, made by the real <c>demo seed</c> command; for commands that only read it.</summary>
public sealed class SeededDemo : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public string In(string name) => _folder.In(name);

    public async ValueTask InitializeAsync()
    {
        var run = await AppProcess.RunAsync("demo", "seed", "--data", Folder, "--json");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

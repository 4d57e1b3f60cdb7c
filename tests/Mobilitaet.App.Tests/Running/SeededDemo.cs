namespace Mobilitaet.App.Tests.Running;

/// <summary>The seeded demo district for commands that only read it.</summary>
public sealed class SeededDemo(SeededFolder seeded) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public string In(string name) => _folder.In(name);

    public async ValueTask InitializeAsync() => await seeded.CopyToAsync(_folder.Path);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

using System.Globalization;
using System.IO.Compression;
using Mobilitaet.District.Downloads;
using Mobilitaet.District.Tests.Demo;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Downloads;

/// <summary>A server on this machine and an empty folder to update from it.</summary>
public abstract class UpdateFixture : IAsyncDisposable
{
    protected static byte[] MapBytes { get; } = File.ReadAllBytes(DemoFile.MapPath);

    private protected LoopbackServer Server { get; } = new();

    protected string Folder { get; } = Directory.CreateTempSubdirectory("mobilitaet-download-").FullName;

    protected DataSource MapSource => new() { Name = "map", Url = Server.Url("/map.osm.pbf"), Kind = DataSourceKind.Osm };

    protected DataSource FeedSource => new() { Name = "feed", Url = Server.Url("/feed.zip"), Kind = DataSourceKind.Gtfs };

    protected DataUpdateOptions ImpatientOptions => Options(MapSource) with { StallLimit = TimeSpan.FromMilliseconds(300) };

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(Folder, true);
        GC.SuppressFinalize(this);
    }

    protected static byte[] FeedZip(params string[] tables)
    {
        var random = new Random(7);
        var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var table in tables)
            {
                using var writer = new StreamWriter(archive.CreateEntry(table).Open());
                for (var row = 0; row < 200; row++)
                    writer.WriteLine(random.Next().ToString(CultureInfo.InvariantCulture));
            }
        }
        return content.ToArray();
    }

    protected static DataUpdateOptions Options(params DataSource[] sources) => new()
    {
        Sources = sources,
        Attempts = 3,
        FirstPause = TimeSpan.FromMilliseconds(5),
        StallLimit = TimeSpan.FromSeconds(10),
        SpareDiskBytes = 0,
    };

    protected Task<IReadOnlyList<DataUpdateResult>> UpdateAsync(params DataSource[] sources) => new DataUpdate(Options(sources)).RunAsync(Folder);

    protected async Task RefusedAsync(DataSource source, string reason) =>
        Assert.Contains(reason, (await Assert.ThrowsAsync<InputException>(() => UpdateAsync(source))).Message, StringComparison.Ordinal);

    protected async Task KeepsWorkingDataAsync(Func<Task> update)
    {
        var working = Path.Combine(Folder, "map.osm.pbf");
        await File.WriteAllTextAsync(working, "the data in use");
        await update();
        Assert.Equal("the data in use", await File.ReadAllTextAsync(working));
    }

    protected string[] FileNames() => [.. Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    protected sealed class Recorder(List<DataUpdateProgress> told) : IProgress<DataUpdateProgress>
    {
        public void Report(DataUpdateProgress value) => told.Add(value);
    }
}

using Mobilitaet.Routing.GtfsFiles.Sources;

namespace Mobilitaet.Routing.GtfsFiles.Tables;

/// <summary>Opens the files of a feed and tells how far reading has come.</summary>
internal sealed class FeedTables(GtfsSource source, GtfsNotices notices, GtfsReadOptions options)
{
    private readonly long _totalBytes = Math.Max(1, source.Files.Where(f => GtfsFileNames.IsRead(f.Key)).Sum(f => Math.Max(0, f.Value)));
    private long _bytesOfClosedFiles;
    private Stream? _current;

    public string Path => source.Path;

    public GtfsNotices Notices => notices;

    public GtfsReadOptions Options => options;

    public bool Has(string file) => source.Files.ContainsKey(file);

    public long LengthOf(string file) => source.Files.GetValueOrDefault(file);

    /// <summary>Null when the feed does not have the file, or it is empty.</summary>
    public GtfsTable? Find(string file)
    {
        if (!Has(file))
            return null;
        var table = new GtfsTable(this, file, OpenStream(file));
        if (!table.HasHeader)
        {
            notices.Add(GtfsRules.EmptyFile, file, null, null, $"{file} is empty.");
            table.Dispose();
            return null;
        }
        return table;
    }

    /// <exception cref="GtfsFeedException">The feed does not have the file, or it is empty.</exception>
    public GtfsTable Get(string file)
    {
        if (Find(file) is { } table)
            return table;
        if (Has(file))
            throw new GtfsFeedException(Path, file, "the file is empty.");
        notices.Add(GtfsRules.MissingRequiredFile, file, null, null, $"{file} is missing.");
        throw new GtfsFeedException(Path, file, "the file is missing; without it the feed cannot be used.");
    }

    public Stream OpenStream(string file)
    {
        _bytesOfClosedFiles += _current?.Position ?? 0;
        _current = source.OpenFile(file);
        Look();
        return _current;
    }

    /// <summary>Reports progress and honours cancellation.</summary>
    public void Look()
    {
        options.Cancellation.ThrowIfCancellationRequested();
        options.Progress?.Report(Math.Min(1, (double)(_bytesOfClosedFiles + (_current?.Position ?? 0)) / _totalBytes));
    }
}

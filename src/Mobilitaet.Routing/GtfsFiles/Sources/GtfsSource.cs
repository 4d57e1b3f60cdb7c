namespace Mobilitaet.Routing.GtfsFiles.Sources;

/// <summary>Where the files of a feed lie: a folder or a zip archive.</summary>
internal abstract class GtfsSource(string path, GtfsReadOptions options) : IDisposable
{
    private long _bytesRead;

    public string Path { get; } = path;

    /// <summary>Names of the feed's files with their unpacked lengths as far as declared.</summary>
    public abstract IReadOnlyDictionary<string, long> Files { get; }

    /// <exception cref="GtfsFeedException">There is no feed at this path, or it must not be opened.</exception>
    public static GtfsSource Open(string path, GtfsReadOptions options, GtfsNotices notices)
    {
        if (Directory.Exists(path))
            return new GtfsFolder(path, options, notices);
        if (!File.Exists(path))
            throw new GtfsFeedException(path, "", "the feed does not exist; name a GTFS zip file or a folder with its files.");
        return new GtfsArchive(path, options, notices);
    }

    /// <summary>The content of a file that <see cref="Files"/> lists; the caller disposes it.</summary>
    /// <exception cref="GtfsFeedException">The file cannot be opened; reading it may throw the same when it is damaged or too large.</exception>
    public abstract Stream OpenFile(string file);

    public virtual void Dispose()
    {
    }

    /// <summary>Counts what was unpacked over all files and stops at the limit.</summary>
    internal void Count(string file, int bytes)
    {
        _bytesRead += bytes;
        if (_bytesRead > options.LargestFeed)
            throw new GtfsFeedException(Path, file, $"the feed unpacks to more than {options.LargestFeed >> 20} MB and is refused.");
    }

}

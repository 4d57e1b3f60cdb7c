using NodaTime;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>An OSM file on disk (<c>.osm.pbf</c>, <c>.osm</c>, <c>.osm.gz</c>, <c>.osm.bz2</c>, told apart by content) that can be read in several passes.</summary>
public sealed class OsmFile
{
    private readonly OsmFileKind _kind;
    private readonly PbfBlockIndex _blocks = new();

    private OsmFile(string path, OsmFileKind kind)
    {
        Path = path;
        _kind = kind;
    }

    public string Path { get; }

    /// <exception cref="OsmFileException">The file is missing, empty or of no known kind.</exception>
    public static OsmFile Open(string path)
    {
        using var stream = OpenStream(path);
        Span<byte> start = stackalloc byte[OsmFileKindDetection.BytesNeeded];
        try
        {
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (IOException e)
        {
            throw new OsmFileException(path, "byte 0", $"the file cannot be read ({e.Message})", e);
        }
        return new OsmFile(path, OsmFileKindDetection.Detect(path, start));
    }

    /// <summary>One pass over the file; elements arrive in file order on the calling thread.</summary>
    /// <exception cref="OsmFileException">The file is damaged; nothing after the damage is delivered.</exception>
    public void Read(OsmVisitor visitor, OsmReadOptions options)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        using var stream = OpenStream(Path);
        if (_kind == OsmFileKind.Pbf)
            new PbfReader(Path, stream, _blocks, visitor, options).Read();
        else
            new XmlFileReader(Path, stream, _kind, visitor, options).Read();
        options.Progress?.Report(1);
    }

    /// <summary>The moment up to which the file knows the map; null when it does not say so.</summary>
    /// <exception cref="OsmFileException">The file is damaged at its beginning.</exception>
    public Instant? FindTimestamp()
    {
        using var stream = OpenStream(Path);
        return OsmFileTimestamp.Find(Path, stream, _kind);
    }

    private static FileStream OpenStream(string path)
    {
        if (Directory.Exists(path))
            throw new OsmFileException(path, "", "this is a folder, not an OSM file.");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new OsmFileException(path, "", "the file does not exist.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OsmFileException(path, "", $"the file cannot be opened ({e.Message})", e);
        }
    }
}

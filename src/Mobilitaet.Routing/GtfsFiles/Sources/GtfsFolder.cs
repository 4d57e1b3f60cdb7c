namespace Mobilitaet.Routing.GtfsFiles.Sources;

/// <summary>A feed in a folder, or in the only folder inside it.</summary>
internal sealed class GtfsFolder : GtfsSource
{
    private readonly Dictionary<string, long> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _folder;

    public GtfsFolder(string path, GtfsReadOptions options, GtfsNotices notices)
        : base(path, options)
    {
        try
        {
            _folder = FolderOfFeed(path, notices);
            foreach (var file in new DirectoryInfo(_folder).EnumerateFiles())
                _files.TryAdd(file.Name, file.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GtfsFeedException(path, "", $"the folder cannot be read ({e.Message})", e);
        }
    }

    public override IReadOnlyDictionary<string, long> Files => _files;

    public override Stream OpenFile(string file)
    {
        try
        {
            var stream = new FileStream(System.IO.Path.Combine(_folder, file), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return new CheckedStream(stream, this, file, bytesAllowed: long.MaxValue, checksum: null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GtfsFeedException(Path, file, $"the file cannot be opened ({e.Message})", e);
        }
    }

    private static string FolderOfFeed(string path, GtfsNotices notices)
    {
        if (Directory.EnumerateFiles(path, "*.txt").Any())
            return path;
        var inner = Directory.EnumerateDirectories(path).Take(2).ToArray();
        if (inner.Length != 1 || !Directory.EnumerateFiles(inner[0], "*.txt").Any())
            return path;
        GtfsArchive.ReportSubfolder(notices, System.IO.Path.GetFileName(inner[0]));
        return inner[0];
    }
}

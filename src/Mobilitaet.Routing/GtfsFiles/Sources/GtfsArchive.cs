using System.IO.Compression;

namespace Mobilitaet.Routing.GtfsFiles.Sources;

/// <summary>A feed in a zip archive, at its top or in one folder inside; nothing is ever unpacked to disk.</summary>
internal sealed class GtfsArchive : GtfsSource
{
    // Small files may be arbitrarily repetitive.
    private const long NeverABomb = 64L << 20;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> _lengths = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _largestRatio;

    public GtfsArchive(string path, GtfsReadOptions options, GtfsNotices notices)
        : base(path, options)
    {
        _largestRatio = options.LargestRatio;
        _archive = OpenArchive(path);
        try
        {
            ListEntries(notices);
        }
        catch (Exception e)
        {
            _archive.Dispose();
            if (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
                throw Damaged(e);
            throw;
        }
    }

    public override IReadOnlyDictionary<string, long> Files => _lengths;

    public override Stream OpenFile(string file)
    {
        var entry = _entries[file];
        if (entry.IsEncrypted)
            throw new GtfsFeedException(Path, file, "the archive is encrypted; provide it without a password.");
        try
        {
            var allowed = Math.Max(NeverABomb, entry.CompressedLength > long.MaxValue / _largestRatio ? long.MaxValue : entry.CompressedLength * _largestRatio);
            if (entry.Length > allowed)
                throw new GtfsFeedException(Path, file, "the file unpacks to an absurd size and is refused (zip bomb).");
            return new CheckedStream(entry.Open(), this, file, allowed, entry.Crc32);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new GtfsFeedException(Path, file, $"the archive is damaged or packed in an unknown way ({e.Message})", e);
        }
    }

    public override void Dispose()
    {
        _archive.Dispose();
        base.Dispose();
    }

    public static void ReportSubfolder(GtfsNotices notices, string folder) =>
        notices.Add(GtfsRules.InvalidInputFilesInSubfolder, folder, null, null, $"The files lie in the folder '{folder}' instead of at the top; they were read there.");

    private static ZipArchive OpenArchive(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException e)
        {
            throw new GtfsFeedException(path, "", "this is no zip archive, or it is damaged; fetch the feed again.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new GtfsFeedException(path, "", $"the archive cannot be opened ({e.Message})", e);
        }
    }

    private void ListEntries(GtfsNotices notices)
    {
        var files = new List<(string Name, ZipArchiveEntry Entry)>();
        foreach (var entry in _archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.EndsWith('/') || name.StartsWith("__MACOSX/", StringComparison.Ordinal))
                continue;
            if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains(".."))
                throw new GtfsFeedException(Path, name, "the name points outside the archive; the feed is refused.");
            files.Add((name, entry));
        }
        var folder = FolderOfFeed(files.Select(f => f.Name));
        if (folder.Length > 0)
            ReportSubfolder(notices, folder);
        foreach (var (name, entry) in files)
            AddEntry(name, entry, folder);
    }

    private void AddEntry(string name, ZipArchiveEntry entry, string folder)
    {
        if (!name.StartsWith(folder, StringComparison.Ordinal) || name.IndexOf('/', folder.Length) >= 0)
            return;
        var file = name[folder.Length..];
        if (!_entries.TryAdd(file, entry))
            throw new GtfsFeedException(Path, file, "the archive holds this file twice; it is unclear which one counts.");
        _lengths.Add(file, entry.Length);
    }

    /// <summary>"" when the feed lies at the top, else the only folder with text files, with a final slash.</summary>
    private static string FolderOfFeed(IEnumerable<string> names)
    {
        var folders = names
            .Where(n => n.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            .Select(n => n[..(n.LastIndexOf('/') + 1)])
            .Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return folders.Length == 1 ? folders[0] : "";
    }

    private GtfsFeedException Damaged(Exception e) => new(Path, "", $"the zip archive is damaged ({e.Message})", e);
}

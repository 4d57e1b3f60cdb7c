using System.IO.Compression;
using System.IO.Hashing;
using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.District.Downloads;

/// <summary>Reads a downloaded file completely, so that damage is found before it replaces working data.</summary>
internal static class ContentCheck
{
    private static readonly string[] s_timetableTables = ["stops.txt", "routes.txt", "trips.txt", "stop_times.txt"];

    /// <summary>What is wrong with the file; null when it can be used.</summary>
    public static string? FindDefect(string path, DataSourceKind kind, CancellationToken cancellation)
    {
        try
        {
            return kind == DataSourceKind.Osm ? FindMapDefect(path, cancellation) : FindTimetableDefect(path, cancellation);
        }
        catch (OsmFileException damage)
        {
            return damage.Message;
        }
        catch (InvalidDataException damage)
        {
            return $"the zip file is damaged ({damage.Message})";
        }
    }

    private static string? FindMapDefect(string path, CancellationToken cancellation)
    {
        var count = new ElementCount();
        OsmFile.Open(path).Read(count, new OsmReadOptions { Cancellation = cancellation });
        return count.Nodes > 0 && count.Ways > 0 ? null : "the file holds no streets";
    }

    private static string? FindTimetableDefect(string path, CancellationToken cancellation)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var table in s_timetableTables)
        {
            if (archive.Entries.All(e => e.Name != table))
                return $"the zip file holds no {table}";
        }
        var buffer = new byte[128 * 1024];
        foreach (var entry in archive.Entries)
        {
            if (FindDefect(entry, buffer, cancellation) is { } defect)
                return $"{entry.FullName} in the zip file {defect}";
        }
        return null;
    }

    /// <summary>The zip reader leaves checking what it unpacked to its caller.</summary>
    private static string? FindDefect(ZipArchiveEntry entry, byte[] buffer, CancellationToken cancellation)
    {
        using var content = entry.Open();
        var sum = new Crc32();
        var length = 0L;
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            length += read;
            // Stops here already, for a few bytes may unpack to more than the disk holds.
            if (length > entry.Length)
                return "is longer than it says";
            sum.Append(buffer.AsSpan(0, read));
        }
        if (length < entry.Length)
            return "is cut off";
        return sum.GetCurrentHashAsUInt32() == entry.Crc32 ? null : "is damaged";
    }

    private sealed class ElementCount : OsmVisitor
    {
        public long Nodes { get; private set; }

        public long Ways { get; private set; }

        public override void VisitNode(long id, int latitudeE7, int longitudeE7, OsmTags tags) => Nodes++;

        public override void VisitWay(long id, ReadOnlySpan<long> nodeIds, OsmTags tags) => Ways++;
    }
}

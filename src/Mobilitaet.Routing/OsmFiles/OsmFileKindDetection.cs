using System.Buffers.Binary;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Tells the kind of an OSM file by its first bytes; the extension only words the refusal.</summary>
internal static class OsmFileKindDetection
{
    public const int BytesNeeded = 512;

    /// <exception cref="OsmFileException">The bytes begin none of the four kinds.</exception>
    public static OsmFileKind Detect(string path, ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            throw new OsmFileException(path, "", "the file is empty.");
        if (IsPbf(start))
            return OsmFileKind.Pbf;
        if (start.StartsWith<byte>([0x1f, 0x8b]))
            return OsmFileKind.GzipXml;
        if (start.StartsWith("BZh"u8))
            return OsmFileKind.Bzip2Xml;
        if (IsXml(start))
            return OsmFileKind.Xml;
        throw new OsmFileException(path, "byte 0", Refusal(path, start));
    }

    private static bool IsPbf(ReadOnlySpan<byte> start) =>
        start.Length >= 4
        && BinaryPrimitives.ReadUInt32BigEndian(start) is > 0 and < PbfBlobs.HeaderLimit
        && start[4..].IndexOf("OSMHeader"u8) is >= 0 and < 64;

    private static bool IsXml(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith<byte>([0xfe, 0xff]) || start.StartsWith<byte>([0xff, 0xfe]))
            return true;
        var text = WithoutMarkAndSpace(start);
        return text.StartsWith("<"u8) && !IsWebPage(text);
    }

    private static bool IsWebPage(ReadOnlySpan<byte> text)
    {
        Span<byte> lower = stackalloc byte[14];
        var length = Math.Min(text.Length, lower.Length);
        for (var i = 0; i < length; i++)
            lower[i] = (byte)(text[i] is >= (byte)'A' and <= (byte)'Z' ? text[i] + 32 : text[i]);
        ReadOnlySpan<byte> word = lower[..length];
        return word.StartsWith("<!doctype html"u8) || word.StartsWith("<html"u8);
    }

    private static ReadOnlySpan<byte> WithoutMarkAndSpace(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith<byte>([0xef, 0xbb, 0xbf]))
            start = start[3..];
        return start.TrimStart(" \t\r\n"u8);
    }

    private static string Refusal(string path, ReadOnlySpan<byte> start)
    {
        var text = WithoutMarkAndSpace(start);
        if (IsWebPage(text))
            return "this is a web page, not OSM data; the download has probably failed.";
        if (start.StartsWith("PK"u8))
            return "this is a ZIP archive; unpack it first.";
        if (start.StartsWith<byte>([0xff, 0xe0]))
            return "this is an o5m file; convert it to .osm.pbf first.";
        if (text.StartsWith("{"u8) || text.StartsWith("["u8))
            return "this is JSON; export the data as .osm or .osm.pbf instead.";
        return path.EndsWith(".pbf", StringComparison.OrdinalIgnoreCase)
            ? "the file does not begin like an OSM PBF file; it is damaged or of another kind."
            : "this is no OSM file (expected .osm.pbf, .osm, .osm.gz or .osm.bz2).";
    }
}

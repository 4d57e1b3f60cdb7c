using System.Buffers.Binary;
using System.IO.Compression;

namespace Mobilitaet.Routing.Tests.OsmFiles;

/// <summary>Puts PBF files together blob by blob.</summary>
internal sealed class PbfFile
{
    private readonly List<byte> _bytes = [];

    public static PbfMessage Header(params string[] features)
    {
        var header = new PbfMessage();
        foreach (var feature in features)
            header.Text(4, feature);
        return header.Text(16, "test");
    }

    public static PbfMessage Strings(params string[] strings)
    {
        var table = new PbfMessage();
        foreach (var text in strings)
            table.Text(1, text);
        return table;
    }

    /// <summary>A file with a usual header and one data block.</summary>
    public static byte[] With(PbfMessage block) =>
        new PbfFile().Zlib("OSMHeader", Header("OsmSchema-V0.6", "DenseNodes")).Zlib("OSMData", block).ToArray();

    public PbfFile Zlib(string type, PbfMessage message)
    {
        var raw = message.ToArray();
        return Blob(type, new PbfMessage().Number(2, raw.Length).Bytes(3, Deflate(raw)));
    }

    public PbfFile Raw(string type, PbfMessage message) => Blob(type, new PbfMessage().Bytes(1, message.ToArray()));

    public PbfFile Blob(string type, PbfMessage blob, long? claimedSize = null)
    {
        var content = blob.ToArray();
        var header = new PbfMessage().Text(1, type).Number(3, claimedSize ?? content.Length).ToArray();
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        _bytes.AddRange(length);
        _bytes.AddRange(header);
        _bytes.AddRange(content);
        return this;
    }

    public byte[] ToArray() => [.. _bytes];

    public static byte[] Deflate(byte[] raw)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Fastest))
            zlib.Write(raw);
        return target.ToArray();
    }
}

using System.IO.Hashing;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>
/// The file of a place index: 8 bytes of mark, 4 of version, 4 unused, 8 of payload length, 8 of XxHash3 over all other bytes, then the sections.
/// </summary>
internal static class PlaceIndexFile
{
    private const int Version = 1;
    private const int HeaderBytes = 32;
    private const int HashAt = 24;
    private static readonly byte[] Mark = "MOBPLACE"u8.ToArray();

    /// <summary>Replaces <paramref name="path"/> in one step and returns the number of bytes.</summary>
    public static long Write(string path, PlaceTables tables, IReadOnlyList<Municipality> municipalities)
    {
        var payload = new SectionWriter();
        MunicipalityTable.Write(municipalities, payload);
        tables.Write(payload);
        var header = new byte[HeaderBytes];
        Mark.CopyTo(header, 0);
        BitConverter.TryWriteBytes(header.AsSpan(8), Version);
        BitConverter.TryWriteBytes(header.AsSpan(16), (long)payload.Written.Length);
        BitConverter.TryWriteBytes(header.AsSpan(HashAt), HashOf(header, payload.Written));
        Replace(path, header, payload.Written);
        return HeaderBytes + payload.Written.Length;
    }

    /// <exception cref="PlaceIndexException">The file is missing, damaged or of another version.</exception>
    public static (PlaceTables Tables, IReadOnlyList<Municipality> Municipalities) Read(string path)
    {
        var bytes = ReadAll(path);
        Check(path, bytes);
        var sections = new SectionReader(path, bytes, HeaderBytes);
        var municipalities = MunicipalityTable.Read(sections);
        var tables = PlaceTables.Read(sections);
        return sections.AtEnd ? (tables, municipalities) : throw new PlaceIndexException(path, "the place index holds more than it should");
    }

    private static void Check(string path, byte[] bytes)
    {
        if (bytes.Length < Mark.Length || !bytes.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            throw new PlaceIndexException(path, "this is not a place index");
        if (bytes.Length < HeaderBytes)
            throw new PlaceIndexException(path, $"the place index is cut off after {bytes.Length} bytes");
        var version = BitConverter.ToInt32(bytes, 8);
        if (version != Version)
            throw new PlaceIndexException(path, $"the place index has version {version}, this program reads version {Version}");
        var expected = BitConverter.ToInt64(bytes, 16);
        if (bytes.Length - HeaderBytes != expected)
            throw new PlaceIndexException(path, $"the place index has {bytes.Length - HeaderBytes} bytes of content instead of {expected}");
        if (BitConverter.ToUInt64(bytes, HashAt) != HashOf(bytes.AsSpan(0, HeaderBytes), bytes.AsSpan(HeaderBytes)))
            throw new PlaceIndexException(path, "the place index is damaged (its checksum does not fit)");
    }

    private static ulong HashOf(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        var hash = new XxHash3();
        hash.Append(header[..HashAt]);
        hash.Append(payload);
        return hash.GetCurrentHashAsUInt64();
    }

    private static byte[] ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PlaceIndexException(path, "there is no place index");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlaceIndexException(path, $"the place index cannot be read ({e.Message.TrimEnd('.')})");
        }
    }

    private static void Replace(string path, ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        var temporary = $"{path}.{Environment.ProcessId}.new";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(header);
                file.Write(payload);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
            throw new InputException($"{path}: the place index cannot be written ({e.Message.TrimEnd('.')}); choose a folder that exists and is writable.", e);
        }
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Cuts a PBF file into its blobs and unpacks them (OpenStreetMap wiki, "PBF Format", file format); buffers are reused.</summary>
internal sealed class PbfBlobs(Stream file)
{
    /// <summary>A blob header is smaller than this.</summary>
    public const int HeaderLimit = 64 * 1024;

    /// <summary>A blob is at most this large, packed or unpacked.</summary>
    public const int BlobLimit = 32 * 1024 * 1024;

    private readonly long _length = file.Length;
    private byte[] _packed = new byte[64 * 1024];
    private byte[] _unpacked = new byte[256 * 1024];
    private int _size;

    /// <summary>Byte offset of the current blob, counted from its header's length field.</summary>
    public long Offset { get; private set; }

    /// <summary>Byte offset behind the current blob.</summary>
    public long End { get; private set; }

    public PbfBlobType Type { get; private set; }

    /// <summary>Reads the next blob header, or returns false at the end of the file.</summary>
    public bool Next()
    {
        Offset = End;
        if (Offset >= _length)
            return false;
        file.Position = Offset;
        Span<byte> lengthField = stackalloc byte[4];
        Fill(lengthField);
        var headerLength = BinaryPrimitives.ReadUInt32BigEndian(lengthField);
        if (headerLength is 0 or >= HeaderLimit)
            throw new OsmDamageException($"a block header claims {headerLength} bytes (the format allows 1 to {HeaderLimit - 1}).");
        ReadHeader(Fill(_packed.AsSpan(0, (int)headerLength)));
        End = Offset + 4 + headerLength + _size;
        if (End > _length)
            throw new OsmDamageException($"the file ends in the middle of a block ({End - _length} bytes are missing); fetch it again.");
        return true;
    }

    /// <summary>Reads and unpacks the current blob; the bytes are valid until the next call.</summary>
    public ReadOnlySpan<byte> Unpack()
    {
        if (_packed.Length < _size)
            _packed = new byte[Math.Min(BlobLimit, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_size))];
        var blob = new ProtobufCursor(Fill(_packed.AsSpan(0, _size)));
        long rawSize = -1;
        while (blob.Next())
        {
            switch (blob.Field)
            {
                case 1:
                    return blob.ReadBytes();
                case 2:
                    rawSize = blob.ReadLong();
                    if (rawSize is < 0 or > BlobLimit)
                        throw new OsmDamageException($"a block claims {rawSize} unpacked bytes (the format allows {BlobLimit}).");
                    break;
                case 3:
                    var data = blob.ReadBytes();
                    // The size usually comes first but may come last.
                    while (blob.Next())
                    {
                        if (blob.Field == 2)
                            rawSize = blob.ReadLong();
                        else
                            blob.Skip();
                    }
                    return Inflate(data, rawSize);
                default:
                    RefuseCompression(blob.Field);
                    blob.Skip();
                    break;
            }
        }
        throw new OsmDamageException("a block has no data.");
    }

    private void ReadHeader(ReadOnlySpan<byte> header)
    {
        var cursor = new ProtobufCursor(header);
        Type = PbfBlobType.None;
        long size = -1;
        while (cursor.Next())
        {
            if (cursor.Field == 1)
                Type = TypeOf(cursor.ReadBytes());
            else if (cursor.Field == 3)
                size = cursor.ReadLong();
            else
                cursor.Skip();
        }
        // Parsers may pass over types that they do not know; but no known file has any, and a flipped bit in the name would hide a whole block.
        if (Type == PbfBlobType.None)
            throw new OsmDamageException("a block is neither header nor data; the file is damaged.");
        if (size is < 0 or > BlobLimit)
            throw new OsmDamageException($"a block claims {size} bytes (the format allows {BlobLimit}).");
        _size = (int)size;
    }

    private static PbfBlobType TypeOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("OSMData"u8) ? PbfBlobType.Data
        : name.SequenceEqual("OSMHeader"u8) ? PbfBlobType.Header
        : PbfBlobType.None;

    private static void RefuseCompression(int field)
    {
        var method = field switch { 4 => "LZMA", 5 => "bzip2", 6 => "LZ4", 7 => "Zstandard", _ => null };
        if (method is not null)
            throw new OsmDamageException($"its blocks are packed with {method}; convert it with 'osmium cat -f pbf,pbf_compression=zlib'.");
    }

    private ReadOnlySpan<byte> Inflate(ReadOnlySpan<byte> data, long rawSize)
    {
        if (rawSize is < -1 or > BlobLimit)
            throw new OsmDamageException($"a block claims {rawSize} unpacked bytes (the format allows {BlobLimit}).");
        data.Overlaps(_packed, out var before);
        using var inflated = new ZLibStream(new MemoryStream(_packed, -before, data.Length, writable: false), CompressionMode.Decompress);
        var count = 0;
        try
        {
            // One byte more than declared is asked for: it proves the end of the stream and with it the checksum.
            while (true)
            {
                if (count == _unpacked.Length)
                    Array.Resize(ref _unpacked, Math.Min(_unpacked.Length * 2, BlobLimit + 1));
                var read = inflated.Read(_unpacked, count, _unpacked.Length - count);
                if (read == 0)
                    break;
                count += read;
                if (count > (rawSize < 0 ? BlobLimit : rawSize))
                    throw new OsmDamageException($"a block unpacks to more than the {(rawSize < 0 ? BlobLimit : rawSize)} bytes allowed.");
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new OsmDamageException("a block cannot be unpacked, its zlib data is damaged.", e);
        }
        if (rawSize >= 0 && count != rawSize)
            throw new OsmDamageException($"a block unpacks to {count} bytes instead of {rawSize}.");
        return _unpacked.AsSpan(0, count);
    }

    private Span<byte> Fill(Span<byte> target)
    {
        try
        {
            file.ReadExactly(target);
            return target;
        }
        catch (EndOfStreamException e)
        {
            throw new OsmDamageException("the file ends in the middle of a block; fetch it again.", e);
        }
        catch (IOException e)
        {
            throw new OsmDamageException($"the file cannot be read ({e.Message})", e);
        }
    }
}

using System.IO.Hashing;

namespace Mobilitaet.Routing.GtfsFiles.Sources;

/// <summary>Reads one file of a feed: limits its size, checks its checksum at the end, and turns damage into one sentence.</summary>
internal sealed class CheckedStream(Stream inner, GtfsSource source, string file, long bytesAllowed, uint? checksum) : Stream
{
    private readonly Crc32 _crc = new();
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = ReadInner(buffer);
        _position += read;
        source.Count(file, read);
        if (_position > bytesAllowed)
            throw new GtfsFeedException(source.Path, file, "the file unpacks to an absurd size and is refused (zip bomb).");
        if (checksum is { } expected)
        {
            _crc.Append(buffer[..read]);
            if (read == 0 && buffer.Length > 0 && _crc.GetCurrentHashAsUInt32() != expected)
                throw new GtfsFeedException(source.Path, file, "the checksum does not fit; the archive is damaged, fetch it again.");
        }
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new GtfsFeedException(source.Path, file, $"the file is damaged and cannot be unpacked ({e.Message})", e);
        }
    }
}

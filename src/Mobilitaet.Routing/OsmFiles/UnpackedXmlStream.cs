using System.IO.Compression;
using ICSharpCode.SharpZipLib.BZip2;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>The XML text of an OSM file, unpacked where needed; turns every fault of the unpacker into one clear exception and bounds what a single element may take.</summary>
internal sealed class UnpackedXmlStream(FileStream file, OsmFileKind kind) : Stream
{
    // The longest real elements (relations of 32,000 members are read member by member) stay far below.
    private const int ElementLimit = 16 * 1024 * 1024;
    private Stream? _source = kind == OsmFileKind.Bzip2Xml ? null : Unpack(file, kind);
    private int _allowance = ElementLimit;

    /// <summary>How many bytes of the file itself have been read.</summary>
    public long FileOffset => file.Position;

    /// <summary>Whether the text has ended; the platform's gzip reader does not tell an early end from a regular one.</summary>
    public bool EndReached { get; private set; }

    /// <summary>Tells that the parser has finished a piece and may read on.</summary>
    public void PieceDone() => _allowance = ElementLimit;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_allowance <= 0)
            throw new OsmDamageException($"one element or text is longer than {ElementLimit} bytes.");
        var read = kind == OsmFileKind.Bzip2Xml ? ReadBzip2(buffer) : ReadSource(_source!, buffer);
        _allowance -= read;
        EndReached |= read == 0 && !buffer.IsEmpty;
        return read;
    }

    private int ReadBzip2(Span<byte> buffer)
    {
        while (true)
        {
            if (_source is null && file.Position >= file.Length)
                return 0;
            _source ??= OpenBzip2();
            var read = ReadSource(_source, buffer);
            if (read > 0 || buffer.IsEmpty)
                return read;
            // Parallel compressors write one stream after the other; the library stops after the first.
            _source = null;
        }
    }

    private static int ReadSource(Stream source, Span<byte> buffer)
    {
        try
        {
            return source.Read(buffer);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The bzip2 library answers damaged data with index errors, too.
            throw new OsmDamageException("the packed data is damaged or incomplete; fetch the file again.", e);
        }
    }

    private BZip2InputStream OpenBzip2()
    {
        try
        {
            return new BZip2InputStream(file) { IsStreamOwner = false };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new OsmDamageException("the packed data is damaged or incomplete; fetch the file again.", e);
        }
    }

    private static Stream Unpack(FileStream file, OsmFileKind kind) =>
        kind == OsmFileKind.GzipXml ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : file;

    protected override void Dispose(bool disposing)
    {
        if (disposing && !ReferenceEquals(_source, file))
            _source?.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

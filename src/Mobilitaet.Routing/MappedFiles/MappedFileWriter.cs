using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Mobilitaet.Routing.MappedFiles;

/// <summary>Writes a mapped file section by section beside its final place and moves it there when complete.</summary>
internal sealed class MappedFileWriter : IDisposable
{
    private readonly MappedFormat _format;
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private readonly XxHash3 _hash = new();
    private readonly List<(string Name, long Offset, long Bytes)> _sections = [];
    private bool _complete;

    public MappedFileWriter(string path, MappedFormat format)
    {
        _format = format;
        _path = Path.GetFullPath(path);
        _temporary = $"{_path}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            _stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            _stream.Write(new byte[MappedFormat.HeaderBytes]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(error);
        }
    }

    public void Add<T>(string name, ReadOnlySpan<T> items)
        where T : unmanaged
    {
        var offset = _stream.Position;
        // One span counts at most 2^31 bytes; larger sections go out in slices.
        const int itemsPerSlice = 1 << 22;
        for (var from = 0; from < items.Length; from += itemsPerSlice)
            Write(MemoryMarshal.AsBytes(items.Slice(from, Math.Min(itemsPerSlice, items.Length - from))));
        _sections.Add((name, offset, _stream.Position - offset));
        var padding = (int)(-_stream.Position & (MappedFormat.Alignment - 1));
        Write(new byte[padding]);
    }

    public void AddList<T>(string name, List<T> items)
        where T : unmanaged => Add<T>(name, CollectionsMarshal.AsSpan(items));

    /// <summary>Writes the directory and header, flushes to the disk and puts the file in place.</summary>
    public void Complete()
    {
        var directory = _stream.Position;
        foreach (var (name, offset, bytes) in _sections)
        {
            var encoded = Encoding.UTF8.GetBytes(name);
            var entry = new byte[4 + encoded.Length + 16];
            BinaryPrimitives.WriteInt32LittleEndian(entry, encoded.Length);
            encoded.CopyTo(entry, 4);
            BinaryPrimitives.WriteInt64LittleEndian(entry.AsSpan(4 + encoded.Length), offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry.AsSpan(12 + encoded.Length), bytes);
            Write(entry);
        }
        try
        {
            WriteHeader(directory);
            _stream.Flush(flushToDisk: true);
            _stream.Dispose();
            File.Move(_temporary, _path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(error);
        }
        _complete = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_complete)
            File.Delete(_temporary);
    }

    private void WriteHeader(long directory)
    {
        var header = new byte[MappedFormat.HeaderBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(header, _format.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), _format.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), _sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), directory);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(24), _stream.Position);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(32), _hash.GetCurrentHashAsUInt64());
        // The first bytes are covered too, so that any flipped bit is noticed.
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(40), XxHash3.HashToUInt64(header.AsSpan(0, 40)));
        _stream.Position = 0;
        _stream.Write(header);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.Append(bytes);
        try
        {
            _stream.Write(bytes);
        }
        catch (IOException error)
        {
            throw CannotWrite(error);
        }
    }

    private InputException CannotWrite(Exception error) => new($"{_path}: the {_format.Noun} cannot be written ({error.Message})", error);
}

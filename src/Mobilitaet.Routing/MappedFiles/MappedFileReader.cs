using System.Buffers.Binary;
using System.IO.Hashing;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mobilitaet.Routing.MappedFiles;

/// <summary>A file mapped into memory and checked; hands out its sections.</summary>
internal sealed unsafe class MappedFileReader : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private byte* _base;
    private readonly Dictionary<string, (long Offset, long Bytes)> _sections = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly MappedFormat _format;

    public MappedFileReader(string path, MappedFormat format)
    {
        _path = path;
        _format = format;
        try
        {
            // Header and mapping come from one opening, so that a replacement in between cannot mix two files.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            Length = CheckHeader(stream);
            _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _base);
            CheckContent();
            ReadDirectory();
        }
        catch (Exception error)
        {
            Release();
            if (error is IOException or UnauthorizedAccessException)
                throw Refuse(Cause(error));
            throw;
        }
    }

    /// <summary>A replaced network that nobody searches any more gives its memory and its deleted file's space back.</summary>
    ~MappedFileReader() => Release();

    public long Length { get; }

    /// <summary>XxHash3 of the content; two files with the same number hold the same data.</summary>
    public ulong Fingerprint { get; private set; }

    public MappedArray<T> Get<T>(string name)
        where T : unmanaged
    {
        if (!_sections.TryGetValue(name, out var section))
            throw Refuse($"the file lacks the section '{name}'");
        var size = Unsafe.SizeOf<T>();
        if (section.Bytes % size != 0 || section.Bytes / size > int.MaxValue)
            throw Refuse($"the section '{name}' has an impossible size");
        return new MappedArray<T>((T*)(_base + section.Offset), (int)(section.Bytes / size));
    }

    public string GetText(string name) => Encoding.UTF8.GetString(Get<byte>(name).Span);

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        if (_base is not null)
            _view!.SafeMemoryMappedViewHandle.ReleasePointer();
        _base = null;
        _view?.Dispose();
        _file?.Dispose();
    }

    private MappedFileException Refuse(string cause) => _format.Refuse(_path, cause);

    private static string Cause(Exception error) => error is FileNotFoundException or DirectoryNotFoundException
        ? "there is no such file" : $"the file cannot be opened ({error.Message})";

    private long CheckHeader(FileStream stream)
    {
        var header = new byte[MappedFormat.HeaderBytes];
        var length = stream.Length;
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
            throw Refuse($"the file is too short to be a {_format.Noun}");
        if (BinaryPrimitives.ReadUInt64LittleEndian(header) != _format.Magic)
            throw Refuse($"the file is no {_format.Noun}");
        if (BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8)) != _format.Version)
            throw Refuse($"the {_format.Noun} was made by another version");
        if (BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(40)) != XxHash3.HashToUInt64(header.AsSpan(0, 40))
            || header.AsSpan(48).ContainsAnyExcept((byte)0))
            throw Refuse($"the {_format.Noun} is damaged (header checksum)");
        if (BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(24)) != length)
            throw Refuse($"the {_format.Noun} is incomplete (its length is not the one written)");
        return length;
    }

    private void CheckContent()
    {
        var hash = new XxHash3();
        const int slice = 1 << 26;
        for (long at = MappedFormat.HeaderBytes; at < Length; at += slice)
            hash.Append(new ReadOnlySpan<byte>(_base + at, (int)Math.Min(slice, Length - at)));
        Fingerprint = hash.GetCurrentHashAsUInt64();
        if (Fingerprint != BinaryPrimitives.ReadUInt64LittleEndian(new ReadOnlySpan<byte>(_base + 32, 8)))
            throw Refuse($"the {_format.Noun} is damaged (checksum)");
    }

    private void ReadDirectory()
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(_base + 12, 4));
        var at = BinaryPrimitives.ReadInt64LittleEndian(new ReadOnlySpan<byte>(_base + 16, 8));
        for (var i = 0; i < count; i++)
        {
            var nameBytes = BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(_base + at, 4));
            var name = Encoding.UTF8.GetString(new ReadOnlySpan<byte>(_base + at + 4, nameBytes));
            at += 4 + nameBytes;
            var offset = BinaryPrimitives.ReadInt64LittleEndian(new ReadOnlySpan<byte>(_base + at, 8));
            var bytes = BinaryPrimitives.ReadInt64LittleEndian(new ReadOnlySpan<byte>(_base + at + 8, 8));
            at += 16;
            _sections.Add(name, (offset, bytes));
        }
    }
}

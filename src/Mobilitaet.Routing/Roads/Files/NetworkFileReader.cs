using System.Buffers.Binary;
using System.IO.Hashing;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mobilitaet.Routing.Roads.Files;

/// <summary>A network file mapped into memory and checked; hands out its sections.</summary>
internal sealed unsafe class NetworkFileReader : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private byte* _base;
    private readonly Dictionary<string, (long Offset, long Bytes)> _sections = new(StringComparer.Ordinal);
    private readonly string _path;

    public NetworkFileReader(string path)
    {
        _path = path;
        try
        {
            // Header and mapping come from one opening, so that a replacement in between cannot mix two files.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            Length = CheckHeader(path, stream);
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
                throw new NetworkFileException(path, Cause(error));
            throw;
        }
    }

    /// <summary>A replaced network that nobody searches any more gives its memory and its deleted file's space back.</summary>
    ~NetworkFileReader() => Release();

    public long Length { get; }

    public MappedArray<T> Get<T>(string name)
        where T : unmanaged
    {
        if (!_sections.TryGetValue(name, out var section))
            throw new NetworkFileException(_path, $"the file lacks the section '{name}'");
        var size = Unsafe.SizeOf<T>();
        if (section.Bytes % size != 0 || section.Bytes / size > int.MaxValue)
            throw new NetworkFileException(_path, $"the section '{name}' has an impossible size");
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

    private static string Cause(Exception error) => error is FileNotFoundException or DirectoryNotFoundException
        ? "there is no such file" : $"the file cannot be opened ({error.Message})";

    private static long CheckHeader(string path, FileStream stream)
    {
        var header = new byte[NetworkFormat.HeaderBytes];
        var length = stream.Length;
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
            throw new NetworkFileException(path, "the file is too short to be a street network");
        if (BinaryPrimitives.ReadUInt64LittleEndian(header) != NetworkFormat.Magic)
            throw new NetworkFileException(path, "the file is no street network");
        if (BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8)) != NetworkFormat.Version)
            throw new NetworkFileException(path, "the street network was made by another version");
        if (BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(40)) != XxHash3.HashToUInt64(header.AsSpan(0, 40))
            || header.AsSpan(48).ContainsAnyExcept((byte)0))
            throw new NetworkFileException(path, "the street network is damaged (header checksum)");
        if (BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(24)) != length)
            throw new NetworkFileException(path, "the street network is incomplete (its length is not the one written)");
        return length;
    }

    private void CheckContent()
    {
        var hash = new XxHash3();
        const int slice = 1 << 26;
        for (long at = NetworkFormat.HeaderBytes; at < Length; at += slice)
            hash.Append(new ReadOnlySpan<byte>(_base + at, (int)Math.Min(slice, Length - at)));
        if (hash.GetCurrentHashAsUInt64() != BinaryPrimitives.ReadUInt64LittleEndian(new ReadOnlySpan<byte>(_base + 32, 8)))
            throw new NetworkFileException(_path, "the street network is damaged (checksum)");
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

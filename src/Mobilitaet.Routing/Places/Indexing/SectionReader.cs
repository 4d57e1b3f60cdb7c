using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>Reads the arrays that <see cref="SectionWriter"/> wrote, in the same order.</summary>
internal sealed class SectionReader(string path, byte[] bytes, int start)
{
    private int _at = start;

    public bool AtEnd => _at == bytes.Length;

    /// <exception cref="PlaceIndexException">The section is longer than the file.</exception>
    public unsafe T[] Read<T>()
        where T : unmanaged
    {
        if (bytes.Length - _at < 8)
            throw Broken();
        var count = BitConverter.ToInt64(bytes, _at);
        _at += 8;
        if (count < 0 || count > (bytes.Length - _at) / sizeof(T))
            throw Broken();
        var length = (int)count * sizeof(T);
        var values = MemoryMarshal.Cast<byte, T>(bytes.AsSpan(_at, length)).ToArray();
        _at += Math.Min((length + 7) & ~7, bytes.Length - _at);
        return values;
    }

    private PlaceIndexException Broken() => new(path, $"the place index ends too early at byte {_at}");
}

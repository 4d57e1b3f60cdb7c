using System.Buffers;
using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>Writes arrays one after another: element count as 8 bytes, then the raw little-endian elements, padded to 8 bytes.</summary>
internal sealed class SectionWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Span<byte> count = stackalloc byte[8];
        BitConverter.TryWriteBytes(count, (long)values.Length);
        _bytes.Write(count);
        var raw = MemoryMarshal.AsBytes(values);
        _bytes.Write(raw);
        var padding = -raw.Length & 7;
        _bytes.Write(stackalloc byte[padding]);
    }
}

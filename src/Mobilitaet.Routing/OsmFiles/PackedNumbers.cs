namespace Mobilitaet.Routing.OsmFiles;

/// <summary>The decoded values of one repeated protobuf field, in a buffer that is reused from message to message.</summary>
internal sealed class PackedNumbers
{
    private long[] _values = new long[8192];

    public int Count { get; private set; }

    public ReadOnlySpan<long> Values => _values.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds plain varints (uint32, int32, bool, enum).</summary>
    public void AddPlain(ReadOnlySpan<byte> packed)
    {
        var target = Reserve(packed.Length);
        var at = 0;
        var count = 0;
        while (at < packed.Length)
            target[count++] = (long)ProtobufCursor.ReadVarint(packed, ref at);
        Count += count;
    }

    /// <summary>Adds zigzag differences (sint64, delta coded) as running sums.</summary>
    public void AddDifferences(ReadOnlySpan<byte> packed)
    {
        var sum = Count == 0 ? 0 : _values[Count - 1];
        var target = Reserve(packed.Length);
        var at = 0;
        var count = 0;
        while (at < packed.Length)
        {
            sum += ProtobufCursor.ZigZag(ProtobufCursor.ReadVarint(packed, ref at));
            target[count++] = sum;
        }
        Count += count;
    }

    // A varint takes at least one byte, so the byte length bounds the number of values.
    private Span<long> Reserve(int atMost)
    {
        if (_values.Length - Count < atMost)
            Array.Resize(ref _values, Math.Max(_values.Length * 2, Count + atMost));
        return _values.AsSpan(Count, atMost);
    }
}

using System.Text;

namespace Mobilitaet.Routing.Tests.OsmFiles;

/// <summary>Writes protobuf fields one by one, right or wrong, as a test needs them.</summary>
internal sealed class PbfMessage
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public PbfMessage Number(int field, long value)
    {
        Varint((ulong)(field << 3));
        Varint((ulong)value);
        return this;
    }

    public PbfMessage Signed(int field, long value) => Number(field, ZigZag(value));

    public PbfMessage Bytes(int field, byte[] value)
    {
        Varint((ulong)((field << 3) | 2));
        Varint((ulong)value.Length);
        _bytes.AddRange(value);
        return this;
    }

    public PbfMessage Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public PbfMessage Message(int field, PbfMessage value) => Bytes(field, value.ToArray());

    public PbfMessage Packed(int field, params long[] values)
    {
        var packed = new PbfMessage();
        foreach (var value in values)
            packed.Varint((ulong)value);
        return Message(field, packed);
    }

    public PbfMessage Differences(int field, params long[] values)
    {
        var last = 0L;
        return Packed(field, [.. values.Select(v => ZigZag(v - (last, last = v).Item1))]);
    }

    private static long ZigZag(long value) => (value << 1) ^ (value >> 63);

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
    }
}

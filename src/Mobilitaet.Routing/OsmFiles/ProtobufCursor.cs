using System.Runtime.CompilerServices;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Walks over one protobuf message in wire format (protobuf.dev, "Encoding"); every step is bounds-checked.</summary>
internal ref struct ProtobufCursor(ReadOnlySpan<byte> message)
{
    public const int Varint = 0;
    public const int Fixed64 = 1;
    public const int LengthDelimited = 2;
    public const int Fixed32 = 5;

    private readonly ReadOnlySpan<byte> _message = message;
    private int _at;

    /// <summary>The number of the field that <see cref="Next"/> stepped onto.</summary>
    public int Field { get; private set; }

    /// <summary>How that field is encoded.</summary>
    public int Wire { get; private set; }

    /// <summary>Steps onto the next field; the caller must read or skip its value before the next call.</summary>
    public bool Next()
    {
        if (_at >= _message.Length)
            return false;
        var key = ReadVarint(_message, ref _at);
        if (key is < 8 or > uint.MaxValue)
            throw new OsmDamageException("a field without a number was found.");
        Field = (int)(key >> 3);
        Wire = (int)(key & 7);
        return true;
    }

    public ulong ReadUnsigned()
    {
        Expect(Varint);
        return ReadVarint(_message, ref _at);
    }

    /// <summary>An int32 or int64 field.</summary>
    public long ReadLong() => (long)ReadUnsigned();

    /// <summary>A sint64 field.</summary>
    public long ReadZigZag() => ZigZag(ReadUnsigned());

    /// <summary>A string, bytes or embedded message.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        Expect(LengthDelimited);
        var length = ReadVarint(_message, ref _at);
        if (length > (ulong)(_message.Length - _at))
            throw new OsmDamageException("a field is longer than the message that holds it.");
        var bytes = _message.Slice(_at, (int)length);
        _at += (int)length;
        return bytes;
    }

    /// <summary>The varints of a repeated field, whether packed or (as parsers must accept, too) single.</summary>
    public ReadOnlySpan<byte> ReadPacked()
    {
        if (Wire != Varint)
            return ReadBytes();
        var start = _at;
        ReadVarint(_message, ref _at);
        return _message[start.._at];
    }

    public void Skip()
    {
        switch (Wire)
        {
            case Varint:
                ReadVarint(_message, ref _at);
                break;
            case Fixed64:
                SkipBytes(8);
                break;
            case LengthDelimited:
                ReadBytes();
                break;
            case Fixed32:
                SkipBytes(4);
                break;
            default:
                throw new OsmDamageException($"a field of unknown wire type {Wire} was found.");
        }
    }

    public static long ZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadVarint(ReadOnlySpan<byte> data, ref int at)
    {
        if ((uint)at < (uint)data.Length && data[at] < 0x80)
            return data[at++];
        return ReadLongVarint(data, ref at);
    }

    private static ulong ReadLongVarint(ReadOnlySpan<byte> data, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if ((uint)at >= (uint)data.Length)
                throw new OsmDamageException("the data ends in the middle of a number.");
            var b = data[at++];
            value |= (ulong)(b & 0x7f) << shift;
            if (b < 0x80)
                return value;
        }
        throw new OsmDamageException("a number has more than 64 bits.");
    }

    private void SkipBytes(int count)
    {
        if (count > _message.Length - _at)
            throw new OsmDamageException("the data ends in the middle of a field.");
        _at += count;
    }

    private readonly void Expect(int wire)
    {
        if (Wire != wire)
            throw new OsmDamageException($"field {Field} has wire type {Wire} instead of {wire}.");
    }
}

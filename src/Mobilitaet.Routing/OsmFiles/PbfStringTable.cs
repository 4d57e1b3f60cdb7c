using System.Text;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>The strings of one PBF block; only those that a delivered element uses are decoded, and frequent ones are shared between blocks.</summary>
internal sealed class PbfStringTable
{
    // Osmosis and osmium write some ten thousand strings per block; a table beyond this is an attack on memory.
    private const int CountLimit = 1 << 22;
    private const int SharedSlots = 1 << 14;
    private const int SharedLengthLimit = 48;

    private readonly string?[] _shared = new string?[SharedSlots];
    private readonly byte[]?[] _sharedBytes = new byte[]?[SharedSlots];
    private string?[] _strings = new string?[1024];
    private (int Start, int Length)[] _ranges = new (int, int)[1024];
    private int _count;

    /// <summary>The strings so far decoded; pass each index through <see cref="Require"/> first.</summary>
    public ReadOnlySpan<string> Strings => _strings.AsSpan(0, _count)!;

    public void Clear()
    {
        Array.Clear(_strings, 0, _count);
        _count = 0;
    }

    /// <summary>Notes where the strings of a StringTable message lie.</summary>
    public void Add(ReadOnlySpan<byte> block, ReadOnlySpan<byte> table)
    {
        var cursor = new ProtobufCursor(table);
        while (cursor.Next())
        {
            if (cursor.Field != 1)
            {
                cursor.Skip();
                continue;
            }
            var bytes = cursor.ReadBytes();
            if (_count == _ranges.Length)
                Grow();
            block.Overlaps(bytes, out var start);
            _ranges[_count++] = (start, bytes.Length);
        }
    }

    /// <summary>Decodes the string at <paramref name="index"/> unless it is already there.</summary>
    public void Require(ReadOnlySpan<byte> block, long index)
    {
        if ((ulong)index >= (ulong)_count)
            throw new OsmDamageException($"string {index} is used but the block has {_count} strings.");
        if (_strings[index] is not null)
            return;
        var (start, length) = _ranges[index];
        _strings[index] = Decode(block.Slice(start, length));
    }

    private string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > SharedLengthLimit)
            return Encoding.UTF8.GetString(bytes);
        var slot = (int)(Hash(bytes) & (SharedSlots - 1));
        if (_sharedBytes[slot] is { } known && bytes.SequenceEqual(known))
            return _shared[slot]!;
        var text = Encoding.UTF8.GetString(bytes);
        _shared[slot] = text;
        _sharedBytes[slot] = bytes.ToArray();
        return text;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        // FNV-1a; the high bits are folded in because only the low ones choose the slot.
        var hash = 2166136261u;
        foreach (var b in bytes)
            hash = (hash ^ b) * 16777619u;
        return hash ^ (hash >> 15);
    }

    private void Grow()
    {
        if (_count >= CountLimit)
            throw new OsmDamageException($"a block has more than {CountLimit} strings.");
        Array.Resize(ref _strings, _count * 2);
        Array.Resize(ref _ranges, _count * 2);
    }
}

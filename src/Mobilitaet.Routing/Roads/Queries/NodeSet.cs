using System.Numerics;
using System.Runtime.CompilerServices;

namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>A set of nodes as bits, walked in rank order without sorting.</summary>
internal sealed class NodeSet(int nodes)
{
    private readonly ulong[] _words = new ulong[(nodes / 64) + 1];

    public int WordCount => _words.Length;

    public void Clear() => Array.Clear(_words);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int node) => ((_words[node >> 6] >> (node & 63)) & 1) != 0;

    /// <summary>Adds a node; false when it was there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(int node)
    {
        ref var word = ref _words[node >> 6];
        var bit = 1UL << (node & 63);
        if ((word & bit) != 0)
            return false;
        word |= bit;
        return true;
    }

    /// <summary>The lowest member that is at least <paramref name="from"/>; -1 when there is none. Members may be added above while walking.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextFrom(int from)
    {
        var index = from >> 6;
        if (index >= _words.Length)
            return -1;
        var word = _words[index] & (ulong.MaxValue << (from & 63));
        while (word == 0)
        {
            if (++index >= _words.Length)
                return -1;
            word = _words[index];
        }
        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>Writes all members in descending order and returns how many there are.</summary>
    public int CopyDescending(Span<int> target)
    {
        var count = 0;
        for (var index = _words.Length - 1; index >= 0; index--)
        {
            var word = _words[index];
            while (word != 0)
            {
                var bit = 63 - BitOperations.LeadingZeroCount(word);
                target[count++] = (index << 6) + bit;
                word &= ~(1UL << bit);
            }
        }
        return count;
    }
}

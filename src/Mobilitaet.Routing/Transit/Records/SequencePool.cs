using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Transit.Records;

/// <summary>Stores equal sequences once; most trips share their stops and running times with many others. Seeded, so that no feed can aim at collisions.</summary>
internal sealed class SequencePool<T>(List<T> items)
    where T : unmanaged, IEquatable<T>
{
    private const int None = -1;
    private readonly long _seed = Random.Shared.NextInt64();
    private readonly Dictionary<ulong, int> _lastByHash = [];
    private readonly List<(int First, int Count, int Previous)> _known = [];

    public List<T> Items => items;

    /// <summary>How many different sequences there are.</summary>
    public int Count => _known.Count;

    /// <summary>Where the sequence lies, and its number; new when it was not there before.</summary>
    public (int First, int Number, bool IsNew) Add(ReadOnlySpan<T> sequence)
    {
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(sequence), _seed);
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastByHash, hash, out var exists);
        if (!exists)
            last = None;
        for (var number = last; number != None; number = _known[number].Previous)
        {
            var (first, count, _) = _known[number];
            if (CollectionsMarshal.AsSpan(items).Slice(first, count).SequenceEqual(sequence))
                return (first, number, false);
        }
        var start = items.Count;
        items.AddRange(sequence);
        _known.Add((start, sequence.Length, last));
        last = _known.Count - 1;
        return (start, last, true);
    }
}

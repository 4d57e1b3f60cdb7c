using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Stores equal sequences once; most trips share their stops and running times with many others.</summary>
internal sealed class SequencePool<T>(List<T> items)
    where T : unmanaged, IEquatable<T>
{
    private readonly Dictionary<ulong, List<(int First, int Count, int Number)>> _known = [];

    /// <summary>How many different sequences there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where the sequence lies, and its number; new when it was not there before.</summary>
    public (int First, int Number, bool IsNew) Add(List<T> sequence)
    {
        ReadOnlySpan<T> span = CollectionsMarshal.AsSpan(sequence);
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(span));
        ref var entries = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, hash, out var exists);
        entries ??= [];
        if (exists)
        {
            foreach (var (first, count, number) in entries)
            {
                if (CollectionsMarshal.AsSpan(items).Slice(first, count).SequenceEqual(span))
                    return (first, number, false);
            }
        }
        var start = items.Count;
        items.AddRange(span);
        entries.Add((start, span.Length, Count));
        return (start, Count++, true);
    }
}

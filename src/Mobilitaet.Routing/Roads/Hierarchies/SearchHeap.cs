using System.Runtime.CompilerServices;

namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>A 4-ary min-heap of (key, node) pairs packed into one word; entries are never changed, outdated ones are skipped by the search.</summary>
internal sealed class SearchHeap
{
    private ulong[] _items = new ulong[256];
    private int _count;

    public bool IsEmpty => _count == 0;

    /// <summary>The smallest key; <see cref="int.MaxValue"/> when empty.</summary>
    public int MinKey
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _count == 0 ? int.MaxValue : (int)(_items[0] >> 32);
    }

    public void Clear() => _count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(int key, int node)
    {
        if (_count == _items.Length)
            Array.Resize(ref _items, _count * 2);
        var item = ((ulong)(uint)key << 32) | (uint)node;
        var items = _items;
        var at = _count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 2;
            if (items[parent] <= item)
                break;
            items[at] = items[parent];
            at = parent;
        }
        items[at] = item;
    }

    public (int Key, int Node) Pop()
    {
        var items = _items;
        var top = items[0];
        var item = items[--_count];
        var count = _count;
        var at = 0;
        while (true)
        {
            var child = (at << 2) + 1;
            if (child >= count)
                break;
            var last = Math.Min(child + 4, count);
            var best = child;
            for (var other = child + 1; other < last; other++)
            {
                if (items[other] < items[best])
                    best = other;
            }
            if (items[best] >= item)
                break;
            items[at] = items[best];
            at = best;
        }
        items[at] = item;
        return ((int)(top >> 32), (int)(uint)top);
    }
}

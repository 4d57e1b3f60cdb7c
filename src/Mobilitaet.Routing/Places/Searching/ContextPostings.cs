using Mobilitaet.Routing.Places.Indexing;

namespace Mobilitaet.Routing.Places.Searching;

/// <summary>The contexts in which each word of the index stands; turned round from the tables once at opening.</summary>
internal sealed class ContextPostings
{
    private readonly int[] _start;
    private readonly int[] _contexts;

    public ContextPostings(PlaceTables tables)
    {
        _start = new int[tables.Words.Count + 1];
        _contexts = new int[tables.ContextSlots.Length];
        foreach (var word in tables.ContextSlots)
            _start[word + 1]++;
        for (var word = 0; word < tables.Words.Count; word++)
            _start[word + 1] += _start[word];
        var next = _start.ToArray();
        for (var context = 0; context + 1 < tables.ContextStart.Length; context++)
        {
            for (var slot = tables.ContextStart[context]; slot < tables.ContextStart[context + 1]; slot++)
                _contexts[next[tables.ContextSlots[slot]]++] = context;
        }
    }

    public ReadOnlySpan<int> Of(int word) => _contexts.AsSpan(_start[word], _start[word + 1] - _start[word]);
}

using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>Gives words provisional numbers while names and contexts come in, and sorts them into a <see cref="Vocabulary"/> at the end.</summary>
internal sealed class SlotCollector
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _contexts = new(StringComparer.Ordinal);

    public List<int> NameSlotStart { get; } = [0];

    public List<int> NameSlots { get; } = [];

    public List<byte> NameWordCount { get; } = [];

    public List<int> ContextStart { get; } = [0];

    public List<int> ContextSlots { get; } = [];

    /// <summary>Adds one name; false when it holds no word.</summary>
    public bool AddName(IReadOnlyList<NameWord> words)
    {
        if (words.Count == 0)
            return false;
        foreach (var slot in Names.NameSlots.Of(words))
            NameSlots.Add(NumberOf(slot));
        NameSlotStart.Add(NameSlots.Count);
        NameWordCount.Add((byte)Math.Min(words.Count, Names.NameSlots.MostWords));
        return true;
    }

    /// <summary>The number of the context made of these names; equal lists share one.</summary>
    public int AddContext(IReadOnlyList<string> names)
    {
        var key = string.Join('\n', names);
        if (_contexts.TryGetValue(key, out var context))
            return context;
        context = _contexts.Count;
        _contexts.Add(key, context);
        var slots = names
            .SelectMany(name => NameFolding.HasUmlauts(name) ? [NameFolding.Words(name, false), NameFolding.Words(name, true)]
                : new[] { NameFolding.Words(name, false) })
            .SelectMany(Names.NameSlots.Of)
            .Distinct(StringComparer.Ordinal);
        foreach (var slot in slots)
            ContextSlots.Add(NumberOf(slot));
        ContextStart.Add(ContextSlots.Count);
        return context;
    }

    /// <summary>The words in ordinal order; renumbers all slots accordingly.</summary>
    public Vocabulary BuildVocabulary()
    {
        var sorted = _words.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var starts = new int[sorted.Length + 1];
        var letters = new char[sorted.Sum(w => w.Length)];
        var final = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i].CopyTo(letters.AsSpan(starts[i]));
            starts[i + 1] = starts[i] + sorted[i].Length;
            final[_words[sorted[i]]] = i;
        }
        Renumber(NameSlots, final);
        Renumber(ContextSlots, final);
        return new Vocabulary(starts, letters);
    }

    private static void Renumber(List<int> slots, int[] final)
    {
        for (var i = 0; i < slots.Count; i++)
            slots[i] = final[slots[i]];
    }

    private int NumberOf(string word)
    {
        if (!_words.TryGetValue(word, out var number))
            _words.Add(word, number = _words.Count);
        return number;
    }
}

namespace Mobilitaet.Routing.Places.Names;

/// <summary>The comparable pieces of a name: its words, each pair of neighbours joined, and all joined for three to five words.</summary>
internal static class NameSlots
{
    public const int MostWords = 12;

    public static List<string> Of(IReadOnlyList<NameWord> words)
    {
        var count = Math.Min(words.Count, MostWords);
        var slots = new List<string>(2 * count);
        for (var i = 0; i < count; i++)
            slots.Add(words[i].Text);
        for (var i = 0; i + 1 < count; i++)
            slots.Add(words[i].Text + words[i + 1].Text);
        if (count is >= 3 and <= 5)
            slots.Add(string.Concat(words.Take(count).Select(w => w.Text)));
        return slots;
    }

    /// <summary>Which words (as bits) the slot covers in a name of <paramref name="words"/> words.</summary>
    public static int Cover(int slot, int words)
    {
        if (slot < words)
            return 1 << slot;
        var pair = slot - words;
        return pair < words - 1 ? 3 << pair : (1 << words) - 1;
    }
}

using System.Numerics;
using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Searching;

/// <summary>What somebody typed, cut into words with weights, joined neighbours, and possible house numbers.</summary>
internal sealed class ParsedQuery
{
    public const int MostWords = 10;
    private const int MostCharacters = 200;
    private const float StopWordWeight = 0.2f;
    private const float NumberWeight = 0.45f;

    private static readonly HashSet<string> StopWords = new(StringComparer.Ordinal)
    {
        "in", "im", "am", "an", "der", "die", "das", "den", "dem", "des", "zu", "zum", "zur", "bei", "beim", "von", "vom", "und", "auf", "nach", "bis",
    };

    private readonly float[] _weightOfBits;

    private ParsedQuery(IReadOnlyList<NameWord> words)
    {
        WordCount = words.Count;
        Weights = [.. words.Select(WeightOf)];
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsNumber)
                NumberWords |= 1 << i;
            if (Weights[i] <= StopWordWeight)
                StopWordBits |= 1 << i;
            if (words[i].AfterComma)
                WordsAfterComma |= 1 << i;
        }
        _weightOfBits = new float[1 << words.Count];
        for (var bits = 1; bits < _weightOfBits.Length; bits++)
            _weightOfBits[bits] = _weightOfBits[bits & (bits - 1)] + Weights[BitOperations.TrailingZeroCount(bits)];
    }

    public int WordCount { get; }

    /// <summary>How much each word counts.</summary>
    public IReadOnlyList<float> Weights { get; }

    /// <summary>Bits of the words that are numbers or belong to a house number.</summary>
    public int NumberWords { get; private set; }

    public int StopWordBits { get; }

    /// <summary>Bits of the words behind the first comma: they tell where, not what.</summary>
    public int WordsAfterComma { get; }

    public List<QuerySpan> Spans { get; } = [];

    public List<(HouseNumber Number, int Words)> HouseNumbers { get; } = [];

    public int AllWords => (1 << WordCount) - 1;

    public static ParsedQuery Of(string text)
    {
        var shortened = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var words = NameFolding.TypedWords(shortened, expandUmlauts: false);
        if (words.Count > MostWords)
            words.RemoveRange(MostWords, words.Count - MostWords);
        var query = new ParsedQuery(words);
        query.FindHouseNumbers(words);
        var expanded = NameFolding.TypedWords(shortened, expandUmlauts: true);
        query.AddSpans(words, expanded.Count >= words.Count ? expanded : words);
        return query;
    }

    public float WeightOfBits(int bits) => _weightOfBits[bits];

    private static float WeightOf(NameWord word)
    {
        if (StopWords.Contains(word.Text))
            return StopWordWeight;
        return word.IsNumber ? NumberWeight : 0.5f + (Math.Min(word.Text.Length, 10) / 20f);
    }

    private void FindHouseNumbers(List<NameWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (HouseNumber.Read(words, i, out var used) is not { } number)
                continue;
            var bits = ((1 << used) - 1) << i;
            HouseNumbers.Add((number, bits));
            NumberWords |= bits;
            i += used - 1;
        }
    }

    private void AddSpans(List<NameWord> words, List<NameWord> expanded)
    {
        // Both spellings part the text at the same places, so their words correspond.
        for (var i = 0; i < words.Count; i++)
        {
            var last = i == words.Count - 1;
            AddSpan(1 << i, last || words[i].Abbreviated, words[i].Text, expanded[i].Text);
        }
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var last = i + 1 == words.Count - 1;
            AddSpan(3 << i, last, Full(words, i, 2), Full(expanded, i, 2));
        }
        if (words.Count is >= 3 and <= 6)
            AddSpan(AllWords, true, Full(words, 0, words.Count), Full(expanded, 0, words.Count));
    }

    private void AddSpan(int bits, bool unfinished, string stripped, string expanded)
    {
        Spans.Add(new QuerySpan(bits, unfinished, [.. new[] { stripped, NameFolding.FullForm(stripped), expanded, NameFolding.FullForm(expanded) }
            .Where(t => t.Length <= NameFolding.LongestWord).Distinct(StringComparer.Ordinal)]));
    }

    private static string Full(List<NameWord> words, int at, int count)
    {
        var text = "";
        for (var i = at; i < at + count; i++)
            text += NameFolding.FullForm(words[i].Text);
        return text;
    }
}

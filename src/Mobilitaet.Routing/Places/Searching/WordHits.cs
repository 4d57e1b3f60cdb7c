using System.Runtime.InteropServices;
using Mobilitaet.Routing.Places.Indexing;

namespace Mobilitaet.Routing.Places.Searching;

/// <summary>All words of the index that a query can mean: the same, the beginning of, or similar to what was typed.</summary>
internal sealed class WordHits
{
    private const float Prefix = 0.9f;
    private const float InnerPrefix = 0.7f;
    private const int ShortestInnerPrefix = 4;
    private const int ShortestFuzzyPrefix = 5;
    private const int ShortestJoined = 5;
    private const float OtherThanExact = 0.85f;
    private const int MostHitsOfSpan = 4_000;

    private readonly Vocabulary _words;
    private readonly Dictionary<int, int> _lastHitOfWord = [];
    private readonly List<int> _earlierHit = [];

    public WordHits(ParsedQuery query, Vocabulary words)
    {
        _words = words;
        var similar = new List<(int Word, int Distance)>();
        for (var span = 0; span < query.Spans.Count; span++)
            Collect(query, span, similar);
    }

    public List<WordHit> All { get; } = [];

    /// <summary>Walks the hits of a word from the latest: start with -1, go on with the returned number until it is negative.</summary>
    public int Next(int word, int hit) => hit >= 0 ? _earlierHit[hit] : _lastHitOfWord.GetValueOrDefault(word, -1);

    private void Collect(ParsedQuery query, int span, List<(int Word, int Distance)> similar)
    {
        var asked = query.Spans[span];
        var share = AddExact(asked, span) ? OtherThanExact : 1;
        if ((asked.Words & query.NumberWords) == asked.Words)
            return;
        foreach (var spelling in asked.Spellings)
        {
            if (asked.IsJoined && spelling.Length < ShortestJoined)
                continue;
            AddPrefixes(asked, span, spelling, share);
            AddSimilar(asked, span, spelling, share, similar);
        }
    }

    // True when the word itself is known and long enough to be meant.
    private bool AddExact(QuerySpan asked, int span)
    {
        var known = false;
        foreach (var spelling in asked.Spellings)
        {
            if (_words.FindExact(spelling) is not (var exact and >= 0))
                continue;
            Add(exact, span, 1);
            known |= spelling.Length >= ShortestInnerPrefix;
        }
        return known;
    }

    private void AddPrefixes(QuerySpan asked, int span, string spelling, float share)
    {
        if (!asked.Unfinished && (asked.IsJoined || spelling.Length < ShortestInnerPrefix))
            return;
        var worth = asked.Unfinished ? Prefix : InnerPrefix;
        var (start, end) = _words.FindPrefix(spelling);
        end = Math.Min(end, start + MostHitsOfSpan);
        for (var word = start; word < end; word++)
            Add(word, span, share * worth);
    }

    private void AddSimilar(QuerySpan asked, int span, string spelling, float share, List<(int Word, int Distance)> similar)
    {
        similar.Clear();
        _words.FindSimilar(spelling, EditsFor, similar);
        foreach (var (word, distance) in similar)
            Add(word, span, share * (0.93f - (1.1f * distance / Math.Max(spelling.Length, _words.LengthOf(word)))));
        if (!asked.Unfinished || spelling.Length < ShortestFuzzyPrefix)
            return;
        similar.Clear();
        _words.FindSimilarPrefix(spelling, similar);
        foreach (var (word, _) in similar)
            Add(word, span, share * (0.8f - (1.1f / spelling.Length)));
    }

    // Four to seven letters may hold one error, longer words two.
    private static int EditsFor(int letters) => letters switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => 2,
    };

    private void Add(int word, int span, float quality)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastHitOfWord, word, out var known);
        _earlierHit.Add(known ? last : -1);
        last = All.Count;
        All.Add(new WordHit(word, span, quality));
    }
}

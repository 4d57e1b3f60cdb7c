namespace Mobilitaet.Routing.Places.Searching;

/// <summary>How well the surroundings of places (village, municipality, postcode, kind) explain each word of the query.</summary>
internal sealed class ContextHits
{
    private static readonly float[] Nothing = new float[ParsedQuery.MostWords];
    private readonly Dictionary<int, float[]> _qualities = [];

    public ContextHits(ParsedQuery query, WordHits hits, ContextPostings postings)
    {
        foreach (var hit in hits.All)
        {
            foreach (var context in postings.Of(hit.Word))
                Raise(context, query.Spans[hit.Span].Words, hit.Quality * hit.Quality, query.WordCount);
        }
    }

    /// <summary>The quality by word of the query; all zero where nothing fits, and for context -1.</summary>
    public float[] Of(int context) => _qualities.GetValueOrDefault(context, Nothing);

    private void Raise(int context, int words, float quality, int count)
    {
        if (!_qualities.TryGetValue(context, out var qualities))
            _qualities.Add(context, qualities = new float[ParsedQuery.MostWords]);
        for (var i = 0; i < count; i++)
        {
            if ((words & (1 << i)) != 0)
                qualities[i] = Math.Max(qualities[i], quality);
        }
    }
}

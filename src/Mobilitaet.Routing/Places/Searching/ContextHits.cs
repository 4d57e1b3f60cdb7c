using Mobilitaet.Routing.Places.Indexing;

namespace Mobilitaet.Routing.Places.Searching;

/// <summary>How well the surroundings of places (village, municipality, postcode, kind) explain each word of the query.</summary>
internal sealed class ContextHits(ParsedQuery query, WordHits hits, PlaceTables tables)
{
    private static readonly float[] Nothing = new float[ParsedQuery.MostWords];
    private readonly Dictionary<int, float[]> _known = [];

    /// <summary>The quality by word of the query; all zero for context -1.</summary>
    public float[] Of(int context)
    {
        if (context < 0)
            return Nothing;
        if (!_known.TryGetValue(context, out var qualities))
            _known.Add(context, qualities = Measure(context));
        return qualities;
    }

    private float[] Measure(int context)
    {
        float[]? qualities = null;
        for (var slot = tables.ContextStart[context]; slot < tables.ContextStart[context + 1]; slot++)
        {
            for (var hit = hits.Next(tables.ContextSlots[slot], -1); hit >= 0; hit = hits.Next(0, hit))
            {
                qualities ??= new float[ParsedQuery.MostWords];
                Raise(qualities, hits.All[hit]);
            }
        }
        return qualities ?? Nothing;
    }

    private void Raise(float[] qualities, WordHit hit)
    {
        var words = query.Spans[hit.Span].Words;
        for (var i = 0; i < query.WordCount; i++)
        {
            if ((words & (1 << i)) != 0)
                qualities[i] = Math.Max(qualities[i], hit.Quality * hit.Quality);
        }
    }
}

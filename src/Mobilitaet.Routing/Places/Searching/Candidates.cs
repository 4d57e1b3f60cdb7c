using Mobilitaet.Routing.Places.Indexing;

namespace Mobilitaet.Routing.Places.Searching;

/// <summary>Finds the documents worth a closer look: those whose names and surroundings hold most of the query.</summary>
internal sealed class Candidates(PlaceTables tables, ParsedQuery query, WordHits hits, ContextHits contexts, SearchScratch scratch)
{
    private const int Steps = 128;
    private const int MostCandidates = 250;
    private const int PostingsOfSpan = 40_000;
    private const int FewestPostings = 6;

    /// <summary>At most 250 documents, unordered.</summary>
    public List<int> Find(IReadOnlyCollection<PlaceKind>? kinds, GeoPoint? near)
    {
        var hitsOfSpan = new int[query.Spans.Count];
        foreach (var hit in hits.All)
            hitsOfSpan[hit.Span]++;
        // Surer hits first, so that a document keeps the best quality for each word.
        foreach (var hit in hits.All.OrderByDescending(h => h.Quality))
            Touch(hit, Math.Max(FewestPostings, PostingsOfSpan / hitsOfSpan[hit.Span]));
        return SelectBest(kinds, near);
    }

    private void Touch(WordHit hit, int most)
    {
        var words = query.Spans[hit.Span].Words;
        var start = tables.PostingStart[hit.Word];
        var end = Math.Min(tables.PostingStart[hit.Word + 1], start + most);
        for (var i = start; i < end; i++)
        {
            var document = tables.Postings[i];
            var covered = scratch.Covered[document];
            var fresh = words & ~covered;
            if (fresh == 0)
                continue;
            if (covered == 0)
                scratch.Touched.Add(document);
            scratch.Covered[document] = (ushort)(covered | words);
            scratch.Worth[document] += query.WeightOfBits(fresh) * hit.Quality;
        }
    }

    private List<int> SelectBest(IReadOnlyCollection<PlaceKind>? kinds, GeoPoint? near)
    {
        var whole = query.WeightOfBits(query.AllWords) + 0.3f;
        var counts = new int[Steps];
        foreach (var document in scratch.Touched)
        {
            if (kinds is not null && !IsWanted(document, kinds))
            {
                scratch.Worth[document] = -1;
                continue;
            }
            scratch.Worth[document] += AroundWorth(document) + NearWorth(document, near) + (0.1f * tables.Importance[document]);
            counts[StepOf(document, whole)]++;
        }
        var lowest = Steps - 1;
        for (var sum = counts[lowest]; lowest > 0 && sum + counts[lowest - 1] <= MostCandidates; lowest--)
            sum += counts[lowest - 1];
        return Take(lowest, whole);
    }

    // The step below the last whole one is filled up in the order of importance.
    private List<int> Take(int lowest, float whole)
    {
        var chosen = new List<int>(MostCandidates);
        var next = new List<int>();
        foreach (var document in scratch.Touched)
        {
            if (scratch.Worth[document] < 0)
                continue;
            var step = StepOf(document, whole);
            if (step >= lowest && chosen.Count < MostCandidates)
                chosen.Add(document);
            else if (step == lowest - 1)
                next.Add(document);
        }
        next.Sort();
        foreach (var document in next)
        {
            if (chosen.Count == MostCandidates)
                break;
            chosen.Add(document);
        }
        return chosen;
    }

    private int StepOf(int document, float whole) => Math.Clamp((int)(scratch.Worth[document] / whole * Steps), 0, Steps - 1);

    private float AroundWorth(int document)
    {
        var missing = query.AllWords & ~scratch.Covered[document];
        if (missing == 0)
            return 0;
        var around = contexts.Of(tables.Context[document]);
        var category = contexts.Of(tables.CategoryContext[document]);
        var worth = 0f;
        for (var i = 0; i < query.WordCount; i++)
        {
            if ((missing & (1 << i)) != 0)
                worth += query.Weights[i] * Math.Max(around[i], category[i]);
        }
        // A street with numbers can answer the number that it lacks in its name.
        if (tables.NumberStart[document + 1] > tables.NumberStart[document])
            worth += 0.5f * query.WeightOfBits(missing & query.NumberWords);
        return worth;
    }

    private float NearWorth(int document, GeoPoint? near) =>
        near is { } point ? 0.2f * (float)Nearness.Of(point, tables.PositionOf(document)) : 0;

    private bool IsWanted(int document, IReadOnlyCollection<PlaceKind> kinds)
    {
        var kind = (PlaceKind)tables.Kind[document];
        var hasDoors = tables.NumberStart[document + 1] > tables.NumberStart[document];
        return kinds.Contains(kind) || (hasDoors && kinds.Contains(PlaceKind.Address));
    }
}

using System.Collections.Concurrent;
using Mobilitaet.Routing.Places.Indexing;

namespace Mobilitaet.Routing.Places.Searching;

/// <summary>Answers queries on the tables: words, candidates, scores, the best; no lock and no shared state but a pool of scratch arrays.</summary>
internal sealed class PlaceSearch(PlaceTables tables, Municipalities municipalities)
{
    private readonly ConcurrentBag<SearchScratch> _scratches = [];
    private readonly ContextPostings _contexts = new(tables);
    private readonly MatchFactory _matches = new(tables, municipalities);

    public IReadOnlyList<PlaceMatch> Find(PlaceQuery asked)
    {
        var query = ParsedQuery.Of(asked.Text ?? "");
        if (query.WordCount == 0 || asked.Limit <= 0)
            return [];
        var hits = new WordHits(query, tables.Words);
        var contexts = new ContextHits(query, hits, _contexts);
        var scorer = new PlaceScorer(tables, query, hits, contexts, asked);
        var scored = new List<ScoredPlace>();
        foreach (var document in FindCandidates(asked, query, hits, contexts))
        {
            if (scorer.Score(document) is { } place)
                scored.Add(place);
        }
        // Document numbers follow importance, so they settle equal scores.
        scored.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Document.CompareTo(b.Document));
        if (asked.Kinds is null)
            LeaveOutMunicipalitiesOfFoundPlaces(scored);
        return [.. scored.Take(asked.Limit).Select(_matches.Create)];
    }

    private List<int> FindCandidates(PlaceQuery asked, ParsedQuery query, WordHits hits, ContextHits contexts)
    {
        if (!_scratches.TryTake(out var scratch))
            scratch = new SearchScratch(tables.Count);
        try
        {
            return new Candidates(tables, query, hits, contexts, scratch).Find(asked.Kinds, asked.Near);
        }
        finally
        {
            scratch.Clean();
            _scratches.Add(scratch);
        }
    }

    private void LeaveOutMunicipalitiesOfFoundPlaces(List<ScoredPlace> scored)
    {
        var settlements = scored.Where(s => tables.Kind[s.Document] == (byte)PlaceKind.Settlement)
            .Select(s => (tables.Municipality[s.Document], tables.Name[s.Document])).ToHashSet();
        scored.RemoveAll(s => tables.Kind[s.Document] == (byte)PlaceKind.Municipality
            && settlements.Contains((tables.Municipality[s.Document], tables.Name[s.Document])));
    }
}

using System.Numerics;
using Mobilitaet.Routing.Places.Indexing;
using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Searching;

/// <summary>
/// Scores one document: each word of the query counts with the quality of what explains it (name, surroundings, house number);
/// words of the name that nobody asked for take a little away.
/// </summary>
internal sealed class PlaceScorer(PlaceTables tables, ParsedQuery query, WordHits hits, ContextHits contexts, PlaceQuery asked)
{
    private const double LeastScore = 0.42;
    private const double TextShare = 0.87;
    private const double ImportanceShare = 0.08;
    private const double NearShare = 0.05;
    private const double NameFillShare = 0.22;
    private const double CommaShare = 0.1;
    private const double StartBonus = 0.03;
    private const double AroundQuality = 0.95;
    private const double MissingDoorQuality = 0.3;

    private readonly double _whole = query.WeightOfBits(query.AllWords);
    private readonly List<(float Quality, int Words, int Cover, int First)> _fits = [];
    private readonly double[] _qualities = new double[ParsedQuery.MostWords];

    /// <summary>Null when too little of the query fits, or the document is of no wanted kind.</summary>
    public ScoredPlace? Score(int document)
    {
        var text = 0.0;
        var door = -1;
        var approximate = false;
        for (var name = tables.NameStart[document]; name < tables.NameStart[document + 1]; name++)
        {
            var (score, foundDoor, isApproximate) = ScoreName(document, name);
            if (score <= text)
                continue;
            (text, door, approximate) = (score, foundDoor, isApproximate);
        }
        if (text < LeastScore || !IsWanted(document, door))
            return null;
        var total = (TextShare * text) + (ImportanceShare * tables.Importance[document]);
        if (asked.Near is { } near)
            total += NearShare * Nearness.Of(near, tables.PositionOf(document));
        return new ScoredPlace(document, total, door, approximate);
    }

    private bool IsWanted(int document, int door) =>
        asked.Kinds is not { } kinds || kinds.Contains(door >= 0 ? PlaceKind.Address : (PlaceKind)tables.Kind[document]);

    private (double Score, int Door, bool IsApproximate) ScoreName(int document, int name)
    {
        var (covered, fill, startsWithFirst) = FitName(name);
        if ((covered & ~query.StopWordBits & ~query.NumberWords) == 0 && covered != query.AllWords)
            return (0, -1, false);
        FillFromSurroundings(document, covered);
        var (door, approximate) = FillFromDoors(document, covered);
        var sum = 0.0;
        for (var i = 0; i < query.WordCount; i++)
            sum += query.Weights[i] * _qualities[i];
        var explained = sum / _whole;
        var score = explained * (1 - NameFillShare - StartBonus + (NameFillShare * fill) + (startsWithFirst ? StartBonus : 0));
        return (score * CommaFit(covered) * tables.NameWorth[name] / 100.0, door, approximate);
    }

    // "Eichenberg, Neu-Eichenberg" asks for Eichenberg: the name stands before the comma.
    private double CommaFit(int covered)
    {
        if (query.WordsAfterComma == 0)
            return 1;
        var before = query.AllWords & ~query.WordsAfterComma & ~query.NumberWords;
        return before == 0 ? 1 : 1 - CommaShare + (CommaShare * query.WeightOfBits(covered & before) / query.WeightOfBits(before));
    }

    // Takes the best pairs of query span and name slot first; neither side is used twice.
    private (int Covered, double Fill, bool StartsWithFirst) FitName(int name)
    {
        var words = tables.NameWordCount[name];
        var start = tables.SlotStart[name];
        _fits.Clear();
        for (var slot = start; slot < tables.SlotStart[name + 1]; slot++)
        {
            var cover = NameSlots.Cover(slot - start, words);
            for (var hit = hits.Next(tables.Slots[slot], -1); hit >= 0; hit = hits.Next(0, hit))
                _fits.Add((hits.All[hit].Quality, query.Spans[hits.All[hit].Span].Words, cover, tables.Slots[slot]));
        }
        _fits.Sort((a, b) => Rank(b).CompareTo(Rank(a)));
        Array.Clear(_qualities);
        var covered = 0;
        var taken = 0;
        var filled = 0.0;
        foreach (var (quality, asks, cover, word) in _fits)
        {
            if ((asks & covered) != 0 || (cover & taken) != 0)
                continue;
            covered |= asks;
            taken |= cover;
            filled += FilledLetters(quality, asks, word);
            for (var i = 0; i < query.WordCount; i++)
            {
                if ((asks & (1 << i)) != 0)
                    _qualities[i] = quality;
            }
        }
        var letters = 0;
        for (var slot = start; slot < start + words; slot++)
            letters += tables.Words.LengthOf(tables.Slots[slot]);
        return (covered, Math.Min(1, filled / letters), (taken & 1) != 0 && (covered & 1) != 0);
    }

    private double Rank((float Quality, int Words, int Cover, int First) fit) =>
        fit.Quality + (0.02 * BitOperations.PopCount((uint)fit.Words)) + (0.01 * BitOperations.PopCount((uint)fit.Cover))
        - ((fit.Words & query.WordsAfterComma) != 0 ? 0.005 : 0);

    // The beginning of a word fills only its own letters.
    private double FilledLetters(float quality, int asks, int word)
    {
        var letters = tables.Words.LengthOf(word);
        if (quality >= 1)
            return letters;
        foreach (var span in query.Spans)
        {
            if (span.Words == asks)
                return Math.Min(letters, span.Spellings[0].Length);
        }
        return letters;
    }

    private void FillFromSurroundings(int document, int covered)
    {
        if (covered == query.AllWords)
            return;
        var around = contexts.Of(tables.Context[document]);
        var category = contexts.Of(tables.CategoryContext[document]);
        for (var i = 0; i < query.WordCount; i++)
        {
            if ((covered & (1 << i)) == 0)
                _qualities[i] = AroundQuality * Math.Max(around[i], category[i]);
        }
    }

    private (int Door, bool IsApproximate) FillFromDoors(int document, int covered)
    {
        foreach (var (number, words) in query.HouseNumbers)
        {
            if ((covered & words) != 0 || IsExplained(words))
                continue;
            var (door, fit) = FindDoor(document, number);
            if (door < 0 && tables.Kind[document] != (byte)PlaceKind.Street)
                continue;
            var quality = door < 0 ? MissingDoorQuality : fit;
            for (var i = 0; i < query.WordCount; i++)
            {
                if ((words & (1 << i)) != 0)
                    _qualities[i] = quality;
            }
            return (door, fit < 0.9);
        }
        return (-1, false);
    }

    private bool IsExplained(int words)
    {
        for (var i = 0; i < query.WordCount; i++)
        {
            if ((words & (1 << i)) != 0 && _qualities[i] < 0.9)
                return false;
        }
        return true;
    }

    private (int Door, double Fit) FindDoor(int document, HouseNumber number)
    {
        var best = -1;
        var bestFit = 0.0;
        for (var door = tables.NumberStart[document]; door < tables.NumberStart[document + 1]; door++)
        {
            var fit = HouseNumber.Unpack(tables.NumberCode[door]).FitFor(number);
            if (fit > bestFit)
                (best, bestFit) = (door, fit);
        }
        return (best, bestFit);
    }
}

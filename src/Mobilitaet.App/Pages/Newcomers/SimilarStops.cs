using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>Stops that could be meant by words which no single stop has all of.</summary>
public static class SimilarStops
{
    private const int LooksAt = 100;

    /// <summary>Stops that fit but for one word, those first that hold it inside another word (Bahnhof in Stadtbahnhof); empty when none does.</summary>
    public static IReadOnlyList<StopPlace> List(StopNames stops, string text, int limit)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2)
            return [];
        var found = new List<(StopPlace Stop, bool HoldsAll)>();
        for (var left = words.Length - 1; left >= 0; left--)
        {
            var others = string.Join(' ', words.Where((_, at) => at != left));
            found.AddRange(stops.List(others, LooksAt).Select(stop => (stop, stop.Name.Contains(words[left], StringComparison.OrdinalIgnoreCase))));
        }
        return [.. found.OrderByDescending(pair => pair.HoldsAll).Select(pair => pair.Stop).DistinctBy(stop => stop.Id).Take(limit)];
    }
}

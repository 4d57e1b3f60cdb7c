using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>Dual access: how many minutes people travel to the nearest offers of a category.</summary>
/// <remarks>
/// Not how much is within a budget but how far the nearest N are (Cui and Levinson 2020). An offer is as near as the quickest way there among
/// its sessions that can be reached there and back; what cannot be reached within the budget is not near at all.
/// </remarks>
public sealed class NearestOffers
{
    private readonly List<int>[] _minutes;

    private NearestOffers(OfferCategory? category, List<int>[] minutes)
    {
        Category = category;
        _minutes = minutes;
    }

    public OfferCategory? Category { get; }

    public static NearestOffers Of(ReachTable table, OfferCategory? category)
    {
        var input = table.Input;
        var minutes = Enumerable.Range(0, input.Places.Count * ReachTable.LayerCount).Select(_ => new List<int>()).ToArray();
        var sessions = Enumerable.Range(0, input.Sessions.Count)
            .Where(session => category is null || input.Offers[input.Sessions[session].Offer].Category == category)
            .ToLookup(session => input.Sessions[session].Offer);
        foreach (var ofOffer in sessions)
        {
            for (var cell = 0; cell < minutes.Length; cell++)
            {
                if (FindMinutes(table, ofOffer, cell / ReachTable.LayerCount, (ReachLayer)(cell % ReachTable.LayerCount)) is { } found)
                    minutes[cell].Add(found);
            }
        }
        Array.ForEach(minutes, list => list.Sort());
        return new NearestOffers(category, minutes);
    }

    /// <summary>Minutes to all offers that can be reached, nearest first.</summary>
    public IReadOnlyList<int> List(int place, ReachLayer layer) => _minutes[(place * ReachTable.LayerCount) + (int)layer];

    /// <summary>Minutes to the offer at a rank, 1 for the nearest; null when fewer can be reached.</summary>
    public int? Find(int place, ReachLayer layer, int rank) => List(place, layer) is var minutes && rank >= 1 && rank <= minutes.Count ? minutes[rank - 1] : null;

    /// <summary>Within so many minutes half of the counted people reach so many offers; null when fewer than half do within the budget.</summary>
    public int? FindMedian(CountedPeople people, ReachScope scope, ReachLayer layer, int rank)
    {
        var all = people.Sum(scope.Places).People ?? 0;
        var reached = 0.0;
        foreach (var (minutes, count) in scope.Places
            .Select(place => (Minutes: Find(place, layer, rank), Count: people[place]))
            .Where(entry => entry.Minutes is not null && entry.Count > 0).OrderBy(entry => entry.Minutes))
        {
            reached += count;
            if (reached * 2 >= all)
                return minutes;
        }
        return null;
    }

    private static int? FindMinutes(ReachTable table, IEnumerable<int> sessions, int place, ReachLayer layer)
    {
        int? quickest = null;
        foreach (var session in sessions)
        {
            ref readonly var cell = ref table[session, place, layer];
            if (cell.IsReachable)
                quickest = Math.Min(quickest ?? int.MaxValue, (cell.There.Seconds + 59) / 60);
        }
        return quickest;
    }
}

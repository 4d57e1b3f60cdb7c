using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports.Comparison;

/// <summary>Compares two tables in one layer: two dates, two timetables, before and after a change.</summary>
/// <remarks>Places that only one table knows are left out. People are counted as in the table after.</remarks>
public sealed class ReachComparison
{
    private ReachComparison(ReachLayer layer, IReadOnlyList<PlaceDifference> places, IReadOnlyList<CategoryDifference> categories)
    {
        Layer = layer;
        Places = places;
        Categories = categories;
    }

    public ReachLayer Layer { get; }

    /// <summary>By category, then in the order of the input after.</summary>
    public IReadOnlyList<PlaceDifference> Places { get; }

    /// <summary>Categories that have sessions in one of the tables.</summary>
    public IReadOnlyList<CategoryDifference> Categories { get; }

    public static ReachComparison Of(ReachTable before, ReachTable after, ReachLayer layer)
    {
        var people = CountedPeople.Of(after.Input);
        var places = PlacesInBoth(before.Input, after.Input);
        var pairs = SessionPairing.Pair(before.Input, after.Input).ToLookup(pair => CategoryOf(before.Input, after.Input, pair));
        var differences = new List<PlaceDifference>();
        var categories = new List<CategoryDifference>();
        foreach (var category in pairs.Select(group => group.Key).Order())
        {
            var found = places.Select(place => Compare(before, after, layer, category, pairs[category], place, people))
                .Where(difference => difference.Gained + difference.Lost > 0).ToList();
            differences.AddRange(found);
            categories.Add(SumUp(category, found, people));
        }
        return new ReachComparison(layer, differences, categories);
    }

    private static PlaceDifference Compare(
        ReachTable before, ReachTable after, ReachLayer layer, OfferCategory category, IEnumerable<SessionPair> pairs, (int Before, int After) place, CountedPeople people)
    {
        var (was, @is) = (0, 0);
        var reasons = new List<(bool IsGain, ReachChangeCause Cause, GapReason Reason)>();
        foreach (var pair in pairs)
        {
            var old = pair.Before is { } first ? before[first, place.Before, layer] : (ReachCell?)null;
            var current = pair.After is { } second ? after[second, place.After, layer] : (ReachCell?)null;
            var (couldReach, canReach) = (old?.IsReachable ?? false, current?.IsReachable ?? false);
            was += couldReach ? 1 : 0;
            @is += canReach ? 1 : 0;
            if (couldReach != canReach)
                reasons.Add(ReasonOf(canReach, canReach ? old : current));
        }
        var gained = reasons.Count(reason => reason.IsGain);
        return new PlaceDifference(place.After, category, was, @is, gained, reasons.Count - gained, people.Sum([place.After]),
            Order(reasons.CountBy(reason => reason).Select(entry => new ReachDifferenceReason(entry.Key.IsGain, entry.Key.Cause, entry.Key.Reason, entry.Value))));
    }

    private static (bool IsGain, ReachChangeCause Cause, GapReason Reason) ReasonOf(bool isGain, ReachCell? closed) =>
        closed is { } cell ? (isGain, ReachChangeCause.OtherWays, cell.Gap) : (isGain, ReachChangeCause.OtherSessions, GapReason.None);

    private static CategoryDifference SumUp(OfferCategory category, List<PlaceDifference> places, CountedPeople people)
    {
        PeopleCount Where(Func<PlaceDifference, bool> counted) => people.Total <= 0 && places.Any(place => people.IsHidden(place.Place))
            ? PeopleCount.Suppressed : new PeopleCount(places.Where(counted).Sum(place => people[place.Place]));
        return new CategoryDifference(
            category,
            Where(place => place.Before == 0 && place.After > 0),
            Where(place => place.Before > 0 && place.After == 0),
            Where(place => place.Gained > 0),
            Where(place => place.Lost > 0),
            places.Sum(place => place.Gained),
            places.Sum(place => place.Lost),
            Order(places.SelectMany(place => place.Reasons).GroupBy(reason => (reason.IsGain, reason.Cause, reason.Reason))
                .Select(group => new ReachDifferenceReason(group.Key.IsGain, group.Key.Cause, group.Key.Reason, group.Sum(reason => reason.Sessions)))));
    }

    private static List<ReachDifferenceReason> Order(IEnumerable<ReachDifferenceReason> reasons) =>
        [.. reasons.OrderByDescending(reason => reason.Sessions).ThenByDescending(reason => reason.IsGain).ThenBy(reason => reason.Cause).ThenBy(reason => reason.Reason)];

    private static OfferCategory CategoryOf(ReachInput before, ReachInput after, SessionPair pair) => pair.After is { } current
        ? after.Offers[after.Sessions[current].Offer].Category
        : before.Offers[before.Sessions[pair.Before!.Value].Offer].Category;

    /// <summary>Places keep their key; those without one, such as addresses, are known by name and municipality. Of equal ones the first counts.</summary>
    private static List<(int Before, int After)> PlacesInBoth(ReachInput before, ReachInput after)
    {
        static (int?, string, string) KeyOf(ReachPlace place) => place.Key is { } key ? (key, "", "") : (null, place.Name, place.MunicipalityAgs);
        var old = new Dictionary<(int?, string, string), int>();
        for (var place = 0; place < before.Places.Count; place++)
            old.TryAdd(KeyOf(before.Places[place]), place);
        return [.. Enumerable.Range(0, after.Places.Count)
            .Where(place => old.ContainsKey(KeyOf(after.Places[place])))
            .Select(place => (old[KeyOf(after.Places[place])], place))];
    }
}

using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>The people of places as reports count them: in units so large that nobody can be recognised.</summary>
/// <remarks>
/// A place with fewer people than <see cref="ReachRules.SmallestShownCount"/> never counts by itself: its people are counted with the nearest
/// place of their municipality, else of the district. Every shown count is then a sum of whole units, and so is what is left when one takes a part
/// from a whole; both are zero or large enough. So there is nothing to find by subtraction, in any table made of these counts.
/// </remarks>
public sealed class CountedPeople
{
    private readonly double[] _counted;
    private readonly bool[] _isHidden;

    private CountedPeople(double[] counted, bool[] isHidden)
    {
        _counted = counted;
        _isHidden = isHidden;
        Total = counted.Sum();
    }

    /// <summary>All that are counted; less than lives there only when the whole district is too small to be shown.</summary>
    public double Total { get; }

    /// <summary>How many people are counted with a place: its own and those of small places that joined it, 0 when its own are counted elsewhere.</summary>
    public double this[int place] => _counted[place];

    /// <summary>Whether a place has people who are counted with another place.</summary>
    public bool IsHidden(int place) => _isHidden[place];

    public static CountedPeople Of(ReachInput input) => Of(input.Places, input.Rules.SmallestShownCount);

    /// <param name="places">Homes with their people.</param>
    /// <param name="smallest">The smallest count that may be shown.</param>
    public static CountedPeople Of(IReadOnlyList<ReachPlace> places, int smallest)
    {
        var counted = places.Select(place => Math.Max(0, place.People)).ToArray();
        var isHidden = new bool[counted.Length];
        while (FindSmallest(counted, smallest) is { } small)
        {
            if (FindNearest(places, counted, small) is { } host)
                counted[host] += counted[small];
            counted[small] = 0;
            isHidden[small] = true;
        }
        return new CountedPeople(counted, isHidden);
    }

    /// <summary>What may be said of a group of places: the sum of its units, or nothing when all its people are counted elsewhere.</summary>
    public PeopleCount Sum(IReadOnlyList<int> places) =>
        places.Any(IsHidden) && places.All(place => _counted[place] <= 0) ? PeopleCount.Suppressed : new PeopleCount(places.Sum(place => _counted[place]));

    private static int? FindSmallest(double[] counted, int smallest)
    {
        int? found = null;
        for (var place = 0; place < counted.Length; place++)
        {
            if (counted[place] > 0 && counted[place] < smallest && (found is null || counted[place] < counted[found.Value]))
                found = place;
        }
        return found;
    }

    private static int? FindNearest(IReadOnlyList<ReachPlace> places, double[] counted, int small)
    {
        (bool IsElsewhere, double Metres, int Place)? nearest = null;
        for (var place = 0; place < counted.Length; place++)
        {
            if (place == small || counted[place] <= 0)
                continue;
            var candidate = (places[place].MunicipalityAgs != places[small].MunicipalityAgs, places[small].Position.MetresTo(places[place].Position), place);
            if (nearest is null || candidate.CompareTo(nearest.Value) < 0)
                nearest = candidate;
        }
        return nearest?.Place;
    }
}

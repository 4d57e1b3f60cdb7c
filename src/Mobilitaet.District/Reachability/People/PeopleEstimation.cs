namespace Mobilitaet.District.Reachability.People;

/// <summary>
/// Estimates how a municipality's people are spread over its places: by the populations that the map names, else by house numbers, else by named
/// streets, else equally. The parts always add up exactly to the whole.
/// </summary>
public static class PeopleEstimation
{
    /// <summary>A place that is named to hold nearly everybody, although there are others, was tagged with the whole municipality's number.</summary>
    private const double NearlyAll = 0.97;

    /// <param name="population">The municipality's people.</param>
    /// <param name="places">What is known of its places.</param>
    public static IReadOnlyList<PeopleEstimate> Estimate(int population, IReadOnlyList<PlaceEvidence> places)
    {
        var known = places.Select(place => place.Population is { } named && (places.Count == 1 || named < population * NearlyAll) ? named : (int?)null).ToList();
        var weights = WeightsOf(population, places, known);
        var people = Apportion(population, weights);
        return [.. people.Select((count, place) => new PeopleEstimate(count, known[place] != count))];
    }

    private static double[] WeightsOf(int population, IReadOnlyList<PlaceEvidence> places, List<int?> known)
    {
        var unknown = Enumerable.Range(0, places.Count).Where(place => known[place] is null).ToList();
        var sizes = SizesOf(places, unknown);
        var sum = known.Sum() ?? 0;
        // What the known places leave over belongs to the others. Where the numbers of the map leave nothing over they are out of date,
        // and then the others are taken for places of average size.
        var left = population - sum > 0 ? population - sum : population * unknown.Count / (double)places.Count;
        var size = sizes.Sum();
        var weights = known.Select(named => (double)(named ?? 0)).ToArray();
        for (var i = 0; i < unknown.Count; i++)
            weights[unknown[i]] = left * sizes[i] / size;
        return weights;
    }

    /// <summary>How large places are compared with each other; never all zero.</summary>
    private static double[] SizesOf(IReadOnlyList<PlaceEvidence> places, List<int> unknown)
    {
        double[] doors = [.. unknown.Select(place => (double)places[place].Doors)];
        if (doors.Sum() > 0)
            return doors;
        double[] streets = [.. unknown.Select(place => (double)places[place].Streets)];
        return streets.Sum() > 0 ? streets : [.. unknown.Select(_ => 1.0)];
    }

    /// <summary>Whole numbers in proportion to the weights that add up to the total: the largest remainders are rounded up (Hamilton), of equal ones the first.</summary>
    private static int[] Apportion(int total, double[] weights)
    {
        var sum = weights.Sum();
        if (weights.Length == 0)
            return [];
        var exact = weights.Select(weight => sum > 0 ? total * weight / sum : (double)total / weights.Length).ToArray();
        var whole = exact.Select(part => (int)Math.Floor(part + 1e-9)).ToArray();
        var missing = total - whole.Sum();
        foreach (var place in Enumerable.Range(0, whole.Length).OrderByDescending(place => exact[place] - whole[place]).ThenBy(place => place).Take(missing))
            whole[place]++;
        return whole;
    }
}

namespace Mobilitaet.Pooling.Proving;

/// <summary>Subset-row inequalities: of three rides, at most one tour can serve two (Jepsen et al. 2008).</summary>
internal static class SubsetRows
{
    private const int MostAtOnce = 30;
    private const int MostOfRide = 5;
    private const double LeastViolation = 0.02;

    /// <summary>Whether a tour with these rides, ascending, counts in the inequality of the three.</summary>
    public static bool Cuts(ReadOnlySpan<int> rides, int[] three)
    {
        var shared = 0;
        foreach (var ride in three)
        {
            if (rides.BinarySearch(ride) >= 0)
                shared++;
        }
        return shared >= 2;
    }

    /// <summary>The inequalities that the shares violate most and that are not known yet.</summary>
    public static List<int[]> Find(int rides, IEnumerable<(int[] Rides, double Share)> shares, IReadOnlyList<int[]> known, int most = MostAtOnce)
    {
        var used = shares.Where(entry => entry.Share < 1 - 1e-5).ToList();
        var pairs = new double[rides, rides];
        foreach (var (tour, share) in used)
        {
            foreach (var first in tour)
            {
                foreach (var second in tour)
                    pairs[first, second] += share;
            }
        }
        var touched = used.SelectMany(entry => entry.Rides).Distinct().Order().ToArray();
        var found = new List<(double Violation, int[] Three)>();
        for (var i = 0; i < touched.Length; i++)
        {
            for (var j = i + 1; j < touched.Length; j++)
            {
                for (var k = j + 1; k < touched.Length; k++)
                {
                    var (a, b, c) = (touched[i], touched[j], touched[k]);
                    var sum = pairs[a, b] + pairs[a, c] + pairs[b, c];
                    if (sum <= 1 + LeastViolation)
                        continue;
                    int[] three = [a, b, c];
                    var value = used.Sum(entry => Cuts(entry.Rides, three) ? entry.Share : 0);
                    if (value > 1 + LeastViolation && !known.Any(cut => cut.AsSpan().SequenceEqual(three)))
                        found.Add((value, three));
                }
            }
        }
        var chosen = new List<int[]>();
        var usedBy = new int[rides];
        foreach (var (_, three) in found.OrderByDescending(entry => entry.Violation))
        {
            if (chosen.Count == most || three.Any(ride => usedBy[ride] >= MostOfRide))
                continue;
            foreach (var ride in three)
                usedBy[ride]++;
            chosen.Add(three);
        }
        return chosen;
    }
}

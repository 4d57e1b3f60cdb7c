using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Roads;

/// <summary>Neighbourhood graphs of points: Gabriel (Gabriel and Sokal 1969) and its connected subset, relative neighbourhood (Toussaint 1980).</summary>
internal static class ProximityGraph
{
    /// <summary>Pairs whose diameter circle holds no other point.</summary>
    public static List<(int A, int B)> Gabriel(IReadOnlyList<PlanePoint> points) =>
        Pairs(points, (a, b, other) => Squared(a, other) + Squared(b, other) < Squared(a, b));

    /// <summary>Pairs that have no other point nearer to both than they are to each other; <paramref name="slack"/> above 1 keeps more of them.</summary>
    public static List<(int A, int B)> RelativeNeighbours(IReadOnlyList<PlanePoint> points, double slack) =>
        Pairs(points, (a, b, other) => slack * Math.Sqrt(Math.Max(Squared(a, other), Squared(b, other))) < a.DistanceTo(b));

    private static List<(int A, int B)> Pairs(IReadOnlyList<PlanePoint> points, Func<PlanePoint, PlanePoint, PlanePoint, bool> isBetween)
    {
        var pairs = new List<(int A, int B)>();
        for (var a = 0; a < points.Count; a++)
        {
            for (var b = a + 1; b < points.Count; b++)
            {
                var free = true;
                for (var other = 0; other < points.Count && free; other++)
                    free = other == a || other == b || !isBetween(points[a], points[b], points[other]);
                if (free)
                    pairs.Add((a, b));
            }
        }
        return pairs;
    }

    private static double Squared(PlanePoint a, PlanePoint b) => (a - b).Dot(a - b);
}

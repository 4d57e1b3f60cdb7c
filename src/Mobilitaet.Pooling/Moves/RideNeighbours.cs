using Mobilitaet.Pooling.Construction;

namespace Mobilitaet.Pooling.Moves;

/// <summary>For every ride the others that are most like it in places and times (Shaw 1998), nearest first; found when first asked for.</summary>
internal sealed class RideNeighbours(CompiledProblem problem)
{
    private const int Most = 120;

    private readonly CompiledRides _rides = problem.Rides;
    private readonly int[]?[] _neighbours = new int[]?[problem.Rides.Count];

    public int[] Of(int ride) => _neighbours[ride] ??= Find(ride);

    private int[] Find(int ride)
    {
        if (_rides.FirstVariant[ride] == _rides.FirstVariant[ride + 1])
            return [];
        var distances = new double[_rides.Count];
        var others = new int[_rides.Count];
        var count = 0;
        for (var other = 0; other < _rides.Count; other++)
        {
            if (other == ride || _rides.FirstVariant[other] == _rides.FirstVariant[other + 1])
                continue;
            others[count] = other;
            distances[count++] = Distance(_rides.FirstVariant[ride], _rides.FirstVariant[other]);
        }
        Array.Sort(distances, others, 0, count);
        return others[..Math.Min(count, Most)];
    }

    private double Distance(int left, int right) => Apart(2 * left, 2 * right) + Apart((2 * left) + 1, (2 * right) + 1);

    private double Apart(int left, int right)
    {
        var way = (double)problem.Legs.Time(_rides.Location[left], _rides.Location[right]);
        var earlier = Math.Max(0, _rides.Early[left] - _rides.Late[right]);
        var later = Math.Max(0, _rides.Early[right] - _rides.Late[left]);
        var middle = Math.Abs(((double)_rides.Early[left] + _rides.Late[left] - _rides.Early[right] - _rides.Late[right]) / 2);
        return way + earlier + later + (0.2 * middle);
    }
}

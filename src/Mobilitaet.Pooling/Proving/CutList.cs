using System.Numerics;

namespace Mobilitaet.Pooling.Proving;

/// <summary>All subset-row inequalities of three rides that were found in any node.</summary>
/// <param name="rides">How many rides there are.</param>
internal sealed class CutList(int rides)
{
    private readonly List<int[]> _threes = [];
    private readonly Dictionary<(int, int, int), int> _known = [];

    public int Total => _threes.Count;

    /// <summary>The rides of an inequality, ascending.</summary>
    public int[] Three(int cut) => _threes[cut];

    /// <summary>Whether a column with these rides, ascending, counts in it.</summary>
    public bool Contains(int cut, ReadOnlySpan<int> served) => SubsetRows.Cuts(served, _threes[cut]);

    /// <summary>The number of an inequality, which is added when it is new.</summary>
    public int Add(int[] three)
    {
        if (_known.TryGetValue((three[0], three[1], three[2]), out var cut))
            return cut;
        _known[(three[0], three[1], three[2])] = _threes.Count;
        _threes.Add(three);
        return _threes.Count - 1;
    }

    /// <summary>For each of some inequalities the columns of a list that count in it.</summary>
    public int[][] Count(IReadOnlyList<int> cuts, ColumnList columns, int[] active)
    {
        var counted = new List<int>[cuts.Count];
        for (var first = 0; first < cuts.Count; first += 64)
        {
            var bits = new ulong[rides];
            for (var i = first; i < Math.Min(cuts.Count, first + 64); i++)
            {
                counted[i] = [];
                foreach (var ride in _threes[cuts[i]])
                    bits[ride] |= 1UL << (i - first);
            }
            foreach (var column in active)
            {
                var (once, twice) = (0UL, 0UL);
                foreach (var ride in columns.Rides(column))
                    (once, twice) = (once | bits[ride], twice | (once & bits[ride]));
                for (; twice != 0; twice &= twice - 1)
                    counted[first + BitOperations.TrailingZeroCount(twice)].Add(column);
            }
        }
        return [.. counted.Select(list => list.ToArray())];
    }
}

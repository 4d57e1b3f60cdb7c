namespace Mobilitaet.Pooling.Proving;

/// <summary>Tries all choices of a few columns that cover every ride exactly once within the limits.</summary>
internal sealed class ExactCover(int rides, int[] limits, IReadOnlyList<(int[] Rows, long Cost)> columns, Func<bool> isStopped)
{
    private const int MostTries = 20_000_000;
    private const int TriesBetweenLooks = 1 << 16;

    private readonly List<int>[] _covering = new List<int>[rides];
    private readonly int[] _left = [.. Enumerable.Repeat(1, rides), .. limits];
    private readonly List<int> _path = [];
    private int _tries;
    private bool _gaveUp;

    /// <summary>The cheapest choice; null when none is cheaper than asked.</summary>
    public int[]? Chosen { get; private set; }

    public long Cost { get; private set; }

    /// <summary>Looks for a choice cheaper than the given; false when it had to give up.</summary>
    public bool Run(long below)
    {
        Cost = below;
        for (var ride = 0; ride < rides; ride++)
            _covering[ride] = [.. Enumerable.Range(0, columns.Count).Where(column => columns[column].Rows.Contains(ride))];
        Walk(0);
        return !_gaveUp;
    }

    private void Walk(long cost)
    {
        var (ride, fewest) = (-1, int.MaxValue);
        for (var other = 0; other < rides; other++)
        {
            if (_left[other] == 0)
                continue;
            var choices = _covering[other].Count(Fits);
            if (_gaveUp)
                return;
            if (choices < fewest)
                (ride, fewest) = (other, choices);
        }
        if (ride < 0)
        {
            if (cost < Cost)
                (Cost, Chosen) = (cost, [.. _path]);
            return;
        }
        foreach (var column in _covering[ride])
        {
            if (_gaveUp)
                return;
            if (!Fits(column))
                continue;
            Change(column, -1);
            _path.Add(column);
            Walk(cost + columns[column].Cost);
            _path.RemoveAt(_path.Count - 1);
            Change(column, 1);
        }
    }

    private bool Fits(int column)
    {
        _tries++;
        _gaveUp |= _tries > MostTries || (_tries % TriesBetweenLooks == 0 && isStopped());
        Change(column, -1);
        var fits = columns[column].Rows.All(row => _left[row] >= 0);
        Change(column, 1);
        return fits;
    }

    private void Change(int column, int by)
    {
        foreach (var row in columns[column].Rows)
            _left[row] += by;
    }
}

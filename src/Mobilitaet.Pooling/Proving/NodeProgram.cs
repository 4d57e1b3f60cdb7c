namespace Mobilitaet.Pooling.Proving;

/// <summary>The linear program of one node: columns enter as they become worthwhile, and the bound is computed in whole numbers from its prices.</summary>
internal sealed class NodeProgram
{
    private const int ColumnsPerRound = 60;
    private const double Whole = 1e-5;

    private readonly int _rides;
    private readonly int[] _limits;
    private readonly IReadOnlyList<PoolColumn> _columns;
    private readonly int[][] _rows;
    private readonly int[] _active;
    private readonly double _scale;
    private readonly MasterProgram _master;
    private readonly List<int> _entered = [];
    private readonly HashSet<int> _hasEntered = [];
    private readonly long[] _reduced;
    private readonly long[] _leastOfShift;

    public NodeProgram(int rides, int[] limits, int cuts, IReadOnlyList<PoolColumn> columns, int[][] rows, int[] active, int[] start, double scale)
    {
        (_rides, _limits, _columns, _rows, _active, _scale) = (rides, limits, columns, rows, active, scale);
        _master = new MasterProgram(rides, [.. limits, .. Enumerable.Repeat(1, cuts)], 300);
        (_reduced, _leastOfShift) = (new long[active.Length], new long[limits.Length]);
        foreach (var column in start)
            Enter(column);
    }

    /// <summary>No choice of active columns costs less.</summary>
    public long Bound { get; private set; } = long.MinValue;

    /// <summary>Whether some ride cannot be covered at all.</summary>
    public bool IsEmpty { get; private set; }

    public bool IsWhole { get; private set; }

    public void Run(Func<bool> isStopped)
    {
        while (true)
        {
            _master.Solve(isStopped);
            if (!Price() || isStopped())
                break;
        }
        IsWhole = _master.Shares().All(entry => entry.Share < Whole || entry.Share > 1 - Whole || !IsColumn(entry.Column));
        IsEmpty = _master.Shares().Any(entry => entry.Share > 0.01 && entry.Column < _rides);
        IsWhole &= !IsEmpty;
    }

    /// <summary>The columns with a share in the solution.</summary>
    public int[] ListUsed() => [.. Shares().Where(entry => entry.Share > Whole).Select(entry => entry.Column)];

    /// <summary>The columns worth beginning a child's program with.</summary>
    public int[] ListStart() => [.. _entered.Select(column => (Column: column, Cost: _master.ReducedCost(_rows[column], _columns[column].Cost / _scale)))
        .OrderBy(entry => entry.Cost).Take(3 * _rides).Select(entry => entry.Column)];

    public IEnumerable<(int Column, double Share)> Shares() =>
        _master.Shares().Where(entry => IsColumn(entry.Column) && entry.Share > 1e-7).Select(entry => (_entered[entry.Column - _master.RowCount], entry.Share));

    /// <summary>The active columns whose reduced cost stays within the gap.</summary>
    public int[] ListWithin(long gap)
    {
        var kept = new List<int>();
        for (var i = 0; i < _active.Length; i++)
        {
            var shift = _columns[_active[i]].Shift;
            if (_reduced[i] - (shift >= 0 ? _leastOfShift[shift] : 0) <= gap)
                kept.Add(_active[i]);
        }
        return [.. kept];
    }

    private bool IsColumn(int column) => column >= _master.RowCount;

    private void Enter(int column)
    {
        _entered.Add(column);
        _hasEntered.Add(column);
        _master.Add(_rows[column], _columns[column].Cost / _scale);
    }

    /// <summary>Prices all active columns, computes the bound, and lets the best columns in; false when none is worthwhile.</summary>
    private bool Price()
    {
        var prices = new long[_master.RowCount];
        for (var row = 0; row < prices.Length; row++)
        {
            prices[row] = (long)Math.Round(_master.Prices[row] * _scale);
            // A limit never pays for being used up.
            if (row >= _rides)
                prices[row] = Math.Min(0, prices[row]);
        }
        Array.Clear(_leastOfShift);
        var outOfReach = 0L;
        var worthwhile = new List<(long Reduced, int Column)>();
        for (var i = 0; i < _active.Length; i++)
        {
            var column = _active[i];
            var reduced = _columns[column].Cost;
            foreach (var row in _rows[column])
                reduced -= prices[row];
            _reduced[i] = reduced;
            if (_columns[column].Shift is >= 0 and var shift)
                _leastOfShift[shift] = Math.Min(_leastOfShift[shift], reduced);
            else
                outOfReach += Math.Min(0, reduced);
            if (reduced / _scale < -1e-9 && !_hasEntered.Contains(column))
                worthwhile.Add((reduced, column));
        }
        SetBound(prices, outOfReach);
        worthwhile.Sort();
        foreach (var (_, column) in worthwhile.Take(ColumnsPerRound))
            Enter(column);
        return worthwhile.Count > 0;
    }

    private void SetBound(long[] prices, long leftOut)
    {
        var bound = leftOut;
        for (var row = 0; row < prices.Length; row++)
            bound += prices[row] * (row < _rides ? 1 : row < _rides + _limits.Length ? _limits[row - _rides] : 1);
        for (var shift = 0; shift < _limits.Length; shift++)
            bound += _leastOfShift[shift] * _limits[shift];
        Bound = Math.Max(Bound, bound);
    }
}

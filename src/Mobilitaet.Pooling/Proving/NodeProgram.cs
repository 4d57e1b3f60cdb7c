namespace Mobilitaet.Pooling.Proving;

/// <summary>The linear program of one node: columns enter as they become worthwhile, and the bound is computed in whole numbers from its prices.</summary>
internal sealed class NodeProgram
{
    private const int ColumnsPerRound = 60;
    private const double Whole = 1e-5;

    private readonly int _rides;
    private readonly int[] _limits;
    private readonly int[] _cuts;
    private readonly Dictionary<int, int> _rowOfCut;
    private readonly IReadOnlyList<PoolColumn> _columns;
    private readonly int[][] _rows;
    private readonly int[] _active;
    private readonly double _scale;
    private readonly MasterProgram _master;
    private readonly List<int> _entered = [];
    private readonly HashSet<int> _hasEntered = [];
    private readonly long[] _reduced;
    private long _lastBound = long.MinValue;
    private readonly long[] _leastOfShift;

    public NodeProgram(int rides, int[] limits, int[] cuts, IReadOnlyList<PoolColumn> columns, int[][] rows, int[] active, int[] start, double scale)
    {
        (_rides, _limits, _cuts, _columns, _rows, _active, _scale) = (rides, limits, cuts, columns, rows, active, scale);
        _rowOfCut = [];
        for (var i = 0; i < cuts.Length; i++)
            _rowOfCut[rides + limits.Length + cuts[i]] = rides + limits.Length + i;
        _master = new MasterProgram(rides, [.. limits, .. Enumerable.Repeat(1, cuts.Length)], 300);
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

    /// <summary>The inequalities that cost something.</summary>
    public int[] ListTightCuts() => [.. _cuts.Where((_, index) => _master.Prices[_rides + _limits.Length + index] < -1e-7)];

    /// <summary>The columns worth beginning a child's program with.</summary>
    public int[] ListStart() => [.. _entered.Select(column => (Column: column, Cost: _master.ReducedCost(Local(column), _columns[column].Cost / _scale)))
        .OrderBy(entry => entry.Cost).Take(3 * _rides).Select(entry => entry.Column)];

    public IEnumerable<(int Column, double Share)> Shares() =>
        _master.Shares().Where(entry => IsColumn(entry.Column) && entry.Share > 1e-7).Select(entry => (_entered[entry.Column - _master.RowCount], entry.Share));

    /// <summary>The active columns that a choice of at most this cost can contain.</summary>
    public int[] ListWithin(long most)
    {
        // Reduced costs and the bound must be of the same prices.
        var gap = most - _lastBound;
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
        _master.Add(Local(column), _columns[column].Cost / _scale);
    }

    /// <summary>A column's rows, as far as this program has them.</summary>
    private int[] Local(int column)
    {
        var first = _rides + _limits.Length;
        return [.. _rows[column].Where(row => row < first || _rowOfCut.ContainsKey(row)).Select(row => row < first ? row : _rowOfCut[row])];
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
        // Inequalities that this program does not have cost nothing.
        var priceOf = new long[_rides + _limits.Length + (_cuts.Length == 0 ? 0 : _cuts.Max() + 1)];
        prices.AsSpan(0, _rides + _limits.Length).CopyTo(priceOf);
        for (var i = 0; i < _cuts.Length; i++)
            priceOf[_rides + _limits.Length + _cuts[i]] = prices[_rides + _limits.Length + i];
        Array.Clear(_leastOfShift);
        var outOfReach = 0L;
        var worthwhile = new List<(long Reduced, int Column)>();
        for (var i = 0; i < _active.Length; i++)
        {
            var column = _active[i];
            var reduced = _columns[column].Cost;
            foreach (var row in _rows[column])
            {
                if (row < priceOf.Length)
                    reduced -= priceOf[row];
            }
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
        _lastBound = bound;
        Bound = Math.Max(Bound, bound);
    }
}

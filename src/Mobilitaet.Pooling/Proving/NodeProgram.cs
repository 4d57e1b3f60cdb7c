namespace Mobilitaet.Pooling.Proving;

/// <summary>The linear program of one node: columns enter as they become worthwhile, and the bound is computed in whole numbers from its prices.</summary>
internal sealed class NodeProgram
{
    private const int ColumnsPerRound = 100;
    private const int MostIdleRounds = 3;
    private const int PivotsOfTrial = 60;
    private const double MostDisorder = 3e-6;
    private const double ShakeShare = 0.001;
    private const double Penalty = 300;
    private const double Whole = 1e-5;

    private readonly int _rides;
    private readonly int[] _limits;
    private readonly ColumnList _columns;
    private readonly CutList _cutList;
    private readonly ReducedCosts _reduced;
    private readonly double _scale;
    private readonly MasterProgram _master;
    private readonly List<int> _entered;
    private readonly HashSet<int> _hasEntered;
    private readonly List<NodeCut> _cuts;
    private readonly long[] _leastOfShift;
    private int _counted = int.MaxValue;
    private bool _isExact;
    private long[] _lastPrices = [];
    private long _lastBound = long.MinValue;

    /// <param name="rides">How many rides there are.</param>
    /// <param name="limits">The limits of the rows after the rides.</param>
    /// <param name="columns">All columns.</param>
    /// <param name="cutList">All inequalities found so far, in any node.</param>
    /// <param name="reduced">Room that all nodes share.</param>
    /// <param name="active">The columns that may be chosen.</param>
    /// <param name="scale">The size of a usual cost.</param>
    public NodeProgram(int rides, int[] limits, ColumnList columns, CutList cutList, ReducedCosts reduced, int[] active, double scale)
    {
        (_rides, _limits, _columns, _cutList, _reduced, Active, _scale) = (rides, limits, columns, cutList, reduced, active, scale);
        (_master, _entered, _hasEntered, _cuts, _leastOfShift) = (new MasterProgram(rides, limits, Penalty), [], [], [], new long[limits.Length]);
    }

    private NodeProgram(NodeProgram other, int[] active, Func<int, bool> mayStay)
    {
        (_rides, _limits, _columns, _cutList, _reduced, Active, _scale) = (other._rides, other._limits, other._columns, other._cutList, other._reduced, active, other._scale);
        (_master, _entered, _hasEntered, _cuts, _leastOfShift) = (other._master.Clone(), [.. other._entered], [.. other._hasEntered], [.. other._cuts], new long[_limits.Length]);
        Bound = other.Bound;
        // What leaves room now does not hold this part back either; it comes back when it is broken.
        DropIdle(1);
        Count();
        _master.Forbid(Enumerable.Range(0, _entered.Count).Where(index => !mayStay(_entered[index])));
    }

    /// <summary>The columns that may be chosen.</summary>
    public int[] Active { get; private set; }

    /// <summary>No choice of active columns costs less.</summary>
    public long Bound { get; private set; } = long.MinValue;

    /// <summary>Whether some ride cannot be covered at all.</summary>
    public bool IsEmpty { get; private set; }

    public bool IsWhole { get; private set; }

    /// <summary>The inequalities that it has.</summary>
    public IReadOnlyList<int> Cuts => [.. _cuts.Select(entry => entry.Cut)];

    private int FirstCut => _rides + _limits.Length;

    /// <summary>A program for the active columns that may stay, which goes on where this one stands.</summary>
    public NodeProgram Part(Func<int, bool> mayStay) => new(this, [.. Active.Where(mayStay)], mayStay);

    /// <summary>What the part with these columns costs about: no further columns enter.</summary>
    public double Estimate(Func<int, bool> mayStay, Func<bool> isStopped)
    {
        var trial = _master.Clone();
        trial.Forbid(Enumerable.Range(0, _entered.Count).Where(index => !mayStay(_entered[index])));
        trial.TryRepair(PivotsOfTrial, isStopped);
        return trial.Value * _scale;
    }

    /// <summary>Lets columns in without asking for their price.</summary>
    public void Enter(IEnumerable<int> columns)
    {
        foreach (var column in columns)
            Enter(column);
    }

    public void Run(Func<bool> isStopped)
    {
        while (true)
        {
            _master.Solve(isStopped);
            if (!Price() || isStopped())
                break;
        }
        Forget();
        IsWhole = _master.Shares().All(entry => entry.Share < Whole || entry.Share > 1 - Whole || entry.Column < 0);
        IsEmpty = _master.Shares().Any(entry => entry.Share > 0.01 && entry.Column < 0 && ~entry.Column < _rides);
        IsWhole &= !IsEmpty;
    }

    /// <summary>Knows that no choice costs less.</summary>
    public void Raise(long bound) => Bound = Math.Max(Bound, bound);

    /// <summary>The columns with a share in the solution.</summary>
    public int[] ListUsed() => [.. Shares().Where(entry => entry.Share > Whole).Select(entry => entry.Column)];

    /// <summary>The inequalities that cost something.</summary>
    public int[] ListTightCuts() => [.. _cuts.Where((_, index) => _master.Prices[FirstCut + index] < -1e-7).Select(entry => entry.Cut)];

    public IEnumerable<(int Column, double Share)> Shares() =>
        _master.Shares().Where(entry => entry.Column >= 0 && entry.Share > 1e-7).Select(entry => (_entered[entry.Column], entry.Share));

    /// <summary>Forgets the active columns that no choice of at most this cost contains.</summary>
    public void Keep(long most)
    {
        // Reduced costs and the bound must be of the same prices.
        var gap = most - _lastBound;
        if (_reduced.Owner != this)
            Reduce(_lastPrices);
        var kept = new List<int>();
        foreach (var column in Active)
        {
            var shift = _columns.Shifts[column];
            if (_reduced.Values[column] - (shift >= 0 ? _leastOfShift[shift] : 0) <= gap)
                kept.Add(column);
        }
        if (kept.Count == Active.Length)
            return;
        Active = [.. kept];
        if (2 * Active.Length < _counted)
            Count();
    }

    /// <summary>Adds inequalities and drops those that have been idle for some rounds: these only make the program slow, and come back when they are broken.</summary>
    public void Cut(IReadOnlyList<int> cuts)
    {
        DropIdle(MostIdleRounds);
        var counted = _cutList.Count(cuts, _columns, Active);
        _master.AddLimits([.. cuts.Select(cut => Enumerable.Range(0, _entered.Count).Where(index => _cutList.Contains(cut, _columns.Rides(_entered[index]))).ToArray())]);
        for (var index = 0; index < cuts.Count; index++)
            _cuts.Add(new NodeCut(cuts[index], counted[index], 0));
    }

    private void DropIdle(int rounds)
    {
        var idle = new List<int>();
        for (var index = 0; index < _cuts.Count; index++)
        {
            var count = _master.LeavesRoom(FirstCut + index) ? _cuts[index].Idle + 1 : 0;
            _cuts[index] = _cuts[index] with { Idle = count };
            if (count >= rounds)
                idle.Add(index);
        }
        if (idle.Count > 0)
            _master.DropLimits([.. idle.Select(index => FirstCut + index)]);
        foreach (var index in Enumerable.Reverse(idle))
            _cuts.RemoveAt(index);
    }

    /// <summary>The inequalities need only know the active columns.</summary>
    private void Count()
    {
        _counted = Active.Length;
        _reduced.Mark(Active);
        for (var index = 0; index < _cuts.Count; index++)
            _cuts[index] = _cuts[index] with { Columns = [.. _cuts[index].Columns.Where(_reduced.IsMarked)] };
    }

    /// <summary>Forgets more active columns by other prices that prove nearly the same bound.</summary>
    /// <param name="most">The highest cost of interest.</param>
    /// <param name="times">How many prices are tried.</param>
    /// <param name="isStopped">When to give up.</param>
    public void Sharpen(long most, int times, Func<bool> isStopped)
    {
        var random = new Random(1);
        for (var time = 0; time <= times && !isStopped(); time++)
        {
            _master.Shake(random, time < times ? ShakeShare : 0);
            do
            {
                _master.Solve(isStopped);
            }
            while (Price() && !isStopped());
            Keep(most);
        }
    }

    /// <summary>Finds the bound without the disorder that costs have for speed.</summary>
    public void MakeExact(Func<bool> isStopped)
    {
        _isExact = true;
        _master.SetCosts(index => CostOf(_entered[index]));
        Run(isStopped);
    }

    private void Forget()
    {
        if (_entered.Count <= 8 * _rides)
            return;
        int[] kept = [.. _master.Forget(4 * _rides).Select(index => _entered[index])];
        _entered.Clear();
        _entered.AddRange(kept);
        _hasEntered.Clear();
        _hasEntered.UnionWith(kept);
    }

    private void Enter(int column)
    {
        if (!_hasEntered.Add(column))
            return;
        _entered.Add(column);
        var rides = _columns.Rides(column);
        var rows = new List<int>(_columns.Rows(column).ToArray());
        for (var index = 0; index < _cuts.Count; index++)
        {
            if (_cutList.Contains(_cuts[index].Cut, rides))
                rows.Add(FirstCut + index);
        }
        _master.Add([.. rows], CostOf(column));
    }

    // A little disorder keeps a degenerate program from standing still.
    private double CostOf(int column) =>
        (_columns.Costs[column] / _scale) + (_isExact ? 0 : (((uint)column + 1) * 2654435761u / (double)uint.MaxValue) * MostDisorder);

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
        _lastPrices = prices;
        Reduce(prices);
        Array.Clear(_leastOfShift);
        var outOfReach = 0L;
        var worthwhile = new PriorityQueue<int, long>();
        var shifts = _columns.Shifts;
        var gain = (long)(-1e-9 * _scale);
        foreach (var column in Active)
        {
            var reduced = _reduced.Values[column];
            if (reduced >= 0)
                continue;
            if (shifts[column] is >= 0 and var shift)
                _leastOfShift[shift] = Math.Min(_leastOfShift[shift], reduced);
            else
                outOfReach += reduced;
            if (reduced >= gain || _hasEntered.Contains(column))
                continue;
            if (worthwhile.Count < ColumnsPerRound)
                worthwhile.Enqueue(column, -reduced);
            else
                worthwhile.EnqueueDequeue(column, -reduced);
        }
        SetBound(prices, outOfReach);
        Enter(worthwhile.UnorderedItems.OrderByDescending(item => item.Priority).ThenBy(item => item.Element).Select(item => item.Element));
        return worthwhile.Count > 0;
    }

    private void Reduce(long[] prices)
    {
        _reduced.Owner = this;
        var rows = _columns.AllRows;
        var first = _columns.FirstRows;
        var costs = _columns.Costs;
        foreach (var column in Active)
        {
            var reduced = costs[column];
            foreach (var row in rows[first[column]..first[column + 1]])
                reduced -= prices[row];
            _reduced.Values[column] = reduced;
        }
        for (var index = 0; index < _cuts.Count; index++)
        {
            if (prices[FirstCut + index] is not (< 0 and var price))
                continue;
            foreach (var column in _cuts[index].Columns)
                _reduced.Values[column] -= price;
        }
    }

    private void SetBound(long[] prices, long leftOut)
    {
        var bound = leftOut;
        for (var row = 0; row < prices.Length; row++)
            bound += prices[row] * (row < _rides ? 1 : row < FirstCut ? _limits[row - _rides] : 1);
        for (var shift = 0; shift < _limits.Length; shift++)
            bound += _leastOfShift[shift] * _limits[shift];
        _lastBound = bound;
        Bound = Math.Max(Bound, bound);
    }
}

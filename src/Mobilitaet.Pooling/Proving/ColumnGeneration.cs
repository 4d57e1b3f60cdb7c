namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// A lower bound on the cost of all plans by column generation over tours (Dantzig and Wolfe), with prices kept from jumping (Wentges 1997) and subset-row
/// inequalities (Jepsen et al. 2008). Each round's bound is a Lagrangian bound in whole numbers and valid by itself, so that the search may end at any time.
/// </summary>
internal sealed class ColumnGeneration
{
    private const double MostSmoothing = 0.8;
    private const double Penalty = 300;
    private const int CutsAtOnce = 16;
    private const int WarmUpRounds = 500;
    private const int PeopleWarmUpRounds = 8;
    private const int WarmUpColumns = 20;
    private const int CentreParts = 8;
    private const int CentreRounds = 15;
    private const double ShakeShare = 0.001;
    private const double StartShare = 0.25;

    private readonly ProofDay _day;
    private readonly IReadOnlyList<ShiftSearch> _shifts;
    private readonly ProofGoal _goal;
    private readonly double _scale;
    private readonly int[] _limits;
    private readonly List<(int[] Rides, int[] Rows, long Cost, bool IsTour)> _columns = [];
    private readonly List<int[]> _cuts = [];
    private MasterProgram _master;

    /// <param name="day">The day.</param>
    /// <param name="shifts">All kinds of shifts.</param>
    /// <param name="goal">What is minimised.</param>
    /// <param name="scale">The size of a usual cost, for the numbers of the linear program.</param>
    public ColumnGeneration(ProofDay day, IReadOnlyList<ShiftSearch> shifts, ProofGoal goal, double scale)
    {
        (_day, _shifts, _goal, _scale) = (day, shifts, goal, scale);
        _limits = [.. shifts.Select(shift => shift.Shift.Count), .. goal.Allowances];
        for (var request = 0; goal.LeftOut is not null && request < goal.LeftOut.Length; request++)
            _columns.Add(([], goal.Rows(day, request, FirstAllowance), goal.LeftOut[request], false));
        Best = new ProofPrices(new long[day.Rides.Length], new CutSet(day.Rides.Length, [], []), new long[goal.Allowances.Length]);
        _master = Begin();
    }

    /// <summary>The best proven lower bound.</summary>
    public long Bound { get; private set; } = long.MinValue;

    /// <summary>The prices that prove it.</summary>
    public ProofPrices Best { get; private set; }

    /// <summary>The bound that <see cref="Best"/> proves.</summary>
    public long BoundOfBest { get; private set; } = long.MinValue;

    // Then linear programs find good prices sooner than steps do.
    private bool CountsPeople => _goal.LeftOut is not null && _goal.Allowances.Length == 0;

    private int FirstAllowance => _day.Rides.Length + _shifts.Count;

    private int FirstCut => _day.Rides.Length + _limits.Length;

    private double MasterValue => _master.Value * _scale;

    /// <summary>Adds a known tour; rides ascending.</summary>
    public void Add(int[] rides, int shift, long cost)
    {
        int[] rows = [.. rides, _day.Rides.Length + shift];
        _columns.Add((rides, rows, cost, true));
        _master.Add(WithCuts(rides, rows), cost / _scale);
    }

    /// <summary>Raises the bound until it reaches the goal, cannot rise, or the search is stopped.</summary>
    /// <param name="goal">A bound that is high enough.</param>
    /// <param name="closeEnough">The share of the cost up to which the bound need not be the best possible.</param>
    /// <param name="isStopped">When to give up.</param>
    public void Run(long goal, double closeEnough, Func<bool> isStopped)
    {
        if (Bound == long.MinValue)
            WarmUp(goal, isStopped);
        var smoothing = MostSmoothing;
        var center = Bound == long.MinValue ? null : Best;
        while (!isStopped() && Bound < goal)
        {
            _master.Solve(isStopped);
            var weight = center is null ? 0 : smoothing;
            var prices = Mix(center, weight);
            if (FindBound(prices, isStopped) is not { } bound)
                return;
            var added = AddColumns();
            if (bound > Bound)
                (Bound, BoundOfBest, Best, center) = (bound, bound, prices, prices);
            if (MasterValue - Bound <= closeEnough * Math.Max(_scale, Math.Abs(MasterValue)))
                return;
            if (added == 0 && weight == 0)
                return;
            smoothing = added == 0 ? (smoothing > 0.3 ? smoothing - 0.3 : 0) : Math.Min(MostSmoothing, smoothing + 0.1);
        }
    }

    /// <summary>
    /// Replaces the best prices by an average of many that prove nearly the same: fewer tours have little reduced cost then. As bounds are concave in prices,
    /// the average proves no less than its parts do.
    /// </summary>
    /// <param name="slack">How much a part may prove less than the best.</param>
    /// <param name="isStopped">When to give up.</param>
    public void Centre(long slack, Func<bool> isStopped)
    {
        var (random, parts) = (new Random(1), new List<ProofPrices>());
        for (var part = 0; part < CentreParts; part++)
        {
            _master.Shake(random, ShakeShare);
            for (var round = 0; round < CentreRounds && !isStopped(); round++)
            {
                _master.Solve(isStopped);
                var prices = Mix(Best, 0);
                if (FindBound(prices, isStopped) is not { } bound)
                    return;
                if (bound >= Bound - slack)
                {
                    parts.Add(prices);
                    break;
                }
                if (AddColumns() == 0)
                    break;
            }
        }
        if (parts.Count == 0 || isStopped())
            return;
        var average = new ProofPrices(Average(parts, entry => entry.Rides), new CutSet(_day.Rides.Length, [.. _cuts], Average(parts, entry => entry.Cuts.Penalties)), Average(parts, entry => entry.Allowances));
        if (FindBound(average, isStopped) is not { } proven)
            return;
        (Best, BoundOfBest) = (average, proven);
        Bound = Math.Max(Bound, BoundOfBest);
    }

    private static long[] Average(List<ProofPrices> parts, Func<ProofPrices, long[]> of)
    {
        var sum = new long[of(parts[0]).Length];
        foreach (var part in parts)
        {
            for (var i = 0; i < sum.Length; i++)
                sum[i] += of(part)[i];
        }
        return [.. sum.Select(value => value / parts.Count)];
    }

    /// <summary>Adds inequalities that the present solution breaks; false when there are none, or too many already.</summary>
    /// <param name="within">Tours of a higher reduced cost are forgotten.</param>
    public bool TryCut(long within)
    {
        var used = _master.Shares().Where(entry => entry.Column >= 0 && entry.Share > 1e-7)
            .Select(entry => (_columns[entry.Column].Rides, entry.Share));
        var idle = Best.Cuts.Penalties.Count(penalty => penalty == 0);
        var found = SubsetRows.Find(_day.Rides.Length, used, _cuts, Math.Min(CutsAtOnce, CutSet.Most - _cuts.Count + idle));
        if (found.Count == 0)
            return false;
        var reduced = _columns.Select(column => _master.ReducedCost(WithCuts(column.Rides, column.Rows), column.Cost / _scale) * _scale).ToList();
        DropIdleCuts();
        _cuts.AddRange(found);
        var kept = _columns.Where((column, index) => !column.IsTour || reduced[index] <= within).ToList();
        _columns.Clear();
        _columns.AddRange(kept);
        _master = Begin();
        return true;
    }

    private void DropIdleCuts()
    {
        var (cuts, penalties) = (Best.Cuts, Best.Cuts.Penalties);
        for (var cut = cuts.Count - 1; cut >= 0; cut--)
        {
            if (penalties[cut] == 0)
                _cuts.RemoveAt(cut);
        }
        var kept = Enumerable.Range(0, cuts.Count).Where(cut => penalties[cut] > 0).ToList();
        Best = Best with { Cuts = new CutSet(_day.Rides.Length, [.. kept.Select(cut => cuts.Threes[cut])], [.. kept.Select(cut => penalties[cut])]) };
    }

    private MasterProgram Begin()
    {
        var master = new MasterProgram(_day.Rides.Length, [.. _limits, .. Enumerable.Repeat(1, _cuts.Count)], Penalty);
        foreach (var (rides, rows, cost, _) in _columns)
            master.Add(WithCuts(rides, rows), cost / _scale);
        return master;
    }

    private int[] WithCuts(int[] rides, int[] rows)
    {
        if (_cuts.Count == 0)
            return rows;
        var all = new List<int>(rows);
        for (var cut = 0; cut < _cuts.Count; cut++)
        {
            if (SubsetRows.Cuts(rides, _cuts[cut]))
                all.Add(FirstCut + cut);
        }
        return [.. all];
    }

    private ProofPrices Mix(ProofPrices? center, double weight)
    {
        long Mixed(long old, double fresh) => (long)Math.Round((weight * old) + ((1 - weight) * fresh * _scale));
        var rides = new long[_day.Rides.Length];
        for (var ride = 0; ride < rides.Length; ride++)
            rides[ride] = Mixed(center?.Rides[ride] ?? 0, _master.Prices[ride]);
        // A limit never pays for being used up.
        var allowances = new long[_goal.Allowances.Length];
        for (var i = 0; i < allowances.Length; i++)
            allowances[i] = Math.Max(0, Mixed(center?.Allowances[i] ?? 0, -_master.Prices[FirstAllowance + i]));
        var penalties = new long[_cuts.Count];
        for (var cut = 0; cut < penalties.Length; cut++)
            penalties[cut] = Math.Max(0, Mixed(center is not null && cut < center.Cuts.Count ? center.Cuts.Penalties[cut] : 0, -_master.Prices[FirstCut + cut]));
        return new ProofPrices(rides, new CutSet(rides.Length, [.. _cuts], penalties), allowances);
    }

    /// <summary>The Lagrangian bound at given prices: what rides are worth at most, less what shifts can gain at most; null when stopped.</summary>
    private long? FindBound(ProofPrices prices, Func<bool> isStopped)
    {
        var bound = -prices.Cuts.Penalties.Sum();
        for (var i = 0; i < _goal.Allowances.Length; i++)
            bound -= prices.Allowances[i] * _goal.Allowances[i];
        for (var request = 0; request < _day.Problem.Requests.Count; request++)
        {
            var worth = 0L;
            for (var ride = _day.FirstRide[request]; ride < _day.FirstRide[request + 1]; ride++)
                worth += prices.Rides[ride];
            bound += _goal.LeftOut is null ? worth : Math.Min(worth, _goal.CostOfLeaving(_day, request, prices));
        }
        foreach (var shift in _shifts)
        {
            if (isStopped())
                return null;
            bound += shift.Shift.Count * shift.Run(prices);
        }
        return bound;
    }

    /// <summary>Finds prices near the best before the first linear program, whose prices would jump for long.</summary>
    private void WarmUp(long goal, Func<bool> isStopped)
    {
        var rides = new long[_day.Rides.Length];
        // Where tours cost nothing, only those who stay behind say what a ride may be worth.
        for (var request = 0; CountsPeople && request < _goal.LeftOut!.Length; request++)
            rides.AsSpan(_day.FirstRide[request].._day.FirstRide[request + 1]).Fill((long)(StartShare * _goal.LeftOut[request]));
        foreach (var column in _columns.Where(column => column.IsTour).ToList())
        {
            foreach (var ride in column.Rides)
                rides[ride] = Math.Max(rides[ride], column.Cost / column.Rides.Length);
        }
        var known = new HashSet<RideSet>();
        var most = Math.Max(2, WarmUpColumns / Math.Max(1, _shifts.Count));
        new PriceAscent(_day, _shifts, _goal).Run(Best with { Rides = rides }, goal, CountsPeople ? PeopleWarmUpRounds : WarmUpRounds, prices =>
        {
            if (FindBound(prices, isStopped) is not { } bound)
                return null;
            if (bound > Bound)
                (Bound, BoundOfBest, Best) = (bound, bound, prices);
            for (var index = 0; index < _shifts.Count; index++)
            {
                foreach (var (served, cost) in _shifts[index].ListPaths(most))
                {
                    if (known.Add(new RideSet(index, served)))
                        Add(served, index, cost);
                }
            }
            return bound;
        }, isStopped);
    }

    private int AddColumns()
    {
        var added = 0;
        var most = Math.Max(10, 200 / Math.Max(1, _shifts.Count));
        for (var index = 0; index < _shifts.Count; index++)
        {
            foreach (var (rides, cost) in _shifts[index].ListPaths(most))
            {
                int[] rows = [.. rides, _day.Rides.Length + index];
                if (_master.ReducedCost(WithCuts(rides, rows), cost / _scale) >= -1e-8)
                    continue;
                Add(rides, index, cost);
                added++;
            }
        }
        return added;
    }
}

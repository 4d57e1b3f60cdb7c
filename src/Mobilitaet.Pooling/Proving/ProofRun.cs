namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// Looks for the least cost under one goal: bound by column generation with cuts, then all tours that a cheaper plan could contain, then the best choice of them.
/// The gap within which tours are listed grows step by step: a choice found within it is the best of all, whatever plan was known before.
/// </summary>
internal sealed class ProofRun(ProofDay day, ProofCosts costs, IReadOnlyList<ShiftSearch> shifts, RepeatableRides repeatable, ProofGoal goal, double scale, Func<bool> isStopped)
{
    private const int MostTours = 1_200_000;
    private const long MostSteps = 60_000_000;
    private const int MostIdleCuts = 4;
    private const double FirstGap = 0.0003;
    private const double MostGrowth = 3;
    private const double MostExtraGap = 1.15;

    private readonly ColumnGeneration _generation = new(day, shifts, goal, scale);

    /// <summary>No choice costs less.</summary>
    public long Bound { get; private set; } = long.MinValue;

    /// <summary>The cheapest choice, when it is cheaper than what was known.</summary>
    public IReadOnlyList<PoolColumn>? Chosen { get; private set; }

    /// <summary>Why <see cref="Bound"/> is not the least cost; null when it is.</summary>
    public ProofGap? Gap { get; private set; }

    /// <summary>Adds a known tour; rides ascending.</summary>
    public void Add(int[] rides, int shift, long cost) => _generation.Add(rides, shift, cost);

    /// <summary>Searches for a choice of at most the given cost.</summary>
    /// <param name="most">The highest cost of interest.</param>
    /// <param name="closeEnough">The share of the cost up to which the first bound need not be the best possible.</param>
    public void Run(long most, double closeEnough)
    {
        _generation.Run(most + 1, closeEnough, isStopped);
        for (var idle = 0; _generation.Bound <= most && idle < MostIdleCuts && !isStopped() && _generation.TryCut(most - _generation.Bound);)
        {
            var before = _generation.Bound;
            _generation.Run(most + 1, closeEnough, isStopped);
            idle = _generation.Bound - before < 0.03 * (most - before) ? idle + 1 : 0;
        }
        Bound = _generation.Bound;
        if (Bound == long.MinValue)
            Gap = ProofGap.Stopped;
        else if (Bound <= most)
            Close(most);
    }

    private void Close(long most)
    {
        // Where only people count, tours are too many to be listed unless the bound is reached.
        if (goal.LeftOut is null || goal.Allowances.Length > 0)
            _generation.Centre((most - Bound) / 50, isStopped);
        Bound = _generation.Bound;
        var gap = Math.Max(ProofCosts.Unit, (long)(Math.Abs(Bound) * FirstGap));
        var (cuts, below, before) = (_generation.Best.Cuts.Threes, most + 1, (Gap: 0L, Count: 1));
        while (Bound < below)
        {
            var all = below - 1 - _generation.Bound;
            // A little more than planned is better than once more.
            var within = all < MostExtraGap * gap ? all : gap;
            if (ListTours(within) is not { } columns)
            {
                // Too many tours may be few enough within a little less.
                if (!isStopped() && within > before.Gap + (all / 50) && before.Count > 1)
                {
                    gap = before.Gap + ((within - before.Gap) / 2);
                    continue;
                }
                Gap = isStopped() ? ProofGap.Stopped : ProofGap.TooManyTours;
                return;
            }
            var program = new PoolProgram(day.Rides.Length, [.. shifts.Select(shift => shift.Shift.Count), .. goal.Allowances], columns, scale, isStopped);
            var isDone = program.Run(_generation.Bound + within + 1, below, Promising(columns), cuts, _generation.Bound);
            Bound = Math.Max(Bound, Math.Min(program.Bound, _generation.Bound + within + 1));
            if (program.Chosen is { } chosen)
                (below, Chosen) = (program.Known, [.. chosen.Select(index => columns[index])]);
            if (!isDone)
            {
                Gap = isStopped() ? ProofGap.Stopped : ProofGap.TooManyTours;
                return;
            }
            (gap, cuts, before) = (Grow(before, (within, columns.Count)), program.RootCuts, (within, columns.Count));
        }
    }

    /// <summary>The gap within which there are some times as many tours, as far as two lists tell.</summary>
    private static long Grow((long Gap, int Count) before, (long Gap, int Count) now)
    {
        var steps = Math.Log(MostGrowth) / Math.Log(Math.Max(1.01, (double)now.Count / before.Count));
        return now.Gap + (long)Math.Min(now.Gap, steps * (now.Gap - before.Gap));
    }

    private ColumnList? ListTours(long gap)
    {
        var found = new ColumnList(day.Rides.Length);
        for (var shift = 0; shift < shifts.Count; shift++)
        {
            var enumeration = new RouteEnumeration(day, costs, shift, shifts[shift], repeatable, _generation.Best, gap + _generation.Bound - _generation.BoundOfBest, found);
            if (isStopped() || !enumeration.Run(MostSteps, MostTours, isStopped))
                return null;
        }
        for (var request = 0; goal.LeftOut is not null && request < goal.LeftOut.Length; request++)
        {
            int[] rides = [.. Enumerable.Range(day.FirstRide[request], day.FirstRide[request + 1] - day.FirstRide[request])];
            found.AddLeftOut(rides, goal.Rows(day, request, day.Rides.Length + shifts.Count).AsSpan(rides.Length), goal.LeftOut[request]);
        }
        return found;
    }

    /// <summary>Columns of little reduced cost, to begin with.</summary>
    private List<int> Promising(ColumnList columns)
    {
        var (prices, cuts) = (_generation.Best.Rides, _generation.Best.Cuts);
        var best = new PriorityQueue<int, long>();
        for (var column = 0; column < columns.Count; column++)
        {
            var reduced = columns.Costs[column] + cuts.Pay(columns.Rides(column));
            foreach (var ride in columns.Rides(column))
                reduced -= prices[ride];
            if (best.Count < 3 * day.Rides.Length)
                best.Enqueue(column, -reduced);
            else
                best.EnqueueDequeue(column, -reduced);
        }
        return [.. best.UnorderedItems.Select(item => item.Element).Order()];
    }
}

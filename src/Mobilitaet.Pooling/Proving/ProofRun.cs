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
    private const double GapGrowth = 2;

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
        var gap = Math.Max(ProofCosts.Unit, (long)(Math.Abs(Bound) * FirstGap));
        var cuts = _generation.Best.Cuts.Threes;
        while (Bound <= most)
        {
            var within = Math.Min(gap, most - _generation.Bound);
            if (ListTours(within) is not { } columns)
            {
                Gap = isStopped() ? ProofGap.Stopped : ProofGap.TooManyTours;
                return;
            }
            var program = new PoolProgram(day.Rides.Length, [.. shifts.Select(shift => shift.Shift.Count), .. goal.Allowances], columns, scale, isStopped, cuts);
            var isDone = program.Run(_generation.Bound + within + 1, Promising(columns));
            Bound = Math.Max(Bound, Math.Min(program.Bound, _generation.Bound + within + 1));
            if (program.Chosen is { } chosen)
                Chosen = [.. chosen.Select(index => columns[index])];
            if (!isDone)
            {
                Gap = isStopped() ? ProofGap.Stopped : ProofGap.TooManyTours;
                return;
            }
            if (Chosen is not null)
                return;
            (gap, cuts) = ((long)(gap * GapGrowth), program.RootCuts);
        }
    }

    private List<PoolColumn>? ListTours(long gap)
    {
        var found = new Dictionary<RideSet, PoolColumn>();
        for (var shift = 0; shift < shifts.Count; shift++)
        {
            var enumeration = new RouteEnumeration(day, costs, shift, shifts[shift], repeatable, _generation.Best, gap, found);
            if (isStopped() || !enumeration.Run(MostSteps, MostTours, isStopped))
                return null;
        }
        var columns = found.Values.ToList();
        for (var request = 0; goal.LeftOut is not null && request < goal.LeftOut.Length; request++)
        {
            int[] rides = [.. Enumerable.Range(day.FirstRide[request], day.FirstRide[request + 1] - day.FirstRide[request])];
            columns.Add(new PoolColumn(-1, rides, goal.Rows(day, request, day.Rides.Length + shifts.Count), [], goal.LeftOut[request]));
        }
        return columns;
    }

    /// <summary>Columns of little reduced cost, to begin with.</summary>
    private int[] Promising(List<PoolColumn> columns) =>
    [
        .. columns.Select((column, index) => (Index: index, Reduced: column.Cost - column.Rides.Sum(ride => _generation.Best.Rides[ride])))
            .OrderBy(entry => entry.Reduced).Take(3 * day.Rides.Length).Select(entry => entry.Index),
    ];
}

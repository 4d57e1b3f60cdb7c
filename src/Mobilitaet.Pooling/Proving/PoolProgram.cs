namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// Chooses the cheapest columns that cover every ride exactly once within all limits, proven in whole numbers: branch and cut with subset-row inequalities
/// (Jepsen et al. 2008) over an explicit list of columns, branching on pairs of rides in one tour (Ryan and Foster 1981).
/// </summary>
internal sealed class PoolProgram
{
    private const int CutRoundsAtRoot = 12;
    private const int CutRoundsBelow = 3;
    private const int MostCuts = 200;

    private readonly int _rides;
    private readonly int[] _limits;
    private readonly IReadOnlyList<PoolColumn> _columns;
    private readonly double _scale;
    private readonly Func<bool> _isStopped;
    private readonly List<int[]> _cuts = [];
    private readonly int[][] _rows;
    private readonly List<int>[] _columnsOfRide;
    private long _best;

    /// <param name="rides">How many rides there are.</param>
    /// <param name="limits">The limits of the rows after the rides.</param>
    /// <param name="columns">All columns.</param>
    /// <param name="scale">The size of a usual cost.</param>
    /// <param name="isStopped">When to give up.</param>
    /// <param name="cuts">Inequalities to begin with.</param>
    public PoolProgram(int rides, int[] limits, IReadOnlyList<PoolColumn> columns, double scale, Func<bool> isStopped, IReadOnlyList<int[]> cuts)
    {
        (_rides, _limits, _columns, _scale, _isStopped) = (rides, limits, columns, scale, isStopped);
        _rows = [.. columns.Select(column => column.Rows)];
        _columnsOfRide = new List<int>[rides];
        for (var ride = 0; ride < rides; ride++)
            _columnsOfRide[ride] = [];
        for (var column = 0; column < columns.Count; column++)
        {
            foreach (var ride in columns[column].Rides)
                _columnsOfRide[ride].Add(column);
        }
        Cut(cuts);
    }

    /// <summary>The cheapest choice found; null when none is cheaper than asked.</summary>
    public int[]? Chosen { get; private set; }

    /// <summary>Nothing costs less than this, unless it is not below what was asked.</summary>
    public long Bound { get; private set; }

    /// <summary>The inequalities that cost something at the root.</summary>
    public IReadOnlyList<int[]> RootCuts { get; private set; } = [];

    public int Nodes { get; private set; }

    public int Cuts => _cuts.Count;

    /// <summary>Looks for a choice that costs less than the given; false when it had to give up.</summary>
    public bool Run(long below, int[] start)
    {
        _best = below;
        var open = new PriorityQueue<BranchNode, long>();
        open.Enqueue(new BranchNode(long.MinValue, [.. Enumerable.Range(0, _columns.Count)], start, [.. Enumerable.Range(0, _cuts.Count)]), long.MinValue);
        while (open.TryDequeue(out var node, out _))
        {
            if (RoundUp(node.Bound) >= _best)
                continue;
            Bound = node.Bound;
            if (_isStopped())
                return false;
            Nodes++;
            if (Solve(node) is not { } solved)
                return false;
            foreach (var child in solved)
                open.Enqueue(child, child.Bound);
        }
        Bound = _best;
        return true;
    }

    /// <summary>The children of a node; null when its columns cannot be parted any further.</summary>
    private List<BranchNode>? Solve(BranchNode node)
    {
        var (active, start, cuts) = (node.Active, node.Start, node.Cuts);
        var rounds = Nodes == 1 ? CutRoundsAtRoot : CutRoundsBelow;
        while (true)
        {
            var program = new NodeProgram(_rides, _limits, cuts, _columns, _rows, active, start, _scale);
            program.Run(_isStopped);
            // A linear program that was stopped says nothing about which rides can be covered.
            if (_isStopped())
                return null;
            var bound = Math.Max(node.Bound, program.Bound);
            if (Nodes == 1)
                RootCuts = [.. program.ListTightCuts().Select(cut => _cuts[cut])];
            if (RoundUp(bound) >= _best)
                return [];
            if (program.IsEmpty)
                return Finish(active);
            active = program.ListWithin(_best - 1);
            start = program.ListStart();
            // Idle inequalities only make the program slow; they come back when they are broken.
            cuts = program.ListTightCuts();
            if (program.IsWhole)
            {
                var used = program.ListUsed();
                var cost = RoundUp(used.Sum(column => _columns[column].Cost));
                if (cost < _best)
                    (_best, Chosen) = (cost, used);
                return RoundUp(bound) >= _best ? [] : Finish(active);
            }
            if (rounds-- > 0 && cuts.Length < MostCuts && FindCuts(program, cuts) is { Length: > 0 } found)
            {
                cuts = [.. cuts, .. found];
                continue;
            }
            return Branch(program, new BranchNode(bound, active, start, cuts));
        }
    }

    /// <summary>Plans cost whole metres.</summary>
    private static long RoundUp(long cost) => cost == long.MinValue ? cost : cost + ((ProofCosts.Unit - (cost % ProofCosts.Unit)) % ProofCosts.Unit);

    private int[] FindCuts(NodeProgram program, int[] cuts)
    {
        var shares = program.Shares().Select(entry => (_columns[entry.Column].Rides, entry.Share));
        var found = SubsetRows.Find(_rides, shares, [.. cuts.Select(cut => _cuts[cut])]);
        var numbers = new List<int>();
        var fresh = new List<int[]>();
        foreach (var three in found)
        {
            var known = _cuts.FindIndex(cut => cut.AsSpan().SequenceEqual(three));
            numbers.Add(known >= 0 ? known : _cuts.Count + fresh.Count);
            if (known < 0)
                fresh.Add(three);
        }
        Cut(fresh);
        return [.. numbers];
    }

    private void Cut(IReadOnlyList<int[]> cuts)
    {
        var shared = new byte[_columns.Count];
        foreach (var three in cuts)
        {
            foreach (var ride in three)
            {
                foreach (var column in _columnsOfRide[ride])
                {
                    if (++shared[column] == 2)
                        _rows[column] = [.. _rows[column], _rides + _limits.Length + _cuts.Count];
                }
            }
            foreach (var ride in three)
            {
                foreach (var column in _columnsOfRide[ride])
                    shared[column] = 0;
            }
            _cuts.Add(three);
        }
    }

    /// <summary>What is left after a whole solution differs from it by roundings only; all of it is tried.</summary>
    private List<BranchNode>? Finish(int[] active)
    {
        var search = new ExactCover(_rides, _limits, [.. active.Select(column => (_columns[column].Rows, _columns[column].Cost))], _isStopped);
        if (!search.Run(_best))
            return null;
        if (search.Chosen is { } chosen)
            (_best, Chosen) = (RoundUp(search.Cost), [.. chosen.Select(index => active[index])]);
        return [];
    }

    private List<BranchNode>? Branch(NodeProgram program, BranchNode node)
    {
        var together = new Dictionary<(int, int), double>();
        foreach (var (column, share) in program.Shares())
        {
            var rides = _columns[column].Rides;
            // A ride with its shift is a pair, too: columns of equal rides differ in it.
            for (var i = 0; i < rides.Length; i++)
            {
                for (var j = i + 1; j < rides.Length; j++)
                    together[(rides[i], rides[j])] = together.GetValueOrDefault((rides[i], rides[j])) + share;
                var shift = (-2 - _columns[column].Shift, rides[i]);
                together[shift] = together.GetValueOrDefault(shift) + share;
            }
        }
        var fractional = together.Where(pair => pair.Value is > 1e-6 and < 1 - 1e-6).ToList();
        if (fractional.Count == 0)
            return Finish(node.Active);
        var (first, second) = fractional.OrderBy(pair => Math.Abs(pair.Value - 0.5)).ThenBy(pair => pair.Key).First().Key;
        bool HasFirst(int column) => first >= 0 ? Array.BinarySearch(_columns[column].Rides, first) >= 0 : _columns[column].Shift == -2 - first;
        bool HasSecond(int column) => Array.BinarySearch(_columns[column].Rides, second) >= 0;
        bool Joined(int column) => first >= 0 ? HasFirst(column) == HasSecond(column) : !HasSecond(column) || HasFirst(column);
        bool Parted(int column) => !(HasFirst(column) && HasSecond(column));
        return
        [
            node with { Active = [.. node.Active.Where(Joined)], Start = [.. node.Start.Where(Joined)] },
            node with { Active = [.. node.Active.Where(Parted)], Start = [.. node.Start.Where(Parted)] },
        ];
    }
}

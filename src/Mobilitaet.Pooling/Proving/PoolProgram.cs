using System.Numerics;

namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// Chooses the cheapest columns that cover every ride exactly once within all limits, proven in whole numbers: branch and cut with subset-row inequalities
/// (Jepsen et al. 2008) over an explicit list of columns, branching on pairs of rides in one tour (Ryan and Foster 1981) that were tried before.
/// </summary>
internal sealed class PoolProgram
{
    private const int CutRoundsAtRoot = 12;
    private const int CutRoundsBelow = 3;
    private const int SharpeningsAtRoot = 8;
    private const int SharpeningsBelow = 2;
    private const int MostCuts = 200;
    private const int MostTrials = 8;
    private const double LeastProgress = 0.02;

    private readonly int _rides;
    private readonly int[] _limits;
    private readonly ColumnList _columns;
    private readonly double _scale;
    private readonly Func<bool> _isStopped;
    private readonly CutList _cuts;
    private long _best;
    private long _least;
    private long _known;

    /// <param name="rides">How many rides there are.</param>
    /// <param name="limits">The limits of the rows after the rides.</param>
    /// <param name="columns">All columns.</param>
    /// <param name="scale">The size of a usual cost.</param>
    /// <param name="isStopped">When to give up.</param>
    public PoolProgram(int rides, int[] limits, ColumnList columns, double scale, Func<bool> isStopped)
    {
        (_rides, _limits, _columns, _scale, _isStopped) = (rides, limits, columns, scale, isStopped);
        _cuts = new CutList(rides);
    }

    /// <summary>The cheapest choice found; null when none is cheaper than what is known. It is the cheapest of all when it is below the cost asked for.</summary>
    public int[]? Chosen { get; private set; }

    /// <summary>What the cheapest known choice costs.</summary>
    public long Known => _known;

    /// <summary>Nothing costs less than this, unless it is not below what was asked.</summary>
    public long Bound { get; private set; } = long.MinValue;

    /// <summary>The inequalities that cost something at the root.</summary>
    public IReadOnlyList<int[]> RootCuts { get; private set; } = [];

    public int Nodes { get; private set; }

    public int Cuts => _cuts.Total;

    /// <summary>Looks for the cheapest choice below a cost; false when it had to give up.</summary>
    /// <param name="below">The cost.</param>
    /// <param name="known">What a known choice costs, at least the cost asked for.</param>
    /// <param name="start">Columns to begin with.</param>
    /// <param name="cuts">Inequalities to begin with.</param>
    /// <param name="least">No choice costs less.</param>
    public bool Run(long below, long known, IEnumerable<int> start, IReadOnlyList<int[]> cuts, long least)
    {
        (_best, _known, _least) = (below, known, least);
        var open = new PriorityQueue<NodeProgram, long>();
        var root = new NodeProgram(_rides, _limits, _columns, _cuts, new ReducedCosts(_columns.Count), [.. Enumerable.Range(0, _columns.Count)], _scale);
        root.Enter(start);
        root.Cut([.. cuts.Select(_cuts.Add)]);
        open.Enqueue(root, least);
        while (open.TryDequeue(out var node, out var bound))
        {
            if (RoundUp(bound) >= _best)
                continue;
            Bound = bound;
            if (_isStopped())
                return false;
            Nodes++;
            if (Solve(node) is not { } parts)
                return false;
            foreach (var part in parts)
                open.Enqueue(part, part.Bound);
        }
        Bound = _best;
        return true;
    }

    /// <summary>Looks quickly for a cheaper choice in a node: the largest share becomes whole, again and again.</summary>
    private void Dive(NodeProgram node)
    {
        for (var isFixed = new bool[_rides]; ;)
        {
            var (chosen, _) = node.Shares().Where(entry => entry.Share < 1 - 1e-5).MaxBy(entry => entry.Share);
            Array.Clear(isFixed);
            foreach (var ride in _columns.Rides(chosen))
                isFixed[ride] = true;
            node = node.Part(column => column == chosen || !HasAny(column, isFixed));
            node.Run(_isStopped);
            if (_isStopped() || node.IsEmpty || RoundUp(node.Bound) >= _known)
                return;
            if (!node.IsWhole)
                continue;
            Take(node.ListUsed());
            return;
        }
    }

    private bool HasAny(int column, bool[] rides)
    {
        foreach (var ride in _columns.Rides(column))
        {
            if (rides[ride])
                return true;
        }
        return false;
    }

    /// <summary>The parts of a node; null when its columns cannot be parted any further.</summary>
    private NodeProgram[]? Solve(NodeProgram node)
    {
        var isRoot = Nodes == 1;
        var (before, rounds) = (node.Bound, isRoot ? CutRoundsAtRoot : CutRoundsBelow);
        for (var isSharp = false; ;)
        {
            node.Run(_isStopped);
            // A linear program that was stopped says nothing about which rides can be covered.
            if (_isStopped())
                return null;
            node.Raise(_least);
            if (isRoot)
                RootCuts = [.. node.ListTightCuts().Select(_cuts.Three)];
            if (RoundUp(node.Bound) >= _best)
                return [];
            if (node.IsEmpty)
                return Finish(node.Active);
            // Good choices early make all that follows smaller; they may need columns that this search forgets.
            if (isRoot && !isSharp && !node.IsWhole)
                Dive(node);
            node.Keep(_best - 1);
            if (node.IsWhole)
                return Close(node);
            if (!isSharp)
            {
                isSharp = true;
                node.Sharpen(_best - 1, isRoot ? SharpeningsAtRoot : SharpeningsBelow, _isStopped);
                continue;
            }
            rounds -= node.Bound - before < LeastProgress * (_best - before) ? 1 + CutRoundsBelow : 1;
            before = node.Bound;
            if (rounds <= 0 || node.Cuts.Count >= MostCuts || FindCuts(node) is not { Length: > 0 } found)
                return Branch(node);
            node.Cut(found);
        }
    }

    /// <summary>Takes a whole solution, which is the best of its node unless roundings hide another.</summary>
    private NodeProgram[]? Close(NodeProgram node)
    {
        Take(node.ListUsed());
        node.MakeExact(_isStopped);
        if (_isStopped())
            return null;
        if (node.IsWhole)
            Take(node.ListUsed());
        node.Keep(_best - 1);
        return RoundUp(node.Bound) >= _best ? [] : Finish(node.Active);
    }

    /// <summary>Plans cost whole metres.</summary>
    private static long RoundUp(long cost) => cost == long.MinValue ? cost : cost + ((ProofCosts.Unit - (cost % ProofCosts.Unit)) % ProofCosts.Unit);

    private void Take(int[] used)
    {
        var cost = RoundUp(CostOf(used));
        if (cost < _known)
            (_known, Chosen) = (cost, used);
        _best = Math.Min(_best, cost);
    }

    private long CostOf(int[] used)
    {
        var cost = 0L;
        foreach (var column in used)
            cost += _columns.Costs[column];
        return cost;
    }

    private int[] FindCuts(NodeProgram node)
    {
        var shares = node.Shares().Select(entry => (_columns.Rides(entry.Column).ToArray(), entry.Share));
        return [.. SubsetRows.Find(_rides, shares, [.. node.Cuts.Select(_cuts.Three)]).Select(_cuts.Add)];
    }

    /// <summary>What is left after a whole solution differs from it by roundings only; all of it is tried.</summary>
    private NodeProgram[]? Finish(int[] active)
    {
        var search = new ExactCover(_rides, _limits, [.. active.Select(column => (_columns.Rows(column).ToArray(), _columns.Costs[column]))], _isStopped);
        if (!search.Run(_best))
            return null;
        if (search.Chosen is { } chosen)
            Take([.. chosen.Select(index => active[index])]);
        return [];
    }

    private NodeProgram[]? Branch(NodeProgram node)
    {
        var together = new Dictionary<(int, int), double>();
        foreach (var (column, share) in node.Shares())
        {
            var rides = _columns.Rides(column);
            // A ride with its shift is a pair, too: columns of equal rides differ in it.
            for (var i = 0; i < rides.Length; i++)
            {
                for (var j = i + 1; j < rides.Length; j++)
                    together[(rides[i], rides[j])] = together.GetValueOrDefault((rides[i], rides[j])) + share;
                var shift = (-2 - _columns.Shifts[column], rides[i]);
                together[shift] = together.GetValueOrDefault(shift) + share;
            }
        }
        var trials = together.Where(pair => pair.Value is > 1e-6 and < 1 - 1e-6)
            .OrderBy(pair => Math.Abs(pair.Value - 0.5)).ThenBy(pair => pair.Key).Take(MostTrials).Select(pair => pair.Key).ToList();
        if (trials.Count == 0)
            return Finish(node.Active);
        if (BitOperations.IsPow2(Nodes))
            Dive(node);
        var (best, chosen) = (double.NegativeInfinity, trials[0]);
        foreach (var pair in trials)
        {
            var (joined, parted) = (node.Estimate(column => Joins(column, pair), _isStopped), node.Estimate(column => Parts(column, pair), _isStopped));
            // Whatever is dearer than the best choice is closed, however dear it is.
            var gain = Math.Min(Math.Min(joined, parted), _best) + (0.1 * Math.Min(Math.Max(joined, parted), _best));
            if (gain > best)
                (best, chosen) = (gain, pair);
        }
        return [node.Part(column => Joins(column, chosen)), node.Part(column => Parts(column, chosen))];
    }

    private bool Joins(int column, (int First, int Second) pair) =>
        pair.First >= 0 ? Has(column, pair.First) == Has(column, pair.Second) : !Has(column, pair.Second) || _columns.Shifts[column] == -2 - pair.First;

    private bool Parts(int column, (int First, int Second) pair) =>
        !(Has(column, pair.Second) && (pair.First >= 0 ? Has(column, pair.First) : _columns.Shifts[column] == -2 - pair.First));

    private bool Has(int column, int ride) => _columns.Rides(column).BinarySearch(ride) >= 0;
}

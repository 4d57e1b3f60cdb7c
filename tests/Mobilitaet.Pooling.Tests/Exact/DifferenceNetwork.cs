namespace Mobilitaet.Pooling.Tests.Exact;

/// <summary>Moments with bounds and least differences; the least total of spans is found by steepest descent, which is exact because the total is L-natural convex (Murota 2003).</summary>
internal sealed class DifferenceNetwork
{
    private const int Unit = 60_000;

    private readonly List<long> _least = [];
    private readonly List<long> _most = [];
    private readonly List<(int From, int To, long Gap)> _gaps = [];

    /// <summary>Spans whose lengths are to be short, by group.</summary>
    public List<(int From, int To, int Group)> Spans { get; } = [];

    public int Add(long least, long most)
    {
        _least.Add(least);
        _most.Add(most);
        return _least.Count - 1;
    }

    public long Least(int moment) => _least[moment];

    /// <summary>The second moment is at least so much later than the first.</summary>
    public void Separate(int from, int to, long gap) => _gaps.Add((from, to, gap));

    /// <summary>The second moment is at most so much later than the first.</summary>
    public void Limit(int from, int to, long gap) => _gaps.Add((to, from, -gap));

    /// <summary>The earliest moments; null when the rules contradict each other.</summary>
    public long[]? Earliest() => Earliest([.. _least]);

    /// <summary>Moments with the least total length of all spans; null when the rules contradict each other.</summary>
    public long[]? Shortest()
    {
        if (Earliest() is not { } best)
            return null;
        var begins = Spans.Select(span => span.From).ToArray();
        for (var step = 64L * Unit; step >= Unit;)
        {
            var better = Neighbours(best, begins, step).Where(candidate => Total(candidate) < Total(best)).MinBy(Total);
            if (better is null)
                step /= 2;
            else
                best = better;
        }
        return best;
    }

    public long Total(long[] moments) => Spans.Sum(span => moments[span.To] - moments[span.From]);

    private IEnumerable<long[]> Neighbours(long[] from, int[] begins, long step)
    {
        for (var chosen = 1; chosen < 1 << begins.Length; chosen++)
        {
            foreach (var sign in new[] { 1, -1 })
            {
                var bounds = _least.ToArray();
                for (var b = 0; b < begins.Length; b++)
                    bounds[begins[b]] = Math.Max(bounds[begins[b]], from[begins[b]] + ((chosen >> b & 1) * sign * step));
                if (Earliest(bounds) is { } moved)
                    yield return moved;
            }
        }
    }

    private long[]? Earliest(long[] moments)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (from, to, gap) in _gaps)
            {
                if (moments[to] >= moments[from] + gap)
                    continue;
                moments[to] = moments[from] + gap;
                changed = true;
            }
            for (var moment = 0; moment < moments.Length; moment++)
            {
                if (moments[moment] > _most[moment])
                    return null;
            }
        }
        return moments;
    }
}

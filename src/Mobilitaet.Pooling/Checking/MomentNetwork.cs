namespace Mobilitaet.Pooling.Checking;

/// <summary>Moments with bounds and least differences, solved by going over all differences until nothing changes (Bellman and Ford).</summary>
internal sealed class MomentNetwork
{
    private readonly List<long> _least = [];
    private readonly List<long> _most = [];
    private readonly List<(int From, int To, long Gap)> _gaps = [];

    public int Add(long least, long most)
    {
        _least.Add(least);
        _most.Add(most);
        return _least.Count - 1;
    }

    /// <summary>The second moment is at least so much later than the first.</summary>
    public void Separate(int from, int to, long gap) => _gaps.Add((from, to, gap));

    /// <summary>The second moment is at most so much later than the first.</summary>
    public void Limit(int from, int to, long gap) => _gaps.Add((to, from, -gap));

    /// <summary>The earliest moments; null when the rules contradict each other.</summary>
    public long[]? Earliest()
    {
        var moments = _least.ToArray();
        for (var pass = 0; pass <= moments.Length; pass++)
        {
            var changed = false;
            foreach (var (from, to, gap) in _gaps)
            {
                if (moments[to] >= moments[from] + gap)
                    continue;
                moments[to] = moments[from] + gap;
                changed = true;
            }
            if (!changed)
                return moments.Where((moment, index) => moment > _most[index]).Any() ? null : moments;
        }
        return null;
    }

    /// <summary>The latest moments when some are not to be later than given; only where the rules do not contradict each other.</summary>
    public long[] Latest(IEnumerable<(int Moment, long Most)> bounds)
    {
        var moments = _most.ToArray();
        foreach (var (moment, most) in bounds)
            moments[moment] = Math.Min(moments[moment], most);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (from, to, gap) in _gaps)
            {
                if (moments[from] <= moments[to] - gap)
                    continue;
                moments[from] = moments[to] - gap;
                changed = true;
            }
        }
        return moments;
    }
}

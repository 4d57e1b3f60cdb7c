namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// Good prices to begin column generation with, found without a linear program: steps along an average of the directions in which rides are served too seldom or too often
/// (the volume algorithm of Barahona and Anbil 2000). Its bounds are valid by themselves.
/// </summary>
internal sealed class PriceAscent(ProofDay day, IReadOnlyList<ShiftSearch> shifts, ProofGoal goal)
{
    private const double FreshShare = 0.2;
    private const int MissesBeforeShorter = 4;
    private const int RoundsBetweenLooks = 30;
    private const double LeastProgress = 0.04;
    private const double ShortestStep = 0.01;

    private readonly double[] _direction = new double[day.Rides.Length + goal.Allowances.Length];
    private readonly double[] _fresh = new double[day.Rides.Length + goal.Allowances.Length];

    /// <summary>Raises the bound from given prices towards a target.</summary>
    /// <param name="start">Prices without inequalities.</param>
    /// <param name="target">A value that the bound is not expected to pass.</param>
    /// <param name="rounds">How often all shifts are searched at most.</param>
    /// <param name="findBound">Searches all shifts at given prices for their bound, and keeps the bound and the tours found; null when stopped.</param>
    /// <param name="isStopped">When to give up.</param>
    public void Run(ProofPrices start, long target, int rounds, Func<ProofPrices, long?> findBound, Func<bool> isStopped)
    {
        if (findBound(start) is not { } bound)
            return;
        var center = start;
        FindFresh(start);
        _fresh.CopyTo(_direction, 0);
        var (step, misses, before) = (0.5, 0, bound);
        for (var round = 1; round < rounds && bound < target && step > ShortestStep && !isStopped(); round++)
        {
            if (round % RoundsBetweenLooks == 0)
            {
                if (bound - before < LeastProgress * ((double)target - before))
                    return;
                before = bound;
            }
            var length = _direction.Sum(part => part * part);
            if (length < 1e-9)
                return;
            var prices = Move(center, step * ((double)target - bound) / length);
            if (findBound(prices) is not { } value)
                return;
            FindFresh(prices);
            var ahead = 0.0;
            for (var i = 0; i < _direction.Length; i++)
            {
                ahead += _direction[i] * _fresh[i];
                _direction[i] += FreshShare * (_fresh[i] - _direction[i]);
            }
            if (value > bound)
            {
                (center, bound, misses) = (prices, value, 0);
                step = ahead > 0 ? Math.Min(1.5, 1.2 * step) : step;
            }
            else if (++misses == MissesBeforeShorter)
                (step, misses) = (0.66 * step, 0);
        }
    }

    private ProofPrices Move(ProofPrices from, double step)
    {
        var (rides, allowances) = (new long[day.Rides.Length], new long[goal.Allowances.Length]);
        for (var ride = 0; ride < rides.Length; ride++)
            rides[ride] = from.Rides[ride] + (long)(step * _direction[ride]);
        for (var i = 0; i < allowances.Length; i++)
            allowances[i] = Math.Max(0, from.Allowances[i] + (long)(step * _direction[rides.Length + i]));
        return new ProofPrices(rides, from.Cuts, allowances);
    }

    /// <summary>How much too seldom each ride is served, and by how much limits are passed, in the last search of all shifts.</summary>
    private void FindFresh(ProofPrices prices)
    {
        Array.Clear(_fresh);
        for (var i = 0; i < goal.Allowances.Length; i++)
            _fresh[day.Rides.Length + i] = -goal.Allowances[i];
        for (var request = 0; request < day.Problem.Requests.Count; request++)
        {
            var rides = day.FirstRide[request]..day.FirstRide[request + 1];
            if (goal.LeftOut is null || prices.Rides.AsSpan(rides).ToArray().Sum() <= goal.CostOfLeaving(day, request, prices))
                _fresh.AsSpan(rides).Fill(1);
            else if (goal.Allowances.Length > 0)
            {
                _fresh[day.Rides.Length] += day.Problem.Requests[request].People;
                _fresh[day.Rides.Length + 1]++;
            }
        }
        foreach (var shift in shifts)
        {
            foreach (var (rides, _) in shift.ListPaths(1))
            {
                foreach (var ride in rides)
                    _fresh[ride] -= shift.Shift.Count;
            }
        }
    }
}

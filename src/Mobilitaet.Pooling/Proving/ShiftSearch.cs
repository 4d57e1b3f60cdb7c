namespace Mobilitaet.Pooling.Proving;

/// <summary>The cheapest ways to use one kind of shift at given prices of rides.</summary>
internal sealed class ShiftSearch
{
    private readonly ProofDay _day;
    private readonly LabelSearch _labels;
    private readonly long[] _costs;
    private bool _hasCuts;

    public ShiftSearch(ProofDay day, DriverShift shift, TourNetwork network, RepeatableRides repeatable)
    {
        (_day, Shift, Network) = (day, shift, network);
        _labels = new LabelSearch(day, network, false, repeatable.Bits(network, false), repeatable.Keeps(network, false));
        _costs = new long[network.ArcCount];
    }

    public DriverShift Shift { get; }

    public TourNetwork Network { get; }

    public LabelSearch Labels => _labels;

    /// <summary>The least cost of a path less the prices of its rides; at most 0, which is staying at home.</summary>
    public long Run(ProofPrices prices)
    {
        Price(_day, Network, prices.Rides, _costs);
        // Prices without inequalities may follow prices with some.
        if (prices.Cuts.Count > 0 || _hasCuts)
            _labels.SetCuts(prices.Cuts);
        _hasCuts = prices.Cuts.Count > 0;
        _labels.Run(_costs);
        var best = 0L;
        for (var label = _labels.FirstAt(Network.Sink); label >= 0; label = _labels.NextAtNode(label))
            best = Math.Min(best, _labels.Cost(label));
        return best;
    }

    /// <summary>Every arc's cost less the price of the ride that its target picks up.</summary>
    public static void Price(ProofDay day, TourNetwork network, long[] prices, long[] costs)
    {
        for (var arc = 0; arc < costs.Length; arc++)
        {
            var stop = network.Stop[network.Target[arc]];
            costs[arc] = network.Cost[arc] - (stop >= 0 && (stop & 1) == 0 ? prices[day.Ways[stop >> 1].Ride] : 0);
        }
    }

    /// <summary>Good paths of the last run that differ from each other: their rides and true costs.</summary>
    public IEnumerable<(int[] Rides, long Cost)> ListPaths(int most)
    {
        var ends = new List<(long Reduced, int Label, int Arc)>();
        for (var node = 0; node < Network.Source; node++)
        {
            for (var arc = Network.FirstArc[node]; arc < Network.FirstArc[node + 1]; arc++)
            {
                if (Network.Target[arc] != Network.Sink)
                    continue;
                for (var label = _labels.FirstAt(node); label >= 0; label = _labels.NextAtNode(label))
                {
                    var reduced = _labels.Cost(label) + _costs[arc];
                    if (reduced < 0 && _labels.Time(label) + Network.Leg[arc] <= Network.Latest[Network.Sink])
                        ends.Add((reduced, label, arc));
                }
            }
        }
        ends.Sort();
        var used = new int[_day.Rides.Length];
        foreach (var (_, label, arc) in ends)
        {
            if (most == 0)
                yield break;
            var path = Read(label, arc);
            if (!path.Rides.Any(ride => used[ride] < 4))
                continue;
            foreach (var ride in path.Rides)
                used[ride]++;
            most--;
            yield return path;
        }
    }

    private (int[] Rides, long Cost) Read(int label, int arc)
    {
        var rides = new List<int>();
        var cost = Network.Cost[arc];
        while (true)
        {
            var node = _labels.Node(label);
            if (Network.Stop[node] is >= 0 and var stop && (stop & 1) == 0)
                rides.Add(_day.Ways[stop >> 1].Ride);
            var before = _labels.Before(label);
            if (before < 0)
                break;
            cost += Network.Cost[FindArc(_labels.Node(before), node)];
            label = before;
        }
        rides.Sort();
        return ([.. rides], cost);
    }

    private int FindArc(int from, int to)
    {
        var arc = Network.FirstArc[from];
        while (Network.Target[arc] != to)
            arc++;
        return arc;
    }
}

namespace Mobilitaet.Pooling.Proving;

/// <summary>Subset-row inequalities of three rides each with what a tour pays for serving two of the three.</summary>
internal sealed class CutSet
{
    /// <summary>More do not fit into the bits of a label.</summary>
    public const int Most = 128;

    /// <param name="rides">How many rides the day has.</param>
    /// <param name="threes">The rides of each inequality, ascending.</param>
    /// <param name="penalties">What serving two of them costs, not negative.</param>
    public CutSet(int rides, IReadOnlyList<int[]> threes, long[] penalties)
    {
        (Threes, Penalties, OfRide) = (threes, penalties, new UInt128[rides]);
        for (var cut = 0; cut < threes.Count; cut++)
        {
            if (penalties[cut] == 0)
                continue;
            foreach (var ride in threes[cut])
                OfRide[ride] |= UInt128.One << cut;
        }
    }

    public IReadOnlyList<int[]> Threes { get; }

    public long[] Penalties { get; }

    public int Count => Threes.Count;

    /// <summary>For each ride the bits of the inequalities it is part of.</summary>
    public UInt128[] OfRide { get; }

    /// <summary>What a tour with these rides pays.</summary>
    public long Pay(ReadOnlySpan<int> rides)
    {
        var (state, sum) = (UInt128.Zero, 0L);
        foreach (var ride in rides)
        {
            var paid = state & OfRide[ride];
            for (var cut = 0; paid != UInt128.Zero; cut++, paid >>= 1)
                sum += (paid & UInt128.One) != UInt128.Zero ? Penalties[cut] : 0;
            state ^= OfRide[ride];
        }
        return sum;
    }

    /// <summary>The inequalities of which a ride can still be counted behind a node, in the network's direction.</summary>
    public UInt128 FindAhead(ProofDay day, TourNetwork network, int node, bool isReversed)
    {
        if (network.Stop[node] < 0)
            return network.FirstArc[network.Sink + 1] > network.FirstArc[network.Sink] || node == network.Source ? UInt128.MaxValue : UInt128.Zero;
        var ahead = UInt128.Zero;
        for (var ride = 0; ride < OfRide.Length; ride++)
        {
            if ((OfRide[ride] & ~ahead) == UInt128.Zero)
                continue;
            for (var way = day.FirstWay[ride]; way < day.FirstWay[ride + 1]; way++)
            {
                var fits = isReversed
                    ? day.Earliest[2 * way] + (long)(network.Stop[node] == 2 * way ? 0 : day.ShortestLeg(2 * way, network.Stop[node])) <= -network.Earliest[node]
                    : network.Earliest[node] + (long)day.ShortestLeg(network.Stop[node], 2 * way) <= day.Latest[2 * way];
                if (fits)
                    ahead |= OfRide[ride];
            }
        }
        return ahead;
    }
}

namespace Mobilitaet.Pooling.Proving;

/// <summary>The rides that a car could carry twice within their windows; every other ride is on a path at most once by time alone.</summary>
internal sealed class RepeatableRides
{
    private const int MostBits = 64;

    private readonly ProofDay _day;
    private readonly ulong[] _bitOfRide;

    public RepeatableRides(ProofDay day)
    {
        _day = day;
        _bitOfRide = new ulong[day.Rides.Length];
        var spare = Enumerable.Range(0, day.Rides.Length).Select(ride => (Ride: ride, Spare: Spare(ride))).Where(entry => entry.Spare >= 0).ToList();
        Count = spare.Count;
        // With too many of them some are not remembered: bounds stay valid and get a little weaker.
        foreach (var (entry, index) in spare.OrderByDescending(entry => entry.Spare).Take(MostBits).Select((entry, index) => (entry, index)))
            _bitOfRide[entry.Ride] = 1UL << index;
    }

    public int Count { get; }

    /// <summary>For each node of a network the bit of the ride whose first stop in the network's direction it is.</summary>
    public ulong[] Bits(TourNetwork network, bool isReversed) =>
        [.. network.Stop.Select(stop => stop >= 0 && (stop & 1) == (isReversed ? 1 : 0) ? _bitOfRide[_day.Ways[stop >> 1].Ride] : 0)];

    /// <summary>For each node the bits of rides that can still begin there or later.</summary>
    public ulong[] Keeps(TourNetwork network, bool isReversed)
    {
        var keeps = new ulong[network.NodeCount];
        for (var node = 0; node < network.NodeCount; node++)
        {
            for (var way = 0; way < _day.Ways.Length; way++)
            {
                var bit = _bitOfRide[_day.Ways[way].Ride];
                if (bit != 0 && CanStillBegin(network, isReversed, node, way))
                    keeps[node] |= bit;
            }
        }
        return keeps;
    }

    private bool CanStillBegin(TourNetwork network, bool isReversed, int node, int way)
    {
        // Behind the sink there is more only where a driver may set out again.
        if (network.Stop[node] < 0)
            return network.FirstArc[network.Sink + 1] > network.FirstArc[network.Sink];
        return isReversed
            ? -network.Earliest[node] - (long)_day.ShortestLeg((2 * way) + 1, network.Stop[node]) >= _day.Earliest[(2 * way) + 1]
            : network.Earliest[node] + (long)_day.ShortestLeg(network.Stop[node], 2 * way) <= _day.Latest[2 * way];
    }

    private long Spare(int ride)
    {
        var most = -1L;
        for (var first = _day.FirstWay[ride]; first < _day.FirstWay[ride + 1]; first++)
        {
            for (var second = _day.FirstWay[ride]; second < _day.FirstWay[ride + 1]; second++)
            {
                var dropOff = Math.Max(_day.Earliest[(2 * first) + 1], _day.Earliest[2 * first] + (long)_day.ShortestLeg(2 * first, (2 * first) + 1));
                var again = Math.Max(_day.Earliest[2 * second], dropOff + _day.ShortestLeg((2 * first) + 1, 2 * second));
                var end = Math.Max(_day.Earliest[(2 * second) + 1], again + _day.ShortestLeg(2 * second, (2 * second) + 1));
                most = Math.Max(most, Math.Min(_day.Latest[2 * second] - again, _day.Latest[(2 * second) + 1] - end));
            }
        }
        return most;
    }
}

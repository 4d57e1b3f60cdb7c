namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>How a trip enters the graph from a chain and leaves it onto another, and whether it can stay on one chain.</summary>
internal static class TripEnds
{
    /// <summary>Milliseconds straight along one chain from a point to another; Unreachable when they lie on different chains or the wrong way round.</summary>
    public static int Direct(in ChainPosition from, in ChainPosition to, out bool backward)
    {
        backward = false;
        if (from.Chain != to.Chain)
            return TravelTimes.Unreachable;
        var best = TravelTimes.Unreachable;
        if (from.Forward >= 0 && to.Centimetres >= from.Centimetres && to.Forward >= from.Forward)
            best = to.Forward - from.Forward;
        if (from.Backward >= 0 && to.Centimetres <= from.Centimetres && to.Backward >= from.Backward && to.Backward - from.Backward < best)
        {
            best = to.Backward - from.Backward;
            backward = true;
        }
        return best;
    }

    /// <summary>Adds each node that a trip starting at the point first reaches, in either direction of its chain.</summary>
    public static void AddStarts(ModeNetwork network, in ChainPosition at, List<TripEnd> ends)
    {
        ref readonly var chain = ref network.Chains[at.Chain];
        var directed = at.Chain * 2;
        if (at.Forward >= 0)
            ends.Add(new TripEnd(network.HeadNode[directed], chain.Forward - at.Forward, chain.LengthCm - at.Centimetres, directed));
        if (at.Backward >= 0)
            ends.Add(new TripEnd(network.HeadNode[directed + 1], chain.Backward - at.Backward, at.Centimetres, directed + 1));
    }

    /// <summary>Adds each node from which a trip may turn onto the point's chain to end there.</summary>
    public static void AddExits(ModeNetwork network, in ChainPosition at, List<TripEnd> ends)
    {
        var directed = at.Chain * 2;
        if (at.Forward >= 0)
            AddExits(network, directed, at.Forward, at.Centimetres, ends);
        if (at.Backward >= 0)
            AddExits(network, directed + 1, at.Backward, network.Chains[at.Chain].LengthCm - at.Centimetres, ends);
    }

    private static void AddExits(ModeNetwork network, int directed, int milliseconds, int centimetres, List<TripEnd> ends)
    {
        for (var i = network.FirstExit[directed]; i < network.FirstExit[directed + 1]; i++)
            ends.Add(new TripEnd(network.ExitNodes[i], milliseconds, centimetres, directed));
    }
}

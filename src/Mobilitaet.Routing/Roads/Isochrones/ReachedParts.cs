namespace Mobilitaet.Routing.Roads.Isochrones;

/// <summary>Works out which parts of which segments lie within a time budget.</summary>
internal static class ReachedParts
{
    public static List<ReachedPart> List(ModeNetwork network, ReachedStreets reached, int budget)
    {
        var parts = new List<ReachedPart>();
        for (var chain = 0; chain < network.Chains.Length - 1; chain++)
        {
            ref readonly var record = ref network.Chains[chain];
            var forward = Budget(reached, chain * 2, record.Forward, budget);
            var backward = Budget(reached, (chain * 2) + 1, record.Backward, budget);
            if (chain == reached.Origin.Chain)
                AddOrigin(network, reached, chain, budget, parts);
            if (forward >= 0 || backward >= 0)
                AddChain(network, chain, forward, backward, reached.IsTowardsOrigin, parts);
        }
        return parts;
    }

    /// <summary>What is left of the budget at the chain's beginning (or end, towards the origin); negative when nothing.</summary>
    private static int Budget(ReachedStreets reached, int directed, int duration, int budget)
    {
        if (duration >= TravelTimes.Unreachable)
            return -1;
        return budget - (reached.IsTowardsOrigin ? reached.AfterEnd(directed) : reached.AtEntry(directed));
    }

    private static void AddChain(ModeNetwork network, int chain, int forward, int backward, bool towards, List<ReachedPart> parts)
    {
        ref readonly var record = ref network.Chains[chain];
        foreach (var directed in network.ChainSegments.Slice(record.FirstSegment, network.Chains[chain + 1].FirstSegment))
        {
            var segment = directed >> 1;
            ref readonly var place = ref network.OnChain[segment];
            // Away from the origin the budget is used up from the chain's beginning, towards it from its end.
            var low = 0.0;
            var high = 1.0;
            if (!towards)
            {
                low = forward < 0 ? 0 : Share(forward - place.OffsetForward, place.Forward);
                high = backward < 0 ? 1 : 1 - Share(backward - place.OffsetBackward, place.Backward);
            }
            else
            {
                low = backward < 0 ? 0 : Share(backward - (record.Backward - place.OffsetBackward - place.Backward), place.Backward);
                high = forward < 0 ? 1 : 1 - Share(forward - (record.Forward - place.OffsetForward - place.Forward), place.Forward);
            }
            if (low >= high)
                Add(segment, place.IsReversed, 0, 1, parts);
            else
            {
                Add(segment, place.IsReversed, 0, low, parts);
                Add(segment, place.IsReversed, high, 1, parts);
            }
        }
    }

    /// <summary>The origin's own chain is reached outwards from the point itself.</summary>
    private static void AddOrigin(ModeNetwork network, ReachedStreets reached, int chain, int budget, List<ReachedPart> parts)
    {
        var origin = reached.Origin;
        ref readonly var record = ref network.Chains[chain];
        foreach (var directed in network.ChainSegments.Slice(record.FirstSegment, network.Chains[chain + 1].FirstSegment))
        {
            ref readonly var place = ref network.OnChain[directed >> 1];
            if (origin.Forward >= 0)
            {
                var (from, to) = reached.IsTowardsOrigin ? (origin.Forward - budget, origin.Forward) : (origin.Forward, origin.Forward + budget);
                Add(directed >> 1, place.IsReversed, Share(from - place.OffsetForward, place.Forward), Share(to - place.OffsetForward, place.Forward), parts);
            }
            if (origin.Backward >= 0)
            {
                var (from, to) = reached.IsTowardsOrigin ? (origin.Backward - budget, origin.Backward) : (origin.Backward, origin.Backward + budget);
                Add(directed >> 1, place.IsReversed, 1 - Share(to - place.OffsetBackward, place.Backward), 1 - Share(from - place.OffsetBackward, place.Backward), parts);
            }
        }
    }

    private static void Add(int segment, bool reversed, double from, double to, List<ReachedPart> parts)
    {
        if (to > from)
            parts.Add(reversed ? new ReachedPart(segment, 1 - to, 1 - from) : new ReachedPart(segment, from, to));
    }

    private static double Share(double milliseconds, int whole) => Math.Clamp(milliseconds / Math.Max(1, whole), 0, 1);
}

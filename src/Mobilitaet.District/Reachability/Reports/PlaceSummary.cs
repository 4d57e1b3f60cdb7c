using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>What one place reaches of the sessions that are asked about.</summary>
/// <param name="Place">Index of the place in the input.</param>
/// <param name="Reached">How many sessions, one number for each layer in its order.</param>
/// <param name="FirstLayer">The first layer that opens any session, without the bicycle; null when none does.</param>
public sealed record PlaceSummary(int Place, IReadOnlyList<int> Reached, ReachLayer? FirstLayer)
{
    public int ReachedIn(ReachLayer layer) => Reached[(int)layer];
}

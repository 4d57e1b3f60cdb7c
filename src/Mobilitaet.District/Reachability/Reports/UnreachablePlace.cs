using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>A place that reaches not a single session of a category, and why.</summary>
/// <param name="Place">Index of the place in the input.</param>
/// <param name="Category">Of what; null for offers of any kind.</param>
/// <param name="Layer">In which layer.</param>
/// <param name="People">How many people live there, as far as it may be shown.</param>
/// <param name="Reasons">All reasons, the most frequent first.</param>
/// <param name="Nearest">Indices of the sessions that are missed by the least, at most three.</param>
/// <param name="MissedBy">Minutes that are missing for the nearest of them; null when it misses by something else.</param>
public sealed record UnreachablePlace(
    int Place, OfferCategory? Category, ReachLayer Layer, PeopleCount People, IReadOnlyList<GapCount> Reasons, IReadOnlyList<int> Nearest, int? MissedBy)
{
    /// <summary>The most frequent reason.</summary>
    public GapReason Reason => Reasons[0].Reason;
}

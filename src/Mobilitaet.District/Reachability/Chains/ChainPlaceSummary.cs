using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Chains;

/// <summary>Whether people of one place get to a course with childcare.</summary>
/// <param name="Place">Index of the place in the input.</param>
/// <param name="Layer">The first layer in which some chain works; when none does, the one whose reason is told.</param>
/// <param name="Reached">How many of the course's sessions can be reached in that layer.</param>
/// <param name="Sessions">How many there are.</param>
/// <param name="Pair">The pair of the first session that works, else of the most hopeful one; null when the district has no childcare.</param>
public sealed record ChainPlaceSummary(int Place, ReachLayer Layer, int Reached, int Sessions, int? Pair);

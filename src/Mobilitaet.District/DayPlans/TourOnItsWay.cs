using Mobilitaet.Pooling.Model;

namespace Mobilitaet.District.DayPlans;

/// <summary>A tour that has left.</summary>
/// <param name="Tour">As it is stored.</param>
/// <param name="LastDone">Where the car was last; null when it has been nowhere yet.</param>
/// <param name="Open">The stops of everybody on board or still to come, in order; those on board with the time they got in.</param>
internal sealed record TourOnItsWay(Tour Tour, TourStop? LastDone, IReadOnlyList<FixedStop> Open);

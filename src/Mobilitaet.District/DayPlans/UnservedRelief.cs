using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.District.DayPlans;

/// <summary>One thing that alone would let an unserved ride be served.</summary>
/// <param name="Kind">What would have to change.</param>
/// <param name="Amount">By how much: minutes, metres, places, rides or tours; for one more driver 1.</param>
/// <param name="Capacity">Which kind of place, for <see cref="ReliefKind.Place"/>.</param>
/// <param name="DriverId">Who would then drive; null for one more driver, who would live where the ride begins.</param>
public sealed record UnservedRelief(ReliefKind Kind, int Amount, CapacityKind? Capacity = null, int? DriverId = null);

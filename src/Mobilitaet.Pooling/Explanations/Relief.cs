using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Explanations;

/// <summary>One thing that alone would let an unserved request be served in the plan as it is.</summary>
/// <param name="Kind">What would have to change.</param>
/// <param name="Amount">By how much: minutes, metres, places or rides; 0 where nothing is counted.</param>
/// <param name="Capacity">Which kind of place, for <see cref="ReliefKind.Place"/>.</param>
/// <param name="VehicleId">The driver who would then take the ride that fails; null for one more driver.</param>
/// <param name="Location">Where one more driver would have to live, in the travel times.</param>
public sealed record Relief(ReliefKind Kind, int Amount, CapacityKind? Capacity = null, int? VehicleId = null, int? Location = null);

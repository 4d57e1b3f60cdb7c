using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.District.DayPlans;

/// <summary>One thing that alone would let an unserved ride be served, as a page shows it.</summary>
/// <param name="Kind">What would have to change.</param>
/// <param name="Amount">By how much: minutes, metres, places, rides or tours.</param>
/// <param name="Capacity">Which kind of place, for <see cref="ReliefKind.Place"/>.</param>
/// <param name="DriverCode">Who would then drive; null for one more driver.</param>
/// <param name="Place">Where one more driver would have to live; null otherwise.</param>
public sealed record ReliefView(ReliefKind Kind, int Amount, CapacityKind? Capacity, string? DriverCode, string? Place);

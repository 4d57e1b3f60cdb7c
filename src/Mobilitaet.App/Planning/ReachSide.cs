using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>One side of a comparison, computed.</summary>
/// <param name="Source">What was asked for.</param>
/// <param name="Monday">Its week.</param>
/// <param name="ComputedAt">When.</param>
/// <param name="Table">Every place, session and layer.</param>
public sealed record ReachSide(ReachSource Source, LocalDate Monday, Instant ComputedAt, ReachTable Table);

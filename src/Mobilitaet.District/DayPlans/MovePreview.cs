using Mobilitaet.Pooling.Explanations;

namespace Mobilitaet.District.DayPlans;

/// <summary>What giving a ride to a driver would mean.</summary>
/// <param name="IsPossible">Whether the driver can take it under all rules.</param>
/// <param name="Cause">Why not; null when it is possible.</param>
/// <param name="Others">Whose promises would change.</param>
public sealed record MovePreview(bool IsPossible, UnservedCause? Cause, IReadOnlyList<MovedRider> Others);

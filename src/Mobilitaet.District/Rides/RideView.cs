using Mobilitaet.Pooling.Explanations;

namespace Mobilitaet.District.Rides;

/// <summary>What somebody with a booking code may see.</summary>
/// <param name="Request">The request.</param>
/// <param name="Rides">Its rides with what was promised.</param>
/// <param name="Cause">Why nobody can come; null when that is no question.</param>
/// <param name="Series">The other days of the same series, with their codes; empty for a single ride.</param>
public sealed record RideView(RideRequest Request, IReadOnlyList<PromisedRide> Rides, UnservedCause? Cause, IReadOnlyList<SeriesDay> Series);

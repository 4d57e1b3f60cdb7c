using Mobilitaet.Pooling.Explanations;

namespace Mobilitaet.District.Rides;

/// <summary>A request as coordinators see it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Rides">Its rides in order.</param>
/// <param name="Cause">Why nobody can come; null when that is no question.</param>
public sealed record ListedRequest(RideRequest Request, IReadOnlyList<ListedRide> Rides, UnservedCause? Cause);

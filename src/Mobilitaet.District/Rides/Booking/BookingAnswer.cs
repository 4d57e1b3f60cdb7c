using Mobilitaet.District.DayPlans;

namespace Mobilitaet.District.Rides.Booking;

/// <summary>What somebody who asks for a ride is told at once.</summary>
/// <param name="Request">The request as stored: promised, looked after, or refused; null when it could not be taken at all.</param>
/// <param name="Promises">Who comes when, for a promised one.</param>
/// <param name="Unserved">Why nobody can come as things stand; null for a promised one.</param>
/// <param name="Refusal">Why it could not be taken at all.</param>
public sealed record BookingAnswer(RideRequest? Request, IReadOnlyList<RidePromise> Promises, UnservedRide? Unserved, BookingRefusal? Refusal = null);

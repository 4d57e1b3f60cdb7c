using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>One departure on a board.</summary>
/// <param name="Departure">When, in the clock time of the stop.</param>
/// <param name="Stop">The stop with its platform.</param>
/// <param name="Line">The line.</param>
/// <param name="Headsign">What the vehicle shows here; the name of its last stop when the feed gives nothing.</param>
/// <param name="Trip">The trip.</param>
/// <param name="ServiceDate">The date whose service the trip belongs to.</param>
/// <param name="Booking">How it is booked; null for departures that come without being asked.</param>
public sealed record BoardDeparture(
    ZonedDateTime Departure, StopPlace Stop, LineInfo Line, string Headsign, TripInfo Trip, LocalDate ServiceDate, RideBooking? Booking);

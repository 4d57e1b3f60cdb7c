using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>A ride on one trip of a timetable.</summary>
/// <param name="From">Where one boards.</param>
/// <param name="To">Where one alights.</param>
/// <param name="Departure">When the vehicle leaves.</param>
/// <param name="Arrival">When it arrives.</param>
/// <param name="Geometry">The line on the map; empty when the query asked for none.</param>
/// <param name="Line">The line.</param>
/// <param name="Headsign">What the vehicle shows where one boards; may be empty.</param>
/// <param name="Trip">The trip.</param>
/// <param name="ServiceDate">The date whose service the trip belongs to; after midnight it is the day before.</param>
/// <param name="Calls">All stops from boarding to alighting, both included.</param>
/// <param name="Booking">How it is booked; null for rides that come without being asked.</param>
/// <param name="StaysSeated">Whether one is already in the vehicle: it goes on as another trip.</param>
public sealed record RideLeg(
    LegPlace From, LegPlace To, ZonedDateTime Departure, ZonedDateTime Arrival, IReadOnlyList<GeoPoint> Geometry, LineInfo Line,
    string Headsign, TripInfo Trip, LocalDate ServiceDate, IReadOnlyList<StopCall> Calls, RideBooking? Booking, bool StaysSeated)
    : Leg(From, To, Departure, Arrival, Geometry);

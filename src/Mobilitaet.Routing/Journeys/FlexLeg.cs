using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>A booked ride of a service without a fixed timetable: between doors or stops of its areas, within its hours.</summary>
/// <param name="From">Where one is picked up.</param>
/// <param name="To">Where one is brought.</param>
/// <param name="Departure">The time to ask for; the operator confirms it.</param>
/// <param name="Arrival">The latest arrival that the operator plans with.</param>
/// <param name="Geometry">The line on the map; empty when the query asked for none.</param>
/// <param name="Line">The service.</param>
/// <param name="Headsign">Its name where the feed gives one; may be empty.</param>
/// <param name="ServiceDate">The date whose service it belongs to.</param>
/// <param name="Wheelchair">Whether a wheelchair can ride.</param>
/// <param name="HoursFrom">When pick-ups begin.</param>
/// <param name="HoursTo">When pick-ups end.</param>
/// <param name="Booking">How it is booked.</param>
public sealed record FlexLeg(
    LegPlace From, LegPlace To, ZonedDateTime Departure, ZonedDateTime Arrival, IReadOnlyList<GeoPoint> Geometry, LineInfo Line,
    string Headsign, LocalDate ServiceDate, Fitness Wheelchair, ZonedDateTime HoursFrom, ZonedDateTime HoursTo, RideBooking Booking)
    : Leg(From, To, Departure, Arrival, Geometry);

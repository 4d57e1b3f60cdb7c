namespace Mobilitaet.Routing.Transit.Days;

/// <summary>A timetable's trip inside a day's trip.</summary>
/// <param name="Trip">Index of the trip.</param>
/// <param name="ServiceDay">-1, 0 or 1: the service day relative to the date.</param>
/// <param name="FirstCall">The call of the pattern where it begins; the part before ends there too.</param>
internal readonly record struct DayTripPart(int Trip, int ServiceDay, int FirstCall);

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>A timetable's trip inside a day's trip.</summary>
/// <param name="Trip">Index of the trip.</param>
/// <param name="ServiceDay">The service day relative to the date, usually -1, 0 or 1.</param>
/// <param name="FirstCall">The call of the pattern where it begins.</param>
/// <param name="LastCall">The call of the pattern where it ends; the next part begins there or, where the vehicle moves on to another stop, one later.</param>
internal readonly record struct DayTripPart(int Trip, int ServiceDay, int FirstCall, int LastCall);

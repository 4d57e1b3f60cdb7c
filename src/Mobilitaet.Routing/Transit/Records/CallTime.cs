namespace Mobilitaet.Routing.Transit.Records;

/// <summary>Arrival and departure at one stop, in seconds after the trip's start (in the file) or the day's start (in a day's timetable).</summary>
internal readonly record struct CallTime(int Arrival, int Departure);

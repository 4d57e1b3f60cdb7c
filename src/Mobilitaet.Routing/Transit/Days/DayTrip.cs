namespace Mobilitaet.Routing.Transit.Days;

/// <summary>One vehicle's way along a pattern: one trip or several, joined where passengers stay seated.</summary>
internal readonly record struct DayTrip(int FirstPart, int PartCount);

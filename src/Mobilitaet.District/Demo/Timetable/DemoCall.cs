namespace Mobilitaet.District.Demo.Timetable;

/// <summary>A halt of a trip at one platform.</summary>
internal readonly record struct DemoCall(Platform Platform, int Arrival, int Departure);

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>A sequence of stops and the trips along it, ordered so that none overtakes another.</summary>
/// <param name="FirstCall">Index of its first call.</param>
/// <param name="CallCount">How many calls it has.</param>
/// <param name="FirstTime">Index of its first time; times lie trip by trip.</param>
/// <param name="FirstTrip">Index of its first trip.</param>
/// <param name="TripCount">How many trips it has.</param>
/// <param name="NeedsBooking">Whether any of its calls must be booked.</param>
internal readonly record struct DayPattern(int FirstCall, int CallCount, int FirstTime, int FirstTrip, int TripCount, bool NeedsBooking);

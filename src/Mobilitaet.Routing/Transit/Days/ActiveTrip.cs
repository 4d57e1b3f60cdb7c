namespace Mobilitaet.Routing.Transit.Days;

/// <summary>A trip that runs on the built day.</summary>
/// <param name="Trip">Index of the trip.</param>
/// <param name="ServiceDay">The service day relative to the date, usually -1, 0 or 1.</param>
/// <param name="Start">Second of the built day to which its running times are added.</param>
/// <param name="First">First departure.</param>
/// <param name="Last">Last arrival.</param>
/// <param name="Booking">Index of the day's booking limit for boarding it anywhere; -1 when its calls say.</param>
internal readonly record struct ActiveTrip(int Trip, int ServiceDay, int Start, int First, int Last, int Booking = -1);

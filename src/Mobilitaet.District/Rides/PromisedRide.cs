namespace Mobilitaet.District.Rides;

/// <summary>A ride with its promise; the driver is named once he or she has accepted.</summary>
public sealed record PromisedRide(Ride Ride, RidePromise? Promise, string? DriverName);

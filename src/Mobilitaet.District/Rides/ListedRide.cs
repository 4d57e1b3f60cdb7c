using Mobilitaet.District.Drivers;

namespace Mobilitaet.District.Rides;

/// <summary>A ride with what was promised and who was asked; both null where nothing was.</summary>
public sealed record ListedRide(Ride Ride, RidePromise? Promise, Assignment? Assignment);

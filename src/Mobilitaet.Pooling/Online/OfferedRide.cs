using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Online;

/// <summary>Who would drive a ride, and when.</summary>
/// <param name="VehicleId">The driver.</param>
/// <param name="Way">Which way of the ride.</param>
/// <param name="Pickup">The window that may be promised for the pickup.</param>
/// <param name="PickupAt">When the pickup begins as planned.</param>
/// <param name="DropOffAt">When the drop-off begins as planned.</param>
public sealed record OfferedRide(int VehicleId, int Way, TimeWindow Pickup, int PickupAt, int DropOffAt);

using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Replanning;

/// <summary>What somebody was told about a ride.</summary>
/// <param name="RequestId">Whose ride.</param>
/// <param name="RideIndex">Which ride of the request, from 0.</param>
/// <param name="VehicleId">Who comes.</param>
/// <param name="Pickup">When.</param>
/// <param name="Way">Which way of the ride was promised.</param>
public sealed record Promise(int RequestId, int RideIndex, int VehicleId, TimeWindow Pickup, int Way = 0);

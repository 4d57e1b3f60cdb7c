using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Online;

/// <summary>One way to take a new request into a standing plan.</summary>
/// <param name="Rides">Who drives each ride, and what may be promised.</param>
/// <param name="Detour">What it adds to the drivers' time on tour, in milliseconds.</param>
/// <param name="Metres">What it adds to driving; null when the travel times carry no distances.</param>
/// <param name="Cost">What it adds to the plan's cost.</param>
/// <param name="Plan">The standing plan with the request.</param>
public sealed record RideOffer(IReadOnlyList<OfferedRide> Rides, long Detour, long? Metres, long Cost, PoolPlan Plan);

namespace Mobilitaet.Pooling.Model;

/// <summary>One way to carry a ride: all the way, or only to or from a bus stop where the bus does the rest.</summary>
/// <param name="Pickup">Where and when the party gets in.</param>
/// <param name="DropOff">Where and when it gets out.</param>
/// <param name="MaximumRideMilliseconds">Longest time on board, from the end of the pickup to the beginning of the drop-off.</param>
/// <param name="Metres">What this way costs beside driving, such as the bother of changing; not negative.</param>
public sealed record PoolWay(PoolStop Pickup, PoolStop DropOff, int MaximumRideMilliseconds, int Metres = 0);

namespace Mobilitaet.Pooling.Model;

/// <summary>One ride of a request: a party from a pickup to a drop-off.</summary>
/// <param name="Pickup">Where and when the party gets in.</param>
/// <param name="DropOff">Where and when it gets out.</param>
/// <param name="Party">What the party takes up in a car.</param>
/// <param name="MaximumRideMilliseconds">Longest time on board, from the end of the pickup to the beginning of the drop-off.</param>
/// <param name="Needs">Bits that a vehicle must all have; 0 for none.</param>
public sealed record PoolRide(PoolStop Pickup, PoolStop DropOff, Load Party, int MaximumRideMilliseconds, int Needs = 0);

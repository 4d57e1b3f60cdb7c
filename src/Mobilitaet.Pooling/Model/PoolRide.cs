namespace Mobilitaet.Pooling.Model;

/// <summary>One ride of a request: a party from a pickup to a drop-off.</summary>
/// <param name="Pickup">Where and when the party gets in.</param>
/// <param name="DropOff">Where and when it gets out.</param>
/// <param name="Party">What the party takes up in a car.</param>
/// <param name="MaximumRideMilliseconds">Longest time on board, from the end of the pickup to the beginning of the drop-off.</param>
/// <param name="Needs">Bits that a vehicle must all have; 0 for none.</param>
public sealed record PoolRide(PoolStop Pickup, PoolStop DropOff, Load Party, int MaximumRideMilliseconds, int Needs = 0)
{
    /// <summary>Other ways to carry this ride, such as to a station; a plan takes exactly one way.</summary>
    public IReadOnlyList<PoolWay> OtherWays { get; init; } = [];

    /// <summary>Bits of languages the party speaks; 0 when it does not matter.</summary>
    public int Languages { get; init; }

    /// <summary>The vehicle to which a coordinator locked this ride; null for any.</summary>
    public int? LockedVehicle { get; init; }

    /// <summary>The vehicle that was promised; another one costs <see cref="PoolObjective.ChangedDriverMetres"/>.</summary>
    public int? PromisedVehicle { get; init; }

    /// <summary>Time between the end of the ride before and the beginning of this pickup, such as handing over a child.</summary>
    public int AfterPreviousMilliseconds { get; init; }

    /// <summary>Way 0 is the ride itself, the others follow.</summary>
    public PoolWay Way(int index) => index == 0 ? new PoolWay(Pickup, DropOff, MaximumRideMilliseconds) : OtherWays[index - 1];

    public int WayCount => OtherWays.Count + 1;
}

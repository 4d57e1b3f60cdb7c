namespace Mobilitaet.Pooling.Model;

/// <summary>Rides that belong together, such as the way there and the way back or a chain over a childcare: all are served or none, by any drivers.</summary>
/// <param name="Id">The caller's number, unique within a problem.</param>
/// <param name="People">How many people this request brings to where they want to be; the weight of serving it.</param>
/// <param name="Rides">The rides in the order of the day, each beginning after the one before ended; at least one.</param>
public sealed record PoolRequest(int Id, int People, IReadOnlyList<PoolRide> Rides)
{
    /// <summary>Drivers who are preferred, disliked or excluded.</summary>
    public IReadOnlyList<DriverLiking> Drivers { get; init; } = [];
}

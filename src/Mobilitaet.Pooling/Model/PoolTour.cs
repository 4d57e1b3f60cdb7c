namespace Mobilitaet.Pooling.Model;

/// <summary>One tour of a vehicle from its start to its end, times in milliseconds of the day.</summary>
/// <param name="VehicleId">Who drives.</param>
/// <param name="Departure">When the car leaves its start.</param>
/// <param name="Return">When it reaches its end.</param>
/// <param name="Metres">Length of the tour; null when the travel times carry no distances.</param>
/// <param name="Stops">The stops in driving order.</param>
public sealed record PoolTour(int VehicleId, int Departure, int Return, int? Metres, IReadOnlyList<PoolTourStop> Stops)
{
    public int Milliseconds => Return - Departure;
}

namespace Mobilitaet.Routing.Transit;

/// <summary>One way to travel that no other beats in departure, arrival and changes at once.</summary>
/// <param name="Departure">When to leave the door, seconds of the day.</param>
/// <param name="Arrival">When one is at the door, seconds of the day.</param>
/// <param name="Access">Index of the way to the first stop in the query's <see cref="TransitQuery.From"/>.</param>
/// <param name="Egress">Index of the way from the last stop in the query's <see cref="TransitQuery.To"/>.</param>
/// <param name="FirstRide">Index of the first ride in its answer.</param>
/// <param name="RideCount">How many rides; changes are one fewer.</param>
public readonly record struct TransitOption(int Departure, int Arrival, int Access, int Egress, int FirstRide, int RideCount)
{
    public int Changes => RideCount - 1;
}

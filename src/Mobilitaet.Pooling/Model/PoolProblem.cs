using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Model;

/// <summary>A day to plan: who wants to travel, who drives, and how long every way takes.</summary>
public sealed class PoolProblem
{
    /// <exception cref="InputException">A window is inverted, an amount is negative, an id is used twice, or a location has no row in the travel times.</exception>
    public PoolProblem(IReadOnlyList<PoolRequest> requests, IReadOnlyList<PoolVehicle> vehicles, TravelTimes travelTimes, int hourWeight = 0)
    {
        Requests = requests;
        Vehicles = vehicles;
        TravelTimes = travelTimes;
        HourWeight = hourWeight;
        ProblemRules.Verify(this);
    }

    public IReadOnlyList<PoolRequest> Requests { get; }

    public IReadOnlyList<PoolVehicle> Vehicles { get; }

    public TravelTimes TravelTimes { get; }

    /// <summary>How many metres an hour of a driver's time on tour weighs against driving; 0 counts driving alone.</summary>
    public int HourWeight { get; }
}

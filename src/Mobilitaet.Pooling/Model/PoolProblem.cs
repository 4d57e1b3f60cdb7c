using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Model;

/// <summary>A day to plan: who wants to travel, who drives, and how long every way takes.</summary>
public sealed class PoolProblem
{
    /// <exception cref="InputException">A window is inverted, an amount is negative, an id is used twice or unknown, or a location has no row in the travel times.</exception>
    public PoolProblem(IReadOnlyList<PoolRequest> requests, IReadOnlyList<PoolVehicle> vehicles, TravelTimes travelTimes, PoolTerms? terms = null)
    {
        Requests = requests;
        Vehicles = vehicles;
        TravelTimes = travelTimes;
        Terms = terms ?? PoolTerms.Plain;
        ProblemRules.Verify(this);
    }

    public IReadOnlyList<PoolRequest> Requests { get; }

    public IReadOnlyList<PoolVehicle> Vehicles { get; }

    public TravelTimes TravelTimes { get; }

    public PoolTerms Terms { get; }

    public PoolObjective Objective => Terms.Objective;
}

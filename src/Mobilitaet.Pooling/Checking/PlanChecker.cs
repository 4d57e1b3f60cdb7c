using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>Checks a plan against its problem, rule by rule, without any code of the planner; a stored plan always passed it.</summary>
public static class PlanChecker
{
    /// <summary>Every rule the plan breaks; empty for a good plan.</summary>
    public static IReadOnlyList<PlanViolation> Check(PoolProblem problem, PoolPlan plan)
    {
        var check = new PlanUnderCheck(problem, plan);
        RequestChecks.Check(check);
        foreach (var tours in plan.Tours.GroupBy(tour => tour.VehicleId))
        {
            if (check.FindVehicle(tours.Key) is { } vehicle)
                DayChecks.Check(check, vehicle, [.. tours.OrderBy(tour => tour.Departure).ThenBy(tour => tour.Return)]);
            else
                check.Expect(false, $"Vehicle {tours.Key} is not part of the problem.");
        }
        FixedTourChecks.Check(check);
        TogetherChecks.Check(check);
        return check.Violations;
    }

    /// <summary>What a plan is worth, worked out from its stops and times.</summary>
    /// <exception cref="Routing.InputException">The plan names a vehicle that is not part of the problem.</exception>
    public static PlanValue ValueOf(PoolProblem problem, PoolPlan plan) => PlanCost.ValueOf(problem, plan);
}

using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling;

/// <summary>
/// Plans a day by inserting one request after the other where it costs least, in several orders and with time weighing more or less, and keeps the best plan:
/// most people served, then most requests, then least driving and time on tour. The same problem always gives the same plan.
/// </summary>
public static class CheapestInsertionPlanner
{
    private const int ModerateHour = 20_000;
    private const int PreciousHour = 100_000;

    /// <exception cref="OperationCanceledException">The planning was cancelled.</exception>
    public static PoolPlan Plan(PoolProblem problem, CancellationToken cancellation = default)
    {
        var rides = new RideTable(problem);
        DraftPlan? best = null;
        // Where drivers' hours are short, insertions that save time instead of way serve more people.
        foreach (var weight in new[] { problem.Objective.MetresPerTourHour, problem.Objective.MetresPerTourHour + ModerateHour, problem.Objective.MetresPerTourHour + PreciousHour })
        {
            foreach (var order in Enum.GetValues<InsertionOrder>())
            {
                var draft = new DraftPlan(rides, weight);
                draft.InsertAll(order, cancellation);
                if (best is null || draft.IsBetterThan(best))
                    best = draft;
            }
        }
        return new PlanAssembly(rides).Assemble(best!, cancellation);
    }
}

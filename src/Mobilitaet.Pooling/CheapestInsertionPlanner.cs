using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling;

/// <summary>
/// Plans a day by inserting one request after the other where it costs least, in several orders, and keeps the best plan:
/// most people served, then most requests, then least driving. The same problem always gives the same plan.
/// </summary>
public static class CheapestInsertionPlanner
{
    /// <exception cref="OperationCanceledException">The planning was cancelled.</exception>
    public static PoolPlan Plan(PoolProblem problem, CancellationToken cancellation = default)
    {
        var rides = new RideTable(problem);
        DraftPlan? best = null;
        foreach (var order in Enum.GetValues<InsertionOrder>())
        {
            var draft = new DraftPlan(rides);
            draft.InsertAll(order, cancellation);
            if (best is null || draft.IsBetterThan(best))
                best = draft;
        }
        return new PlanAssembly(rides).Assemble(best!);
    }
}

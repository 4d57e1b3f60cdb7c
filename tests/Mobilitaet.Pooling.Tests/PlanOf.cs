using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling.Tests;

/// <summary>Plans a problem with a fixed number of rounds.</summary>
internal static class PlanOf
{
    public static PoolPlan Rounds(PoolProblem problem, CancellationToken cancellation = default, int rounds = 200) =>
        PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(rounds)), null, cancellation).Plan;
}

using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling.Tests;

/// <summary>Plans a problem with a fixed number of rounds.</summary>
internal static class PlanOf
{
    public static PoolPlan Rounds(PoolProblem problem, int rounds = 200, bool explain = true, CancellationToken cancellation = default) =>
        PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(rounds)) { Explain = explain }, null, cancellation).Plan;
}

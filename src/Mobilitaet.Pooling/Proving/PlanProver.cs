using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// Proves how good a plan is: bounds on people and cost that hold for every plan, and optimality where that is cheap. Rules that the proof does not know (breaks, waiting on board,
/// groups that share a car, limits over several windows) are left out, which keeps bounds valid; a plan is called optimal only when a bound meets its checked value.
/// </summary>
public static class PlanProver
{
    /// <exception cref="OperationCanceledException">Proving was cancelled.</exception>
    public static ProofResult Prove(PoolProblem problem, PoolPlan best, ProofOptions options, CancellationToken cancellation = default)
    {
        var known = PlanChecker.ValueOf(problem, best);
        if (ProofScope.FindGap(problem) is { } gap)
            return new ProofResult { Gap = gap };
        var steps = 0L;
        bool IsStopped()
        {
            cancellation.ThrowIfCancellationRequested();
            return options.Stop.Done(steps++) >= 1;
        }

        return new ProofSteps(problem, best, known, options, IsStopped).Run();
    }
}

using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Improvement;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling;

/// <summary>
/// The planner of pooled rides: builds a plan by insertion and improves it by large neighbourhood search until the stop rule is content.
/// The same problem, seed and number of rounds always give the same plan.
/// </summary>
public static class PoolSolver
{
    /// <exception cref="OperationCanceledException">Solving was cancelled.</exception>
    public static PoolSolution Solve(PoolProblem problem, SolveOptions options, IProgress<PoolProgress>? progress = null, CancellationToken cancellation = default)
    {
        var compiled = new CompiledProblem(problem, null, cancellation);
        var search = new PlanSearch(compiled, options);
        search.Run(progress is null ? null : (done, rounds, value) => progress.Report(new PoolProgress(done, rounds, ValueOf(compiled, search))), cancellation);
        var plan = new PlanWriter(search.State).Write(search.Open);
        if (options.Explain)
            plan = PlanExplainer.Explain(problem, plan, cancellation);
        return new PoolSolution(plan, ValueOf(compiled, search), search.Rounds);
    }

    private static PlanValue ValueOf(CompiledProblem problem, PlanSearch search) => new(
        problem.Units.Sum(unit => unit.People) - search.Best.People,
        problem.Source.Requests.Count - search.Best.Requests,
        search.State.Days.Sum(day => day.Metres),
        search.Best.Cost);
}

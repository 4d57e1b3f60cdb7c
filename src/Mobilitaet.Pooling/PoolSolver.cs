using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Improvement;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling;

/// <summary>
/// The planner of pooled rides: builds a plan by insertion and improves it by large neighbourhood search until the stop rule is content.
/// The same problem, seed and number of rounds always give the same plan.
/// </summary>
public static class PoolSolver
{
    /// <summary>Share of a time limit that is left to explanations.</summary>
    private const double ShareOfExplaining = 0.15;

    /// <exception cref="OperationCanceledException">Solving was cancelled.</exception>
    public static PoolSolution Solve(PoolProblem problem, SolveOptions options, IProgress<PoolProgress>? progress = null, CancellationToken cancellation = default)
    {
        var compiled = new CompiledProblem(problem, null, cancellation);
        var isLimited = options.Explain && options.Stop.CountsTime;
        var search = new PlanSearch(compiled, isLimited ? options with { Stop = new StopBefore(options.Stop, 1 - ShareOfExplaining) } : options);
        search.Run(progress is null ? null : (done, rounds, value) => progress.Report(new PoolProgress(done, rounds, ValueOf(compiled, search))), cancellation);
        var plan = new PlanWriter(search.State).Write(search.Open);
        if (options.Explain)
            plan = PlanExplainer.Explain(problem, plan, isLimited ? () => options.Stop.Done(search.Rounds) >= 1 : null, cancellation);
        return new PoolSolution(plan, ValueOf(compiled, search), search.Rounds);
    }

    private static PlanValue ValueOf(CompiledProblem problem, PlanSearch search) => new(
        problem.Units.Sum(unit => unit.People) - search.Best.People,
        problem.Source.Requests.Count - search.Best.Requests,
        search.State.Days.Sum(day => day.Metres),
        search.Best.Cost);
}

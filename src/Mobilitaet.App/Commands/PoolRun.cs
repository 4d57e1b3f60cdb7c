using Mobilitaet.Pooling;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Proving;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.App.Commands;

/// <summary>Searches for a plan of a problem, proves how good it is when asked to, and spends on searching what the proof leaves.</summary>
/// <param name="problem">What to plan.</param>
/// <param name="seconds">Processor seconds of the whole process; null for rounds.</param>
/// <param name="rounds">Rounds of improvement, and steps of a proof, when there is no time limit.</param>
/// <param name="seed">Seed of the search.</param>
internal sealed class PoolRun(PoolProblem problem, double? seconds, long rounds, int seed)
{
    // A proof needs a good plan to begin with, and mostly gets one soon.
    private const double ShareBeforeProof = 0.1;

    private const double MostSecondsBeforeProof = 1;

    // Checking and writing the plan belong to the limit as well.
    private const double FinishShare = 0.01;

    private const double FinishSeconds = 0.06;

    private static readonly ProcessorClock s_clock = new();

    public PoolPlan Plan { get; private set; } = new([], []);

    /// <summary>Null when no proof was asked for.</summary>
    public ProofResult? Proof { get; private set; }

    public long Rounds { get; private set; }

    public void Search(IProgress<PoolProgress>? progress, CancellationToken cancellation) => Search(Until(1), null, progress, cancellation);

    public void SearchAndProve(IProgress<PoolProgress>? progress, CancellationToken cancellation)
    {
        Search(Until(Math.Min(ShareBeforeProof, MostSecondsBeforeProof / (seconds ?? MostSecondsBeforeProof))), null, progress, cancellation);
        Proof = PlanProver.Prove(problem, Plan, new ProofOptions(Until(1)), cancellation);
        Plan = Proof.BetterPlan ?? Plan;
        if (Proof.IsOptimal || seconds is null)
            return;
        var proven = PlanChecker.ValueOf(problem, Plan);
        Search(Until(1), Plan, progress, cancellation);
        var value = PlanChecker.ValueOf(problem, Plan);
        // A bound on cost holds for plans that serve just as many.
        if ((value.People, value.Requests) != (proven.People, proven.Requests))
            Proof = Proof with { CostBound = null };
    }

    private void Search(StopRule stop, PoolPlan? start, IProgress<PoolProgress>? progress, CancellationToken cancellation)
    {
        var solution = PoolSolver.Solve(problem, new SolveOptions(stop, seed) { Start = start, Explain = false }, progress, cancellation);
        Rounds += solution.Rounds;
        if (start is null || solution.Value >= PlanChecker.ValueOf(problem, start))
            Plan = solution.Plan;
    }

    private StopRule Until(double share) => seconds is { } limit
        ? new StopAfterTime(TimeSpan.FromSeconds(share * ((limit * (1 - FinishShare)) - FinishSeconds)) - ProcessorClock.Used, s_clock)
        : new StopAfterRounds(rounds);
}

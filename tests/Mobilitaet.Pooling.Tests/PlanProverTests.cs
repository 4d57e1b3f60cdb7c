using CsCheck;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Instances;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Proving;
using Mobilitaet.Pooling.Stopping;
using Mobilitaet.Testing;

namespace Mobilitaet.Pooling.Tests;

public class PlanProverTests
{
    private const int Minute = 60_000;

    [Fact]
    public void Bounds_and_proofs_agree_with_brute_force()
    {
        var (proven, all) = (0, 0);
        // Trying all orders of six rides takes minutes.
        RandomProblems.Of(3, 2).Where(problem => problem.Requests.Sum(request => request.Rides.Count) <= 5).Sample(problem =>
        {
            var (best, plan) = Prove(problem, 1);
            var truth = BruteForce.Solve(problem);
            // A day that is not proven in time has no bound.
            Assert.True(best.PeopleBound is not { } people || people >= truth.People, $"Proved that at most {best.PeopleBound} people can be served, but {truth.People} can.");
            if (best.CostBound is { } cost)
                Assert.True(best.PeopleBound == truth.People && cost <= truth.Metres, $"Proved that it costs at least {cost}, but it costs {truth.Metres}.");
            var value = PlanChecker.ValueOf(problem, plan);
            if (best.IsOptimal)
                Assert.Equal(truth, (value.People, value.Requests, value.Cost));
            Interlocked.Increment(ref all);
            if (best.IsOptimal)
                Interlocked.Increment(ref proven);
        }, iter: 30);
        Assert.True(proven > all * 2 / 3, $"Only {proven} of {all} small days were proven.");
    }

    [Fact]
    public void No_plan_is_better_than_a_bound_when_time_weighs() =>
        RandomProblems.Of(7, 3).Sample(problem => Expect(WithHours(problem)), iter: 60);

    [Theory]
    [InlineData(73)]
    [InlineData(101)]
    [InlineData(135)]
    [InlineData(179)]
    [InlineData(549)]
    public void Longest_rides_that_never_bind_forbid_no_tour(int seed) => Expect(WithHours(RandomProblems.Create(new Random(seed), 7, 3)));

    [Fact]
    public void No_plan_is_better_than_a_bound_whatever_the_rules() =>
        Gen.Int[0, 1_000_000].Sample(seed => Expect(RichProblems.Create(seed, 6)), iter: 100);

    [Theory]
    [InlineData("a2-16", 294.248)]
    [InlineData("a3-24", 344.834)]
    [InlineData("a4-40", 557.687)]
    [InlineData("b3-24", 394.509)]
    [InlineData("b4-40", 656.634)]
    public void Published_optima_are_proven(string name, double optimum)
    {
        var instance = InstanceFile.Read(TestEnvironment.SharedData($"pooling/cordeau/{name}.txt"));
        var (result, plan) = Prove(instance.Problem, 300);
        Assert.True(result.IsOptimal);
        Assert.Equal(optimum, result.CostBound!.Value / instance.MetresPerUnit, 0.0006);
        Assert.Equal(result.CostBound, PlanChecker.ValueOf(instance.Problem, plan).Cost);
    }

    [Fact]
    public void A_day_that_leaves_people_out_is_bounded()
    {
        var instance = InstanceFile.Read(TestEnvironment.SharedData("pooling/volunteer-days/vol100-15-1.vol"));
        var (result, _) = Prove(instance.Problem, 100);
        Assert.Equal(84, result.PeopleBound);
    }

    [Fact]
    public void Days_that_run_already_are_not_proven()
    {
        var problem = RandomProblems.Create(new Random(5), 3, 2);
        var running = new PoolProblem(problem.Requests, problem.Vehicles, problem.TravelTimes, new PoolTerms { Now = 60 * Minute });
        var (result, _) = Prove(running, 10);
        Assert.Equal(new ProofResult { Gap = ProofGap.StandingTours }, result);
    }

    [Fact]
    public void A_proof_that_is_stopped_at_once_claims_nothing()
    {
        var problem = RandomProblems.Create(new Random(5), 6, 2);
        var plan = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(1)) { Explain = false }).Plan;
        var result = PlanProver.Prove(problem, plan, new ProofOptions(new StopAfterRounds(0)));
        Assert.False(result.IsOptimal);
        Assert.Equal(ProofGap.Stopped, result.Gap);
        Assert.Null(result.CostBound);
    }

    [Fact]
    public void A_problem_that_is_too_large_is_not_begun()
    {
        var problem = RandomProblems.Create(new Random(5), 6, 2);
        var plan = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(1)) { Explain = false }).Plan;
        Assert.Equal(ProofGap.TooLarge, PlanProver.Prove(problem, plan, new ProofOptions(new StopAfterRounds(1000)) { MostArcs = 3 }).Gap);
    }

    [Fact]
    public void Equal_rounds_prove_equally() =>
        RandomProblems.Of(6, 2).Sample(problem =>
        {
            var plan = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(5)) { Explain = false }).Plan;
            var (first, second) = (ProveOf(problem, plan), ProveOf(problem, plan));
            Assert.Equal(first with { BetterPlan = null }, second with { BetterPlan = null });
        }, iter: 20);

    private static PoolProblem WithHours(PoolProblem problem) => new(problem.Requests, problem.Vehicles, problem.TravelTimes,
        new PoolTerms { Objective = new PoolObjective { MetresPerTourHour = 20_000, MetresPerSquaredWeekHour = 500 } });

    private static ProofResult ProveOf(PoolProblem problem, PoolPlan plan) => PlanProver.Prove(problem, plan, new ProofOptions(new StopAfterRounds(400)));

    /// <summary>Proves from a poor plan and compares with a good one.</summary>
    private static void Expect(PoolProblem problem)
    {
        var (result, plan) = Prove(problem, 1);
        var good = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(300)) { Explain = false });
        var value = PlanChecker.ValueOf(problem, plan);
        if (result.PeopleBound is { } people)
            Assert.True(good.Value.People <= people, $"Proved that at most {people} people can be served, but {good.Value.People} can.");
        if (result.CostBound is { } cost && good.Value.People == value.People && good.Value.Requests == value.Requests)
            Assert.True(good.Value.Cost >= cost, $"Proved that it costs at least {cost}, but {good.Value.Cost} suffice.");
        if (result.IsOptimal)
            Assert.True(good.Value <= value, $"{value} is no optimum: {good.Value} is better.");
    }

    private static (ProofResult Result, PoolPlan Plan) Prove(PoolProblem problem, int rounds)
    {
        var plan = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(rounds)) { Explain = false }).Plan;
        var result = PlanProver.Prove(problem, plan, new ProofOptions(new StopAfterRounds(5_000_000)));
        if (result.BetterPlan is { } better)
        {
            Assert.Empty(PlanChecker.Check(problem, better));
            Assert.True(PlanChecker.ValueOf(problem, better) > PlanChecker.ValueOf(problem, plan));
        }
        return (result, result.BetterPlan ?? plan);
    }
}

using CsCheck;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;
using Xunit;

namespace Mobilitaet.Pooling.Tests;

public class PoolSolverTests
{
    [Fact]
    public void Every_plan_keeps_all_rules() =>
        RandomProblems.Of(8, 3).Sample(problem => Solve(problem), iter: 150);

    [Fact]
    public void Every_plan_keeps_all_rules_when_time_weighs() =>
        RandomProblems.Of(8, 3).Sample(problem => Solve(WithHours(problem)), iter: 150);

    [Fact]
    public void Overlapping_wishes_for_there_and_back_are_planned_one_after_the_other() =>
        RandomProblems.Of(6, 3).Sample(problem => Solve(WithHours(RandomProblems.WithEarlierWaysBack(problem))), iter: 150);

    [Fact]
    public void Every_plan_keeps_all_rules_of_the_whole_model() =>
        RandomModels.Of(7, 3).Sample(problem => Solve(problem), iter: 400);

    [Fact]
    public void A_running_day_keeps_what_is_done_and_fixed() =>
        Gen.Int[0, int.MaxValue - 1].Sample(seed =>
        {
            var random = new Random(seed);
            var (problem, plan) = RandomModels.Running(random, RandomModels.Create(random, 7, 3));
            Solve(problem, plan);
        }, iter: 300);

    /// <summary>One driver brings somebody whom another one fetches later; the second tour stands, without an hour, in a day of two spans.</summary>
    [Fact]
    public void A_standing_tour_waits_for_the_people_whom_another_one_brings()
    {
        var random = new Random(968526900);
        var (problem, plan) = RandomModels.Running(random, RandomModels.Create(random, 7, 3));
        Solve(problem, plan);
    }

    [Fact]
    public void A_standing_plan_is_where_the_search_begins() =>
        RandomProblems.Of(7, 3).Sample(problem =>
        {
            var standing = Solve(problem);
            var again = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(0)) { Start = standing.Plan });
            Assert.Empty(PlanChecker.Check(problem, again.Plan));
            Assert.True(again.Value.People >= standing.Value.People, $"{again.Value} {standing.Value}");
        }, iter: 100);

    [Fact]
    public void Never_serves_fewer_people_than_plain_insertion() =>
        RandomProblems.Of(8, 3).Sample(problem =>
        {
            var plain = PlanChecker.ValueOf(problem, PlanOf.Rounds(problem, rounds: 0)).People;
            Assert.True(Solve(problem).Value.People >= plain);
        }, iter: 100);

    [Fact]
    public void Equal_seeds_give_equal_plans() =>
        RandomProblems.Of(8, 3).Sample(problem =>
        {
            var (first, second) = (Solve(problem).Plan, Solve(problem).Plan);
            Assert.Equal(first.Tours.SelectMany(tour => tour.Stops), second.Tours.SelectMany(tour => tour.Stops));
        }, iter: 30);

    [Fact]
    public void Without_drivers_everything_is_unserved() =>
        Assert.Equal(5, Solve(RandomProblems.Create(new Random(1), 5, 0)).Plan.Unserved.Count);

    [Fact]
    public void A_cancelled_search_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => PoolSolver.Solve(RandomProblems.Create(new Random(1), 5, 2), new SolveOptions(new StopAfterRounds(10)), null, source.Token));
    }

    private static PoolProblem WithHours(PoolProblem problem) => new(problem.Requests, problem.Vehicles, problem.TravelTimes,
        problem.Terms with { Objective = new PoolObjective { MetresPerTourHour = 20_000 } });

    private static PoolSolution Solve(PoolProblem problem, PoolPlan? start = null)
    {
        var solution = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(300)) { Start = start });
        Assert.Empty(PlanChecker.Check(problem, solution.Plan));
        Assert.Equal(PlanChecker.ValueOf(problem, solution.Plan), solution.Value);
        return solution;
    }
}

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
    public void Never_serves_fewer_people_than_plain_insertion() =>
        RandomProblems.Of(8, 3).Sample(problem =>
        {
            var plain = problem.Requests.Count - CheapestInsertionPlanner.Plan(problem).Unserved.Count;
            Assert.True(Solve(problem).Value.Requests >= plain);
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

    private static PoolSolution Solve(PoolProblem problem)
    {
        var solution = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(300)));
        Assert.Empty(PlanChecker.Check(problem, solution.Plan));
        Assert.Equal(solution.Value.Requests, problem.Requests.Count - solution.Plan.Unserved.Count);
        return solution;
    }
}

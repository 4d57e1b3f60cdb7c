using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;
using Mobilitaet.Pooling.Tests.Exact;

namespace Mobilitaet.Pooling.Tests;

public class SolverOracleTests
{
    [Theory]
    [InlineData(3, 2000, false, false)]
    [InlineData(4, 200, false, false)]
    [InlineData(3, 600, true, false)]
    [InlineData(3, 600, true, true)]
    public void Tiny_days_are_planned_as_well_as_trying_everything(int rides, int days, bool withFixedTours, bool withBegunTours)
    {
        var (compared, equal) = (0, 0);
        var worse = new List<string>();
        var wrong = new List<string>();
        for (var seed = 0; seed < days; seed++)
        {
            var problem = RichProblems.Create(seed, rides, withFixedTours, withBegunTours);
            if (ExactPlan.Find(problem) is not { } exact)
                continue;
            PoolSolution solution;
            try
            {
                solution = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(400)) { Explain = false });
            }
            catch (Exception error)
            {
                wrong.Add($"{seed}: {error.Message}");
                continue;
            }
            var value = PlanChecker.ValueOf(problem, solution.Plan);
            if (PlanChecker.Check(problem, solution.Plan) is [var first, ..])
                wrong.Add($"{seed}: {first.Sentence}");
            // Halves of a metre of unfair load round either way.
            if (value with { Cost = 0 } != solution.Value with { Cost = 0 } || Math.Abs(value.Cost - solution.Value.Cost) > problem.Vehicles.Count)
                wrong.Add($"{seed}: {solution.Value} is told, but it is {value}");
            // Where what stands cannot keep the rules, rules give way that enumeration keeps.
            if (!exact.IsExact || problem.Vehicles.Any(vehicle => vehicle.FixedTours.Count > 0 && StandingTours.AreLate(problem, vehicle)))
                continue;
            if (value > exact.Value)
                wrong.Add($"{seed}: {value} is better than {exact.Value}");
            compared++;
            if (value.CompareTo(exact.Value) == 0)
                equal++;
            else
                worse.Add($"{seed}: {value} instead of {exact.Value}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{equal} of {compared} equal; {string.Join("\n", worse)}");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.InRange(compared, days / 2, days);
        Assert.True(equal >= compared * 0.99, string.Join("\n", worse));
    }
}

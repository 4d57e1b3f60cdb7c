using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling.Tests;

public class ReliefTests
{
    [Fact]
    public void A_later_course_would_let_a_busy_driver_serve_both()
    {
        var problem = LineDay.Of(
            [new PoolRequest(1, 2, [LineDay.There(30, 50, 60)]), LineDay.Request(2, LineDay.There(20, 5, 60))], LineDay.Vehicle(7, 25, 0, 200));
        var reason = Assert.Single(PlanOf.Rounds(problem).Unserved).Reason;
        var later = Assert.Single(reason.Reliefs, relief => relief.Kind == ReliefKind.LaterTimes);
        // From kilometre 50 at minute 50 back to 20 and on to 5: minute 95.
        Assert.Equal((35, (int?)7), (later.Amount, later.VehicleId));
    }

    [Fact]
    public void One_more_driver_is_named_with_the_village()
    {
        var reason = Assert.Single(PlanOf.Rounds(LineDay.Of([LineDay.Request(1, LineDay.There(12, 30, 60))])).Unserved).Reason;
        var relief = Assert.Single(reason.Reliefs);
        Assert.Equal((ReliefKind.OneMoreDriver, (int?)12), (relief.Kind, relief.Location));
    }

    [Fact]
    public void Every_relief_serves_the_request_when_it_is_granted()
    {
        var random = new Random(12);
        var granted = 0;
        for (var i = 0; i < 60; i++)
        {
            var problem = RandomProblems.Create(random, 5, 2);
            var plan = PlanOf.Rounds(problem, 100);
            foreach (var unserved in plan.Unserved)
            {
                foreach (var relief in unserved.Reason.Reliefs.Where(relief => relief.Kind != ReliefKind.OneMoreDriver))
                {
                    var rule = Relaxation.All.Single(rule => rule.Kind == relief.Kind && rule.Capacity == relief.Capacity);
                    var milder = rule.Apply(problem, [unserved.RequestId], relief.Amount);
                    var offers = Online.RideOffers.Find(milder, plan with { Unserved = [] }, unserved.RequestId);
                    Assert.True(offers.Count > 0, $"instance {i}: request {unserved.RequestId} with {relief}");
                    granted++;
                }
            }
        }
        Assert.True(granted > 40, $"{granted} reliefs");
    }

    [Fact]
    public void The_smallest_relief_is_told_to_the_minute()
    {
        var reason = Assert.Single(PlanOf.Rounds(LineDay.Of([LineDay.Request(1, LineDay.There(0, 10, 60))], LineDay.Vehicle(7, 0, 53, 200))).Unserved).Reason;
        // Ten kilometres to the stop by minute 60: leaving home at 50 would do.
        Assert.Equal(new Relief(ReliefKind.EarlierStart, 3, VehicleId: 7), reason.Reliefs[0]);
    }

    [Fact]
    public void Explanations_are_cut_short_when_time_is_over_and_say_so()
    {
        var problem = LineDay.Of([LineDay.Request(1, LineDay.There(0, 10, 60)), LineDay.Request(2, LineDay.There(0, 10, 60))], LineDay.Vehicle(7, 0, 100, 200));
        var plan = PlanOf.Rounds(problem);
        var asked = 0;
        var hurried = PlanExplainer.Explain(problem, plan, () => ++asked > 3);
        Assert.All(hurried.Unserved, unserved => Assert.True(unserved.Reason.IsCutShort));
        Assert.All(plan.Unserved, unserved => Assert.False(unserved.Reason.IsCutShort));
        Assert.Equal(plan.Unserved.Select(unserved => unserved.RequestId), hurried.Unserved.Select(unserved => unserved.RequestId));
    }

    [Fact]
    public void Solving_with_explanations_keeps_its_time_limit()
    {
        var problem = RandomProblems.Create(new Random(3), 300, 4);
        var stop = new StopAfterTime(TimeSpan.FromSeconds(0.2), TimeProvider.System);
        var solution = PoolSolver.Solve(problem, new SolveOptions(stop));
        // All explanations would take fifteen times as long; other programs on the machine may take some time.
        Assert.InRange(stop.Done(0), 1, 5);
        Assert.Contains(solution.Plan.Unserved, unserved => unserved.Reason.IsCutShort);
    }

    [Fact]
    public void Every_unserved_request_of_a_day_with_all_rules_gets_a_reason()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var plan = PlanOf.Rounds(RichProblems.Create(seed, 3), 20);
            Assert.All(plan.Unserved, unserved => Assert.NotEmpty(unserved.Reason.Reliefs.Select(relief => (int)relief.Kind).Append((int)unserved.Reason.Cause)));
        }
    }
}

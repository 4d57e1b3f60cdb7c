using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Replanning;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling.Tests;

public class ReplannerTests
{
    [Fact]
    public void Nobody_who_was_promised_a_ride_loses_it_or_is_picked_up_outside_the_promise()
    {
        var random = new Random(77);
        var (promised, changed) = (0, 0);
        for (var i = 0; i < 120; i++)
        {
            var whole = RandomProblems.Create(random, 7, 3);
            var before = new PoolProblem([.. whole.Requests.Take(4)], whole.Vehicles, whole.TravelTimes);
            var standing = PlanOf.Rounds(before, 200);
            var promises = PromisesOf(before, standing);
            var problem = new PoolProblem(whole.Requests, whole.Vehicles, whole.TravelTimes, new PoolTerms { Objective = new PoolObjective { ChangedDriverMetres = 5000 } });
            var plan = Replanner.Plan(problem, standing, promises, Options).Plan;
            Assert.Empty(PlanChecker.Check(problem, plan));
            foreach (var promise in promises)
            {
                var pickup = plan.Tours.SelectMany(tour => tour.Stops).Single(stop => stop.RequestId == promise.RequestId && stop.RideIndex == promise.RideIndex && stop.Kind == StopKind.Pickup);
                Assert.True(promise.Pickup.Contains(pickup.Begin), $"instance {i}");
            }
            promised += promises.Count;
            changed += Replanner.ListBroken(plan, promises).Count;
        }
        Assert.True(promised > 100, $"{promised} promises");
        Assert.True(changed < promised / 5, $"{changed} of {promised} have another driver");
    }

    [Fact]
    public void A_promise_that_a_driver_who_fell_ill_made_is_named_as_broken()
    {
        var problem = LineDay.Of([LineDay.Request(1, LineDay.There(0, 10, 60))], LineDay.Vehicle(7, 0, 0, 100), LineDay.Vehicle(8, 5, 0, 100));
        var standing = PlanOf.Rounds(problem);
        var promises = PromisesOf(problem, standing);
        Assert.Equal(7, Assert.Single(promises).VehicleId);
        var without = new PoolProblem(problem.Requests, [problem.Vehicles[0] with { Windows = [] }, problem.Vehicles[1]], problem.TravelTimes);
        var plan = Replanner.Plan(without, standing, promises, Options).Plan;
        Assert.Empty(plan.Unserved);
        Assert.Equal(promises, Replanner.ListBroken(plan, promises));
    }

    private static SolveOptions Options => new(new StopAfterRounds(300)) { Explain = false };

    private static List<Promise> PromisesOf(PoolProblem problem, PoolPlan plan) =>
    [
        .. from tour in plan.Tours
           from stop in tour.Stops
           where stop.Kind == StopKind.Pickup
           let asked = problem.Requests.First(request => request.Id == stop.RequestId).Rides[stop.RideIndex].Pickup.Window
           select new Promise(stop.RequestId, stop.RideIndex, tour.VehicleId,
               new TimeWindow(Math.Max(asked.Earliest, stop.Begin - (5 * LineDay.Minute)), Math.Min(asked.Latest, stop.Begin + (10 * LineDay.Minute)))),
    ];
}

using CsCheck;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Instances;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Testing;

namespace Mobilitaet.Pooling.Tests;

public class PlannerTests
{
    [Fact]
    public void Every_plan_keeps_every_rule_and_never_serves_more_than_possible()
    {
        var random = new Random(20261124);
        var (served, possible) = (0, 0);
        for (var i = 0; i < 300; i++)
        {
            var problem = RandomProblems.Create(random, 1 + random.Next(3), 1 + random.Next(2));
            var plan = PlanAndCheck(problem);
            var best = BruteForce.Solve(problem);
            Assert.True(PeopleServed(problem, plan) <= best.People, $"instance {i} serves more people than possible");
            served += PeopleServed(problem, plan);
            possible += best.People;
        }
        Assert.True(served >= possible * 0.97, $"{served} of {possible} people served");
    }

    [Fact]
    public void A_single_request_is_planned_at_the_least_possible_cost()
    {
        var random = new Random(4711);
        var plannable = 0;
        for (var i = 0; i < 600; i++)
        {
            var problem = RandomProblems.Create(random, 1, 1 + random.Next(3));
            var plan = PlanAndCheck(problem);
            var best = BruteForce.Solve(problem);
            Assert.Equal((i, best.People), (i, PeopleServed(problem, plan)));
            Assert.Equal((i, best.Metres), (i, plan.Tours.Sum(tour => (long)tour.Metres!)));
            plannable += best.Requests;
        }
        Assert.InRange(plannable, 100, 500);
    }

    [Fact]
    public void A_way_there_is_never_planned_without_its_way_back() =>
        RandomProblems.Of(8, 3).Sample(problem =>
        {
            var plan = PlanAndCheck(problem);
            foreach (var request in problem.Requests)
            {
                var rides = plan.Tours.SelectMany(tour => tour.Stops)
                    .Where(stop => stop.RequestId == request.Id && stop.Kind == StopKind.Pickup).Select(stop => stop.RideIndex).Order();
                var unserved = plan.Unserved.Any(other => other.RequestId == request.Id);
                Assert.Equal(unserved ? [] : Enumerable.Range(0, request.Rides.Count), rides);
            }
        }, iter: 60);

    [Fact]
    public void The_way_back_never_begins_before_the_way_there_ended()
    {
        // Arrive between 100 and 220, back between 70 and 160: both would be possible the wrong way round.
        var there = LineDay.There(5, 10, 220) with { DropOff = new PoolStop(10, LineDay.Window(100, 220), 2 * LineDay.Minute) };
        var back = LineDay.Back(10, 5, 70) with { Pickup = new PoolStop(10, LineDay.Window(70, 160), 2 * LineDay.Minute) };
        var problem = LineDay.Of([LineDay.Request(1, there, back)], LineDay.Vehicle(1, 0, 0, 300), LineDay.Vehicle(2, 12, 0, 300));
        var stops = PlanAndCheck(problem).Tours.SelectMany(tour => tour.Stops).ToList();
        var ended = Assert.Single(stops, stop => (stop.RideIndex, stop.Kind) == (0, StopKind.DropOff)).Departure;
        Assert.True(Assert.Single(stops, stop => (stop.RideIndex, stop.Kind) == (1, StopKind.Pickup)).Begin >= ended);
    }

    [Fact]
    public void Overlapping_wishes_for_there_and_back_are_planned_one_after_the_other() =>
        RandomProblems.Of(5, 3).Sample(problem => PlanAndCheck(RandomProblems.WithEarlierWaysBack(problem)), iter: 100);

    [Fact]
    public void The_same_problem_always_gives_the_same_plan() =>
        RandomProblems.Of(8, 3).Sample(problem =>
            Assert.Equal(Describe(PlanOf.Rounds(problem)), Describe(PlanOf.Rounds(problem))), iter: 30);

    [Fact]
    public void Without_drivers_everything_is_unserved()
    {
        var problem = RandomProblems.Create(new Random(1), 5, 0);
        Assert.Equal(5, PlanAndCheck(problem).Unserved.Count);
    }

    [Fact]
    public void A_cancelled_planning_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => PlanOf.Rounds(RandomProblems.Create(new Random(1), 5, 2), cancellation: source.Token));
    }

    [Fact]
    public void Cancelling_stops_the_search_for_reasons_too()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var problem = RandomProblems.Create(new Random(1), 5, 0);
        var plan = PlanOf.Rounds(problem);
        Assert.Throws<OperationCanceledException>(() => PlanExplainer.Explain(problem, plan, cancellation: source.Token));
    }

    [Theory]
    [InlineData("vol100-15-1.vol", 78)]
    [InlineData("vol300-40-1.vol", 245)]
    public void Volunteer_days_are_planned_within_all_rules(string file, int expected)
    {
        var day = InstanceFile.Read(TestEnvironment.SharedData($"pooling/volunteer-days/{file}")).Problem;
        // This planner knows no limit of tours a day.
        var problem = new PoolProblem(day.Requests, [.. day.Vehicles.Select(vehicle => vehicle with { MaximumTours = null })], day.TravelTimes);
        var plan = PlanAndCheck(problem);
        var served = problem.Requests.Count - plan.Unserved.Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: {served} of {problem.Requests.Count} served, {plan.Tours.Sum(tour => tour.Metres) / 1000} km");
        Assert.True(served >= expected, $"{served} served");
    }

    private static PoolPlan PlanAndCheck(PoolProblem problem)
    {
        var plan = PlanOf.Rounds(problem);
        Assert.Empty(PlanChecker.Check(problem, plan));
        return plan;
    }

    private static int PeopleServed(PoolProblem problem, PoolPlan plan)
    {
        var unserved = plan.Unserved.Select(request => request.RequestId).ToHashSet();
        return problem.Requests.Where(request => !unserved.Contains(request.Id)).Sum(request => request.People);
    }

    private static string Describe(PoolPlan plan) =>
        string.Join('\n', plan.Tours.Select(tour => $"{tour.VehicleId} {tour.Departure} {string.Join(' ', tour.Stops)}"))
        + string.Join('\n', plan.Unserved);
}

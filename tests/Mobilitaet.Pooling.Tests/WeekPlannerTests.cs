using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Weeks;

namespace Mobilitaet.Pooling.Tests;

public class WeekPlannerTests
{
    private static readonly WeekOptions s_options = new(Rounds: 150);

    [Fact]
    public void A_driver_spares_a_ride_for_the_day_when_nobody_else_drives()
    {
        // One ride in the week; on Monday somebody else could drive as well, on Tuesday nobody.
        var monday = LineDay.Of([LineDay.Request(1, LineDay.There(0, 10, 60))], LineDay.Vehicle(7, 0, 0, 100), LineDay.Vehicle(8, 30, 0, 100));
        var tuesday = LineDay.Of([LineDay.Request(1, LineDay.There(0, 10, 60))], LineDay.Vehicle(7, 0, 0, 100));
        var plan = WeekPlanner.Plan(new WeekProblem([monday, tuesday], [new WeekLimit(7, Rides: 1)]), s_options);
        Assert.Equal((2, 1, 1), (plan.Requests, plan.LoadOf(7).Rides, plan.LoadOf(8).Rides));
    }

    [Fact]
    public void Equal_drivers_share_the_week_when_unfair_load_costs()
    {
        var fair = new PoolTerms { Objective = new PoolObjective { MetresPerSquaredWeekHour = 50_000 } };
        var days = Enumerable.Range(0, 4).Select(_ => new PoolProblem(
            [LineDay.Request(1, LineDay.There(20, 50, 60))], [LineDay.Vehicle(7, 0, 0, 200), LineDay.Vehicle(8, 0, 0, 200)], LineDay.Times(), fair)).ToList();
        var plan = WeekPlanner.Plan(new WeekProblem(days, []), s_options);
        Assert.Equal((2, 2), (plan.LoadOf(7).Rides, plan.LoadOf(8).Rides));
    }

    [Fact]
    public void No_week_breaks_a_limit_or_a_rule_of_a_day()
    {
        var random = new Random(5);
        for (var i = 0; i < 20; i++)
        {
            var days = Enumerable.Range(0, 3).Select(_ => RandomProblems.Create(random, 4, 2)).ToList();
            List<WeekLimit> limits = [new(days[0].Vehicles[0].Id, Milliseconds: 120 * LineDay.Minute, Rides: 3), new(days[0].Vehicles[1].Id, Metres: 80_000)];
            var plan = WeekPlanner.Plan(new WeekProblem(days, limits), s_options);
            for (var day = 0; day < days.Count; day++)
                Assert.Empty(PlanChecker.Check(days[day], plan.Days[day].Plan));
            Assert.All(limits, limit => Assert.True(plan.LoadOf(limit.VehicleId).IsWithin(limit), $"week {i}: {limit}"));
        }
    }
}

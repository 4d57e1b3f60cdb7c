using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Instances.Json;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

public class AdversarialTests
{
    [Fact]
    public void Without_drivers_nobody_is_served()
    {
        var plan = Plan(LineDay.Of([LineDay.Request(1, LineDay.There(5, 20, 60))]));
        Assert.Equal(1, Assert.Single(plan.Unserved).RequestId);
    }

    [Fact]
    public void Without_requests_nobody_drives() => Assert.Empty(Plan(LineDay.Of([], LineDay.Vehicle(1, 0, 0, 600))).Tours);

    [Fact]
    public void A_driver_without_hours_or_seats_stays_at_home()
    {
        var request = LineDay.Request(1, LineDay.There(5, 20, 60));
        Assert.Empty(Plan(LineDay.Of([request], LineDay.Vehicle(1, 0, 0, 600) with { Windows = [] })).Tours);
        Assert.Empty(Plan(LineDay.Of([request], LineDay.Vehicle(1, 0, 0, 600, capacity: new Load(0)))).Tours);
        Assert.Empty(Plan(LineDay.Of([request], LineDay.Vehicle(1, 0, 0, 600, tourMinutes: 0))).Tours);
    }

    [Fact]
    public void A_thousand_equal_requests_are_planned_within_the_time()
    {
        var request = LineDay.Request(1, LineDay.There(5, 20, 60));
        var problem = LineDay.Of(
            [.. Enumerable.Range(1, 1000).Select(id => request with { Id = id })], [.. Enumerable.Range(1, 20).Select(id => LineDay.Vehicle(id, 0, 0, 600))]);
        Assert.Equal(920, PlanWithin(problem, 2).Unserved.Count);
    }

    [Fact]
    public void Places_that_cannot_be_reached_are_left()
    {
        var times = LineDay.Times();
        for (var other = 0; other < LineDay.Kilometres; other++)
        {
            times.MillisecondsFrom(7)[other] = TravelTimes.Unreachable;
            times.MillisecondsFrom(other)[7] = TravelTimes.Unreachable;
        }
        var problem = new PoolProblem(
            [LineDay.Request(1, LineDay.There(7, 20, 60)), LineDay.Request(2, LineDay.There(5, 7, 60)), LineDay.Request(3, LineDay.There(5, 20, 60)), LineDay.Request(4, LineDay.There(7, 7, 60))],
            [LineDay.Vehicle(1, 0, 0, 600), LineDay.Vehicle(2, 7, 0, 600), LineDay.Vehicle(3, 0, 7, 600)], times);
        Assert.Equal([1, 2, 4], Plan(problem).Unserved.Select(request => request.RequestId));
    }

    [Fact]
    public void Nothing_but_unreachable_places_gives_an_empty_plan()
    {
        var times = new TravelTimes(4, 4);
        var problem = new PoolProblem([LineDay.Request(1, LineDay.There(0, 1, 60))], [LineDay.Vehicle(1, 2, 0, 600)], times);
        Assert.Empty(Plan(problem).Tours);
    }

    [Fact]
    public void The_longest_ways_and_windows_do_not_overflow()
    {
        var times = new TravelTimes(3, 3, withDistances: true);
        for (var from = 0; from < 3; from++)
        {
            times.MillisecondsFrom(from).Fill(TravelTimes.Unreachable - 1);
            times.MetresFrom(from).Fill(TravelTimes.Unreachable - 1);
        }
        var ride = new PoolRide(new PoolStop(0, TimeWindow.Always, TimeWindow.EndOfPlanning), new PoolStop(1, TimeWindow.Always, TimeWindow.EndOfPlanning), new Load(int.MaxValue), int.MaxValue);
        var vehicle = new PoolVehicle(1, 2, 2, [TimeWindow.Always], new Load(int.MaxValue), int.MaxValue, int.MaxValue, int.MaxValue) { OtherDaysMilliseconds = int.MaxValue };
        var objective = new PoolObjective { MetresPerTourHour = int.MaxValue, MetresPerSquaredWeekHour = int.MaxValue };
        var problem = new PoolProblem([LineDay.Request(1, ride), LineDay.Request(2, ride)], [vehicle], times, new PoolTerms { Objective = objective });
        Assert.Equal(2, Plan(problem).Unserved.Count);
    }

    [Fact]
    public void Parties_larger_than_any_car_are_left_and_great_cars_take_many()
    {
        var request = LineDay.Request(1, LineDay.There(5, 20, 60, new Load(400)));
        Assert.Empty(Plan(LineDay.Of([request], LineDay.Vehicle(1, 0, 0, 600, capacity: new Load(399)))).Tours);
        Assert.Single(Plan(LineDay.Of([request], LineDay.Vehicle(1, 0, 0, 600, capacity: new Load(100_000)))).Tours);
    }

    [Fact]
    public void Rides_without_a_way_and_without_people_in_seats_are_no_trouble()
    {
        var standing = new PoolRide(new PoolStop(5, LineDay.Window(0, 60)), new PoolStop(5, LineDay.Window(0, 60)), new Load(0), 0);
        Assert.Empty(Plan(LineDay.Of([LineDay.Request(1, standing)], LineDay.Vehicle(1, 5, 0, 600))).Unserved);
    }

    [Fact]
    public void Chains_of_many_rides_are_planned_or_left_as_a_whole()
    {
        var chain = LineDay.Request(1, [.. Enumerable.Range(0, 30).Select(index => LineDay.Back(index % 2 == 0 ? 5 : 10, index % 2 == 0 ? 10 : 5, 15 * index))]);
        Assert.Empty(Plan(LineDay.Of([chain], LineDay.Vehicle(1, 5, 0, 600))).Unserved);
        Assert.Single(Plan(LineDay.Of([chain], LineDay.Vehicle(1, 5, 0, 300))).Unserved);
    }

    [Fact]
    public void Everybody_together_and_everybody_apart_contradict_each_other_without_harm()
    {
        var requests = Enumerable.Range(1, 6).Select(id => LineDay.Request(id, LineDay.There(5, 20, 60))).ToArray();
        var pairs = from first in requests from second in requests where first.Id < second.Id select (first.Id, second.Id);
        var terms = new PoolTerms { Together = [[.. requests.Select(request => request.Id)]], Apart = [.. pairs] };
        Assert.Equal(6, Plan(new PoolProblem(requests, [LineDay.Vehicle(1, 0, 0, 600, capacity: new Load(9))], LineDay.Times(), terms)).Unserved.Count);
    }

    [Theory]
    [InlineData("inverted window", "ends before it begins")]
    [InlineData("negative demand", "negative number of places")]
    [InlineData("negative capacity", "negative capacity")]
    [InlineData("too many people", "more people than can be counted")]
    [InlineData("negative service", "no usable duration")]
    [InlineData("far window", "outside the two days")]
    [InlineData("apart from oneself", "with itself")]
    [InlineData("twice", "appears twice")]
    public void What_cannot_be_meant_is_refused_in_one_sentence(string wrong, string sentence)
    {
        var ride = LineDay.There(5, 20, 60);
        ride = wrong switch
        {
            "inverted window" => ride with { Pickup = new PoolStop(5, new TimeWindow(9, 8)) },
            "negative demand" => ride with { Party = new Load(-1) },
            "negative service" => ride with { Pickup = ride.Pickup with { ServiceMilliseconds = int.MinValue } },
            "far window" => ride with { Pickup = new PoolStop(5, new TimeWindow(0, int.MaxValue)) },
            _ => ride,
        };
        var request = LineDay.Request(1, ride) with { People = wrong == "too many people" ? int.MaxValue : 1 };
        var vehicle = LineDay.Vehicle(1, 0, 0, 600, capacity: wrong == "negative capacity" ? new Load(4, -1) : null);
        var terms = new PoolTerms { Apart = wrong == "apart from oneself" ? [(1, 1)] : [] };
        var second = request with { Id = wrong == "twice" ? 1 : 2 };
        var error = Assert.Throws<InputException>(() => new PoolProblem([request, second], [vehicle], LineDay.Times(), terms));
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Large_days_end_when_their_time_is_over()
    {
        var random = new Random(5);
        PlanWithin(RandomProblems.Create(random, 400, 60), 1);
        PlanWithin(RandomProblems.WithEarlierWaysBack(RandomProblems.Create(random, 150, 20)), 1);
    }

    /// <summary>Processor time of the machine's other work does not count, so that a busy machine fails no test.</summary>
    private static PoolPlan PlanWithin(PoolProblem problem, double seconds)
    {
        var clock = new ProcessorClock();
        var begun = clock.GetTimestamp();
        var solution = PoolSolver.Solve(problem, new SolveOptions(new StopAfterTime(TimeSpan.FromSeconds(seconds), clock)) { Explain = false });
        // Other tests run beside this one and their processor time counts as well.
        Assert.True(clock.GetElapsedTime(begun).TotalSeconds < (1.05 * seconds) + 3, $"{clock.GetElapsedTime(begun)}");
        Assert.Empty(PlanChecker.Check(problem, solution.Plan));
        return solution.Plan;
    }

    private static PoolPlan Plan(PoolProblem problem)
    {
        var solution = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(200)) { Explain = false });
        Assert.Empty(PlanChecker.Check(problem, solution.Plan));
        Assert.NotEmpty(JsonFormat.Write("plan", problem, solution.Plan));
        return solution.Plan;
    }

    private sealed class ProcessorClock : TimeProvider
    {
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
    }
}

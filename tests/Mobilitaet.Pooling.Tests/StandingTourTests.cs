using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Instances;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling.Tests;

public class StandingTourTests
{
    private const int Minute = LineDay.Minute;

    [Fact]
    public void The_example_of_the_whole_model_is_planned_by_all_rules()
    {
        var problem = InstanceFile.Read(JsonFormatTests.Example("whole-model.json")).Problem;
        var plan = PlanOf.Rounds(problem);
        Assert.Empty(PlanChecker.Check(problem, plan));
        Assert.Empty(plan.Unserved);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void No_day_with_tours_that_stand_breaks_a_rule(bool withFixedTours, bool withBegunTours)
    {
        var broken = new List<string>();
        for (var seed = 0; seed < 2000; seed++)
        {
            var problem = RichProblems.Create(seed, 6, withFixedTours, withBegunTours);
            if (PlanChecker.Check(problem, PlanOf.Rounds(problem, 10, explain: false)) is [var first, ..])
                broken.Add($"{seed}: {first.Sentence}");
        }
        Assert.True(broken.Count == 0, string.Join("\n", broken));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_plan_loses_nobody_when_it_is_taken_over(bool withFixedTours, bool withBegunTours)
    {
        var lost = new List<int>();
        for (var seed = 0; seed < 700; seed++)
        {
            var problem = RichProblems.Create(seed, 6, withFixedTours, withBegunTours);
            var plan = PlanOf.Rounds(problem, 30, explain: false);
            var again = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(0)) { Explain = false, Start = plan }).Plan;
            if (again.Unserved.Count > plan.Unserved.Count || PlanChecker.Check(problem, again).Count > 0)
                lost.Add(seed);
        }
        Assert.Empty(lost);
    }

    [Fact]
    public void A_companion_gets_into_the_tour_in_which_the_other_already_sits()
    {
        var problem = Running(new PoolTerms { Now = 5 * Minute, Together = [[1, 2]] }, LineDay.Request(1, Open(2, 20)), LineDay.Request(2, Open(6, 20)));
        var tour = Assert.Single(PlanOf.Rounds(problem).Tours);
        Assert.Equal([1, 2, 1, 2], tour.Stops.OrderBy(stop => stop.Begin).ThenBy(stop => stop.RequestId).Select(stop => stop.RequestId));
    }

    [Fact]
    public void Nobody_who_must_travel_apart_gets_in_where_the_other_sits()
    {
        var problem = Running(new PoolTerms { Now = 5 * Minute, Apart = [(1, 2)] }, LineDay.Request(1, Open(2, 20)), LineDay.Request(2, Open(6, 10)));
        var plan = PlanOf.Rounds(problem);
        Assert.Empty(PlanChecker.Check(problem, plan));
        var stops = plan.Tours.SelectMany(tour => tour.Stops).ToList();
        Assert.True(stops.First(stop => stop is { RequestId: 2, Kind: StopKind.Pickup }).Begin >= stops.First(stop => stop is { RequestId: 1, Kind: StopKind.DropOff }).Departure);
    }

    [Fact]
    public void Whoever_is_late_is_not_made_later_for_others()
    {
        // The course at kilometre 20 began at minute 10; a second rider on the way would be in time, but the detour to fetch them costs two minutes.
        var late = LineDay.Request(1, new PoolRide(new PoolStop(2, TimeWindow.Always), new PoolStop(20, LineDay.Window(0, 10)), new Load(1), 100 * Minute));
        var problem = Running(new PoolTerms { Now = 5 * Minute }, late, LineDay.Request(2, new PoolRide(new PoolStop(1, TimeWindow.Always), new PoolStop(20, TimeWindow.Always), new Load(1), 100 * Minute)));
        var plan = PlanOf.Rounds(problem);
        Assert.Empty(PlanChecker.Check(problem, plan));
        Assert.Equal(23 * Minute, plan.Tours.SelectMany(tour => tour.Stops).Single(stop => stop is { RequestId: 1, Kind: StopKind.DropOff }).Begin);
    }

    [Fact]
    public void A_break_finds_room_in_a_tour_that_stands()
    {
        var problem = LineDay.Of([LineDay.Request(1, LineDay.There(5, 10, 30)), LineDay.Request(2, LineDay.There(10, 20, 100))], LineDay.Vehicle(7, 0, 0, 200) with
        {
            Breaks = [new PoolBreak(LineDay.Window(35, 50), 20 * Minute)],
            FixedTours = [new FixedTour([In(1), Out(1), In(2), Out(2)])],
        });
        var plan = PlanOf.Rounds(problem);
        Assert.Empty(PlanChecker.Check(problem, plan));
        Assert.Empty(plan.Unserved);
    }

    [Fact]
    public void A_tour_that_says_only_who_gets_in_lets_them_out_where_it_suits()
    {
        var problem = LineDay.Of([LineDay.Request(1, Open(5, 20)), LineDay.Request(2, Open(6, 10))], LineDay.Vehicle(7, 0, 0, 200) with { FixedTours = [new FixedTour([In(1), In(2)])] });
        Assert.Equal([1, 2, 2, 1], Assert.Single(PlanOf.Rounds(problem).Tours).Stops.Select(stop => stop.RequestId));
    }

    /// <summary>The first has got in at kilometre 2 at minute 3; the car, which left kilometre 0 at minute 1, is still there.</summary>
    private static PoolProblem Running(PoolTerms terms, params PoolRequest[] requests) => new(requests, [LineDay.Vehicle(7, 0, 0, 200) with
    {
        FixedTours = [new FixedTour([In(1) with { Done = 3 * Minute }, Out(1)]) { Departed = Minute }],
    }], LineDay.Times(), terms);

    private static PoolRide Open(int from, int to) => new(new PoolStop(from, TimeWindow.Always), new PoolStop(to, TimeWindow.Always), new Load(1), 100 * Minute);

    private static FixedStop In(int request) => new(request, 0, StopKind.Pickup);

    private static FixedStop Out(int request) => new(request, 0, StopKind.DropOff);
}

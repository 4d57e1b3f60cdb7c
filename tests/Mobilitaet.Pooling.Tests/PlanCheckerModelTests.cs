using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;
using static Mobilitaet.Pooling.Tests.DrivenTour;

namespace Mobilitaet.Pooling.Tests;

public class PlanCheckerModelTests
{
    private const int Minute = LineDay.Minute;

    private static readonly PoolVehicle Car = LineDay.Vehicle(1, 0, 0, 600);

    private static readonly PoolVehicle OtherCar = LineDay.Vehicle(2, 0, 0, 600);

    [Fact]
    public void Another_way_to_a_station_is_checked_against_its_own_places_and_times()
    {
        var problem = Problem([Lift(1, 5, 20) with { OtherWays = [new PoolWay(Stop(5), Stop(10, 40, 50), 30 * Minute, 700)] }], Car);
        var plan = Plan(Of(problem, 1, 0, In(1, way: 1, at: 34), Out(1, way: 1)));
        AssertGood(problem, plan);
        Assert.Equal(new PlanValue(1, 1, 20_000, 20_700), PlanChecker.ValueOf(problem, plan));
        AssertFound(problem, Change(plan, stop => stop with { Way = 0 }), "at another place than asked");
        AssertFound(problem, Change(plan, stop => stop with { Way = 7 }), "no such way");
        AssertFound(problem, Change(plan, stop => stop.Kind == StopKind.Pickup ? stop with { Way = 0 } : stop), "on one way and out on another");
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1, way: 1), Out(1, way: 1))), "on board for too long");
    }

    [Fact]
    public void A_wheelchair_takes_the_place_of_two_seats()
    {
        var rearranged = Car with { Capacity = new Load(4), OtherArrangements = [new Load(2, WheelchairPlaces: 1)] };
        var problem = Problem([Lift(1, 5, 20) with { Party = new Load(0, WheelchairPlaces: 1) }, Lift(2, 5, 20) with { Party = new Load(2) }], rearranged);
        AssertGood(problem, Plan(Of(problem, 1, 0, In(1), In(2), Out(1), Out(2))));
        var crowded = Problem([problem.Requests[0].Rides[0], Lift(2, 5, 20) with { Party = new Load(3) }], rearranged);
        AssertFound(crowded, Plan(Of(crowded, 1, 0, In(1), In(2), Out(1), Out(2))), "Too many are on board");
    }

    [Fact]
    public void Excluded_and_wrong_drivers_are_found()
    {
        var excluded = new PoolProblem([LineDay.Request(1, Lift(1, 5, 20)) with { Drivers = [new DriverLiking(1, 0, IsExcluded: true)] }], [Car, OtherCar], LineDay.Times());
        AssertFound(excluded, Plan(Of(excluded, 1, 0, In(1), Out(1))), "must not travel with the driver");
        AssertGood(excluded, Plan(Of(excluded, 2, 0, In(1), Out(1))));
        var locked = Problem([Lift(1, 5, 20) with { LockedVehicle = 2 }], Car, OtherCar);
        AssertFound(locked, Plan(Of(locked, 1, 0, In(1), Out(1))), "locked to vehicle 2");
        AssertGood(locked, Plan(Of(locked, 2, 0, In(1), Out(1))));
    }

    [Fact]
    public void Who_belongs_together_shares_the_tour()
    {
        var problem = Problem([Lift(1, 5, 20), Lift(2, 6, 20)], new PoolTerms { Together = [[1, 2]] }, Car, OtherCar);
        AssertGood(problem, Plan(Of(problem, 1, 0, In(1), In(2), Out(1), Out(2))));
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1), Out(1)), Of(problem, 2, 0, In(2), Out(2))), "is in several tours");
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1), Out(1)), Of(problem, 1, 100, In(2), Out(2))), "is in several tours");
        AssertFound(problem, Leave(2, Of(problem, 1, 0, In(1), Out(1))), "only some are served");
    }

    [Fact]
    public void Who_must_not_meet_may_follow_each_other()
    {
        var problem = Problem([Lift(1, 5, 20), Lift(2, 20, 30)], new PoolTerms { Apart = [(2, 1)] }, Car);
        AssertGood(problem, Plan(Of(problem, 1, 0, In(1), Out(1), In(2), Out(2))));
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1), In(2), Out(1), Out(2))), "must not share a car");
    }

    [Fact]
    public void Standing_with_somebody_on_board_is_limited()
    {
        var problem = Problem([Lift(1, 5, 20, arriveFrom: 40)], new PoolTerms { MaximumWaitOnBoardMilliseconds = 10 * Minute }, Car);
        AssertGood(problem, Plan(Of(problem, 1, 0, In(1, at: 15), Out(1))));
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1, at: 14), Out(1))), "waits in the car too long");
    }

    [Fact]
    public void A_break_is_taken_at_home_or_standing_with_nobody_on_board()
    {
        var resting = Car with { Breaks = [new PoolBreak(LineDay.Window(30, 60), 20 * Minute)] };
        var problem = Problem([Lift(1, 5, 20), Lift(2, 20, 5, maximum: 200)], resting);
        AssertGood(problem, Plan(Of(problem, 1, 60, In(1), Out(1), In(2), Out(2))));
        AssertGood(problem, Plan(Of(problem, 1, 0, In(1), Out(1), In(2, at: 50), Out(2))));
        AssertGood(problem, Plan(Of(problem, 1, 0, In(1), Out(1, at: 30), In(2, rest: 20), Out(2))));
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1), Out(1), In(2, at: 42), Out(2))), "no break of 20 minutes");
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1), In(2), Out(1), Out(2, at: 90))), "no break of 20 minutes");
    }

    [Fact]
    public void Two_breaks_need_two_rests()
    {
        var pause = new PoolBreak(LineDay.Window(30, 40), 20 * Minute);
        var problem = Problem([Lift(1, 5, 20), Lift(2, 20, 5, maximum: 200)], Car with { Breaks = [pause, pause with { Window = LineDay.Window(30, 50) }] });
        AssertGood(problem, Plan(Of(problem, 1, 0, In(1), Out(1), In(2, at: 70), Out(2))));
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1), Out(1), In(2, at: 60), Out(2))), "all breaks one after the other");
    }

    [Fact]
    public void Standing_before_driving_on_without_need_is_found()
    {
        var problem = Problem([Lift(1, 5, 20)], Car);
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1, rest: 5), Out(1))), "than the way takes");
        var resting = Problem([Lift(1, 5, 20)], Car with { Breaks = [new PoolBreak(LineDay.Window(0, 500), 5 * Minute)] });
        AssertGood(resting, Plan(Of(resting, 1, 0, In(1, rest: 5), Out(1))));
        AssertFound(resting, Plan(Of(resting, 1, 0, In(1), Out(1, rest: 5))), "than the way takes");
    }

    [Fact]
    public void More_tours_than_a_driver_wants_are_found()
    {
        var problem = Problem([Lift(1, 5, 20), Lift(2, 5, 20)], Car with { MaximumTours = 1 });
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1), Out(1)), Of(problem, 1, 50, In(2), Out(2))), "more tours of vehicle 1");
        AssertGood(problem, Plan(Of(problem, 1, 0, In(1), Out(1), In(2), Out(2))));
    }

    [Fact]
    public void Handing_over_a_child_takes_its_time_even_with_another_driver()
    {
        var request = LineDay.Request(1, Lift(1, 5, 10), Lift(1, 10, 20) with { AfterPreviousMilliseconds = 10 * Minute });
        var problem = new PoolProblem([request], [Car, OtherCar], LineDay.Times());
        AssertGood(problem, Plan(Of(problem, 1, 0, In(1), Out(1)), Of(problem, 2, 0, In(1, 1, at: 20), Out(1, 1))));
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1), Out(1)), Of(problem, 2, 0, In(1, 1, at: 19), Out(1, 1))), "too little time before its ride 1");
        AssertFound(problem, Plan(Of(problem, 1, 0, In(1), Out(1)), Of(problem, 2, 0, In(1, 1, at: 10), Out(1, 1))), "too little time before its ride 1");
    }

    [Fact]
    public void A_plan_is_worth_its_people_its_driving_and_all_that_the_objective_weighs()
    {
        var request = LineDay.Request(1, Lift(1, 5, 20) with { Languages = 1, PromisedVehicle = 2 }) with { People = 3, Drivers = [new DriverLiking(1, -300)] };
        var objective = new PoolObjective { MetresPerTourHour = 6000, MetresPerSquaredWeekHour = 900, ChangedDriverMetres = 50, NoCommonLanguageMetres = 7 };
        var busy = Car with { Languages = 2, OtherDaysMilliseconds = 60 * Minute };
        var problem = new PoolProblem([request, LineDay.Request(2, Lift(2, 5, 6))], [busy, OtherCar], LineDay.Times(), new PoolTerms { Objective = objective });
        // 40 minutes on tour: 4,000 for the time and 900 * ((5/3)^2 - 1) = 1,600 for the week.
        Assert.Equal(new PlanValue(3, 1, 40_000, 40_000 + 4000 + 1600 + 50 + 7 - 300), PlanChecker.ValueOf(problem, Leave(2, Of(problem, 1, 0, In(1), Out(1)))));
    }

    [Fact]
    public void Without_distances_the_time_driven_is_what_driving_costs()
    {
        var times = new TravelTimes(2, 2);
        times.MillisecondsFrom(0)[1] = times.MillisecondsFrom(1)[0] = 60_000;
        times.MillisecondsFrom(0)[0] = times.MillisecondsFrom(1)[1] = 0;
        var problem = new PoolProblem([LineDay.Request(1, Lift(1, 0, 1))], [Car], times);
        var plan = Plan(new PoolTour(1, 0, 180_000, null,
            [new PoolTourStop(1, 0, StopKind.Pickup, 0, 0, 60_000, 60_000), new PoolTourStop(1, 0, StopKind.DropOff, 1, 120_000, 120_000, 120_000)]));
        AssertGood(problem, plan);
        Assert.Equal(new PlanValue(1, 1, 120_000, 120_000), PlanChecker.ValueOf(problem, plan));
    }

    private static PoolRide Lift(int _, int from, int to, int arriveFrom = 0, int maximum = 30) =>
        new(Stop(from), Stop(to, arriveFrom), new Load(1), maximum * Minute);

    private static PoolStop Stop(int location, int from = 0, int until = 600) => new(location, LineDay.Window(from, until));

    private static PoolProblem Problem(PoolRide[] rides, params PoolVehicle[] vehicles) => Problem(rides, PoolTerms.Plain, vehicles);

    private static PoolProblem Problem(PoolRide[] rides, PoolTerms terms, params PoolVehicle[] vehicles) =>
        new([.. rides.Select((ride, index) => LineDay.Request(index + 1, ride))], vehicles, LineDay.Times(), terms);

    private static PoolPlan Plan(params PoolTour[] tours) => new(tours, []);

    private static PoolPlan Leave(int request, params PoolTour[] tours) => new(tours, [new UnservedRequest(request, new(UnservedCause.NoDriver, 0))]);

    private static PoolPlan Change(PoolPlan plan, Func<PoolTourStop, PoolTourStop> change) =>
        plan with { Tours = [.. plan.Tours.Select(tour => tour with { Stops = [.. tour.Stops.Select(change)] })] };

    private static void AssertGood(PoolProblem problem, PoolPlan plan) => Assert.Empty(PlanChecker.Check(problem, plan));

    private static void AssertFound(PoolProblem problem, PoolPlan plan, string sentence) =>
        Assert.Contains(PlanChecker.Check(problem, plan), violation => violation.Sentence.Contains(sentence, StringComparison.Ordinal));
}

using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

public class ExplanationTests
{
    [Fact]
    public void A_thousand_equal_requests_are_explained_as_one()
    {
        var request = LineDay.Request(1, LineDay.There(5, 20, 60));
        var problem = LineDay.Of([.. Enumerable.Range(1, 1000).Select(id => request with { Id = id })], [.. Enumerable.Range(1, 20).Select(id => LineDay.Vehicle(id, 0, 0, 600))]);
        var plan = PlanOf.Rounds(problem, 1, explain: false);
        PlanExplainer.Explain(LineDay.Of([request], LineDay.Vehicle(1, 0, 0, 1)), new PoolPlan([], [new UnservedRequest(1, new UnservedReason(UnservedCause.NoWay, 0))]));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var explained = PlanExplainer.Explain(problem, plan);
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{watch.Elapsed}");
        Assert.Equal(920, explained.Unserved.Count);
        Assert.All(explained.Unserved, unserved => Assert.Equal(UnservedCause.CapacityMissing, unserved.Reason.Cause));
    }

    [Fact]
    public void Nobody_drives_on_that_day() =>
        Assert.Equal(UnservedCause.NoDriver, ReasonOf(LineDay.Request(1, LineDay.There(0, 10, 60))).Cause);

    [Fact]
    public void The_driver_comes_too_late_by_so_many_minutes()
    {
        var reason = ReasonOf(LineDay.Request(1, LineDay.There(0, 10, 60)), LineDay.Vehicle(7, 0, 65, 200));
        Assert.Equal((UnservedCause.NoDriverAtThatTime, 0, (int?)7), (reason.Cause, reason.RideIndex, reason.VehicleId));
        // At the stop by 60, home 10 kilometres further back: leaving home at 50 would do.
        Assert.Equal(15, reason.MissingMinutes);
    }

    [Fact]
    public void A_driver_who_starts_a_minute_too_late_misses_a_minute()
    {
        // Anywhere between 100 and 160 would do; leaving home at 150 is the latest.
        var ride = LineDay.There(0, 10, 160) with { DropOff = new PoolStop(10, LineDay.Window(100, 160)) };
        var reason = ReasonOf(LineDay.Request(1, ride), LineDay.Vehicle(7, 0, 151, 400));
        Assert.Equal((UnservedCause.NoDriverAtThatTime, (int?)1), (reason.Cause, reason.MissingMinutes));
    }

    [Fact]
    public void The_missing_minutes_of_availability_are_exactly_what_is_missing()
    {
        var random = new Random(31);
        var explained = 0;
        for (var i = 0; i < 300; i++)
        {
            var drawn = RandomProblems.Create(random, 1, 1 + random.Next(2));
            var request = drawn.Requests[0] with { Rides = [drawn.Requests[0].Rides[0]] };
            var vehicles = drawn.Vehicles.Select(vehicle => vehicle with { Windows = [vehicle.Windows[0]] }).ToArray();
            var plan = Plan(new PoolProblem([request], vehicles, drawn.TravelTimes));
            if (plan.Unserved is not [{ Reason: { Cause: UnservedCause.NoDriverAtThatTime, MissingMinutes: { } missing, VehicleId: { } named } }])
                continue;
            Assert.True(IsServedWith(missing), $"instance {i}: {missing} more minutes do not suffice");
            Assert.False(IsServedWith(missing - 1), $"instance {i}: one minute less than {missing} suffices");
            explained++;

            bool IsServedWith(int minutes) => Enumerable.Range(0, minutes + 1).Any(before => PlanOf.Rounds(new PoolProblem(
                [request],
                [.. vehicles.Select(vehicle => vehicle.Id != named ? vehicle : vehicle with
                {
                    Windows = [new TimeWindow(
                        Math.Max(0, vehicle.Windows[0].Earliest - (before * LineDay.Minute)),
                        vehicle.Windows[0].Latest + ((minutes - before) * LineDay.Minute))],
                })],
                drawn.TravelTimes), 1, explain: false).Unserved.Count == 0);
        }
        Assert.InRange(explained, 10, 280);
    }

    [Fact]
    public void A_ride_that_others_would_make_too_long_says_by_how_much()
    {
        // The second gets in on the way for four minutes, and the driver has no time for two tours.
        var first = new PoolRequest(1, 2, [LineDay.There(10, 40, 80, maximumMinutes: 30)]);
        var second = LineDay.Request(2, LineDay.There(15, 40, 80));
        var problem = LineDay.Of(
            [first, second with { Rides = [second.Rides[0] with { Pickup = new PoolStop(15, TimeWindow.Always, 4 * LineDay.Minute) }] }],
            LineDay.Vehicle(7, 0, 0, 130, tourMinutes: 84));
        var reason = Assert.Single(Plan(problem).Unserved).Reason;
        Assert.Equal((UnservedCause.RideTooLong, (int?)4), (reason.Cause, reason.MissingMinutes));
    }

    [Fact]
    public void A_way_back_that_must_begin_before_the_way_there_can_end_contradicts_itself()
    {
        var reason = ReasonOf(LineDay.Request(1, LineDay.There(0, 10, 60), LineDay.Back(10, 0, 30)), LineDay.Vehicle(7, 0, 0, 200));
        Assert.Equal((UnservedCause.RequestContradictory, 1, (int?)10), (reason.Cause, reason.RideIndex, reason.MissingMinutes));
    }

    [Fact]
    public void A_boot_that_is_full_is_named()
    {
        var party = new Load(1, 0, 0, 0, Prams: 1);
        var problem = LineDay.Of(
            [LineDay.Request(1, LineDay.There(0, 10, 60, party)), LineDay.Request(2, LineDay.There(0, 10, 60, party))],
            LineDay.Vehicle(7, 0, 45, 71, new Load(4, Prams: 1)));
        var reason = Assert.Single(Plan(problem).Unserved).Reason;
        Assert.Equal((UnservedCause.CapacityMissing, (CapacityKind?)CapacityKind.Pram), (reason.Cause, reason.Kind));
    }

    [Fact]
    public void The_way_back_is_named_when_only_it_fails()
    {
        var reason = ReasonOf(LineDay.Request(1, LineDay.There(0, 10, 60), LineDay.Back(10, 0, 120)), LineDay.Vehicle(7, 0, 0, 100));
        Assert.Equal((UnservedCause.NoDriverAtThatTime, 1), (reason.Cause, reason.RideIndex));
        Assert.Equal(30, reason.MissingMinutes);
    }

    [Fact]
    public void A_missing_child_seat_is_named()
    {
        var reason = ReasonOf(LineDay.Request(1, LineDay.There(0, 10, 60, new Load(2, 1))), LineDay.Vehicle(7, 0, 0, 100, new Load(4)));
        Assert.Equal((UnservedCause.CapacityMissing, (CapacityKind?)CapacityKind.ChildSeat, 0), (reason.Cause, reason.Kind, reason.CapableVehicles));
    }

    [Fact]
    public void A_missing_wheelchair_place_is_named()
    {
        var reason = ReasonOf(LineDay.Request(1, LineDay.There(0, 10, 60, new Load(1, 0, 0, 1))), LineDay.Vehicle(7, 0, 0, 100));
        Assert.Equal((UnservedCause.CapacityMissing, (CapacityKind?)CapacityKind.WheelchairPlace), (reason.Cause, reason.Kind));
    }

    [Fact]
    public void A_full_car_that_could_take_the_ride_alone_counts_as_capable()
    {
        var problem = LineDay.Of(
            [new PoolRequest(1, 3, [LineDay.There(0, 10, 60, new Load(3))]), LineDay.Request(2, LineDay.There(0, 10, 60, new Load(2)))],
            LineDay.Vehicle(7, 0, 40, 70));
        var unserved = Assert.Single(Plan(problem).Unserved);
        Assert.Equal((2, UnservedCause.CapacityMissing, (CapacityKind?)CapacityKind.Seat, 1),
            (unserved.RequestId, unserved.Reason.Cause, unserved.Reason.Kind, unserved.Reason.CapableVehicles));
    }

    [Fact]
    public void A_tour_that_would_be_too_long_says_by_how_much()
    {
        var reason = ReasonOf(LineDay.Request(1, LineDay.There(10, 30, 60)), LineDay.Vehicle(7, 0, 0, 200, tourMinutes: 45));
        Assert.Equal((UnservedCause.TourTooLong, (int?)15), (reason.Cause, reason.MissingMinutes));
    }

    [Fact]
    public void Used_up_kilometres_say_how_many_are_missing()
    {
        var reason = ReasonOf(LineDay.Request(1, LineDay.There(10, 30, 60)), LineDay.Vehicle(7, 0, 0, 200, metres: 50_000));
        Assert.Equal((UnservedCause.KilometresUsedUp, (int?)10_000), (reason.Cause, reason.MissingMetres));
    }

    [Fact]
    public void Used_up_rides_are_named() =>
        Assert.Equal(UnservedCause.RidesUsedUp,
            ReasonOf(LineDay.Request(1, LineDay.There(0, 10, 60)), LineDay.Vehicle(7, 0, 0, 200, rides: 0)).Cause);

    [Fact]
    public void A_special_need_that_no_driver_meets_is_named()
    {
        var ride = LineDay.There(0, 10, 60) with { Needs = 1 };
        Assert.Equal(UnservedCause.NoSuitableDriver, ReasonOf(LineDay.Request(1, ride), LineDay.Vehicle(7, 0, 0, 200)).Cause);
    }

    [Fact]
    public void A_request_that_asks_for_the_impossible_says_so()
    {
        var reason = ReasonOf(LineDay.Request(1, LineDay.There(0, 30, 60, maximumMinutes: 20)), LineDay.Vehicle(7, 0, 0, 200));
        Assert.Equal((UnservedCause.RequestTooTight, (int?)10), (reason.Cause, reason.MissingMinutes));
    }

    [Fact]
    public void Places_without_a_way_between_them_are_named()
    {
        var times = LineDay.Times();
        times.MillisecondsFrom(0)[10] = TravelTimes.Unreachable;
        var problem = new PoolProblem([LineDay.Request(1, LineDay.There(0, 10, 60))], [LineDay.Vehicle(7, 0, 0, 200)], times);
        Assert.Equal(UnservedCause.NoWay, Assert.Single(Plan(problem).Unserved).Reason.Cause);
    }

    [Fact]
    public void A_driver_who_is_with_others_at_that_time_is_busy()
    {
        // Both must be somewhere at minute 60, 40 kilometres apart; one driver can do either.
        var problem = LineDay.Of(
            [new PoolRequest(1, 2, [LineDay.There(30, 50, 60)]), LineDay.Request(2, LineDay.There(20, 5, 60))],
            LineDay.Vehicle(7, 25, 0, 200));
        var unserved = Assert.Single(Plan(problem).Unserved);
        Assert.Equal((2, UnservedCause.DriversBusy, 1), (unserved.RequestId, unserved.Reason.Cause, unserved.Reason.CapableVehicles));
    }

    private static UnservedReason ReasonOf(PoolRequest request, params PoolVehicle[] vehicles) =>
        Assert.Single(Plan(LineDay.Of([request], vehicles)).Unserved).Reason;

    private static PoolPlan Plan(PoolProblem problem)
    {
        var plan = PlanOf.Rounds(problem);
        Assert.Empty(PlanChecker.Check(problem, plan));
        return plan;
    }
}

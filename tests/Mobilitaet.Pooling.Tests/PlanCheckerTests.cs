using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests;

public class PlanCheckerTests
{
    private static readonly PoolProblem Problem = LineDay.Of(
        [LineDay.Request(1, LineDay.There(5, 20, 60), LineDay.Back(20, 5, 120)), LineDay.Request(2, LineDay.There(8, 20, 60, new Load(2, 1)))],
        LineDay.Vehicle(7, 0, 0, 200, metres: 200_000, rides: 3));

    private static readonly PoolPlan Good = PlanOf.Rounds(Problem);

    [Fact]
    public void A_good_plan_breaks_no_rule()
    {
        Assert.Empty(Good.Unserved);
        Assert.Empty(PlanChecker.Check(Problem, Good));
    }

    [Fact]
    public void A_lost_stop_is_found() => AssertFound(ChangeStops(stops => [.. stops.Skip(1)]), "should have 1 pickups");

    [Fact]
    public void A_doubled_stop_is_found() => AssertFound(ChangeStops(stops => [stops[0], .. stops]), "should have 1 pickups");

    [Fact]
    public void Getting_out_before_getting_in_is_found() => AssertFound(ChangeStops(stops => [.. stops.Reverse()]), "without having got in");

    [Fact]
    public void A_stop_at_another_time_is_found() =>
        AssertFound(ChangeStops(stops => [stops[0] with { Arrival = stops[0].Arrival - LineDay.Minute }, .. stops.Skip(1)]), "than the way takes");

    [Fact]
    public void A_begin_outside_the_window_is_found() =>
        AssertFound(ChangeStops(stops => [.. stops.Select(stop => stop.Kind == StopKind.DropOff ? stop with { Begin = stop.Begin + (90 * LineDay.Minute) } : stop)]), "outside its window");

    [Fact]
    public void A_served_request_listed_as_unserved_is_found() =>
        AssertFound(Good with { Unserved = [new UnservedRequest(1, new(Explanations.UnservedCause.NoDriver, 0))] }, "should have 0 pickups");

    [Fact]
    public void An_unknown_driver_is_found() =>
        AssertFound(Good with { Tours = [.. Good.Tours.Select(tour => tour with { VehicleId = 8 })] }, "Vehicle 8 is not part");

    [Fact]
    public void Overlapping_tours_are_found() => AssertFound(Good with { Tours = [.. Good.Tours, Good.Tours[0]] }, "overlap");

    [Fact]
    public void A_wrong_length_is_found() =>
        AssertFound(Good with { Tours = [.. Good.Tours.Select(tour => tour with { Metres = 1 })] }, "sum of its legs");

    [Fact]
    public void A_missing_length_is_found() =>
        AssertFound(Good with { Tours = [.. Good.Tours.Select(tour => tour with { Metres = null })] }, "sum of its legs");

    [Fact]
    public void A_leg_of_unknown_length_breaks_every_limit()
    {
        var times = LineDay.Times();
        times.MetresFrom(0)[5] = Routing.TravelTimes.Unreachable;
        AssertFound(Good, "longer than its limit", new PoolProblem(Problem.Requests, Problem.Vehicles, times));
    }

    [Fact]
    public void A_missing_reason_is_found() =>
        AssertFound(new PoolPlan([], [new UnservedRequest(1, null!), new UnservedRequest(2, new(Explanations.UnservedCause.NoDriver, 0))]), "without a reason");

    [Fact]
    public void A_way_back_before_the_way_there_ended_is_found()
    {
        var requests = Problem.Requests.Select(request => request with { Rides = [.. request.Rides.Reverse()] }).ToList();
        var turned = Good with
        {
            Tours = [.. Good.Tours.Select(tour => tour with { Stops = [.. tour.Stops.Select(stop => stop.RequestId == 1 ? stop with { RideIndex = 1 - stop.RideIndex } : stop)] })],
        };
        AssertFound(turned, "before the ride before it ended", new PoolProblem(requests, Problem.Vehicles, Problem.TravelTimes));
    }

    [Theory]
    [InlineData("seats", "Too many are on board")]
    [InlineData("child seat", "Too many are on board")]
    [InlineData("availability", "not available")]
    [InlineData("tour time", "longer than its limit")]
    [InlineData("kilometres", "longer than its limit")]
    [InlineData("rides", "more rides")]
    [InlineData("needs", "does not have")]
    [InlineData("ride time", "on board for too long")]
    [InlineData("no way", "no way to")]
    public void A_plan_checked_against_stricter_rules_breaks_them(string rule, string sentence)
    {
        var vehicle = Problem.Vehicles[0];
        var strict = rule switch
        {
            "seats" => vehicle with { Capacity = new Load(1, 1, 1) },
            "child seat" => vehicle with { Capacity = new Load(4) },
            "availability" => vehicle with { Windows = [LineDay.Window(0, 100)] },
            "tour time" => vehicle with { MaximumTourMilliseconds = 30 * LineDay.Minute },
            "kilometres" => vehicle with { MaximumMetres = 30_000 },
            "rides" => vehicle with { MaximumRides = 2 },
            _ => vehicle,
        };
        var requests = Problem.Requests.Select(request => request with
        {
            Rides = [.. request.Rides.Select(ride => rule switch
            {
                "needs" => ride with { Needs = 2 },
                "ride time" => ride with { MaximumRideMilliseconds = 1 },
                _ => ride,
            })],
        }).ToList();
        var times = LineDay.Times();
        if (rule == "no way")
            times.MillisecondsFrom(0)[5] = Routing.TravelTimes.Unreachable;
        var expected = rule == "tour time" ? "take longer than" : sentence;
        AssertFound(Good, expected, new PoolProblem(requests, [strict], times));
    }

    private static PoolPlan ChangeStops(Func<IReadOnlyList<PoolTourStop>, IReadOnlyList<PoolTourStop>> change) =>
        Good with { Tours = [.. Good.Tours.Select((tour, index) => index == 0 ? tour with { Stops = change(tour.Stops) } : tour)] };

    private static void AssertFound(PoolPlan plan, string sentence, PoolProblem? problem = null) =>
        Assert.Contains(PlanChecker.Check(problem ?? Problem, plan), violation => violation.Sentence.Contains(sentence, StringComparison.Ordinal));
}

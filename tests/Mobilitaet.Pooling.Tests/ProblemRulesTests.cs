using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

public class ProblemRulesTests
{
    private static readonly PoolRequest Request = LineDay.Request(1, LineDay.There(0, 10, 60));
    private static readonly PoolVehicle Vehicle = LineDay.Vehicle(7, 0, 0, 100);

    [Fact]
    public void An_inverted_window_is_refused() =>
        AssertRefused("ends before it begins", [LineDay.Request(1, LineDay.There(0, 10, 60) with { Pickup = new PoolStop(0, new TimeWindow(2, 1)) })], [Vehicle]);

    [Fact]
    public void An_unknown_location_is_refused() =>
        AssertRefused("travel times know only", [LineDay.Request(1, LineDay.There(0, 10, 60) with { Pickup = new PoolStop(99, TimeWindow.Always) })], [Vehicle]);

    [Fact]
    public void A_negative_party_is_refused() => AssertRefused("negative number of places", [LineDay.Request(1, LineDay.There(0, 10, 60, new Load(-1)))], [Vehicle]);

    [Fact]
    public void A_negative_capacity_is_refused() => AssertRefused("negative capacity", [Request], [Vehicle with { Capacity = new Load(-1) }]);

    [Fact]
    public void A_doubled_id_is_refused() => AssertRefused("appears twice", [Request, Request], [Vehicle]);

    [Fact]
    public void A_request_without_rides_is_refused() => AssertRefused("has no ride", [LineDay.Request(1)], [Vehicle]);

    [Fact]
    public void A_request_without_people_is_refused() => AssertRefused("at least one must travel", [Request with { People = 0 }], [Vehicle]);

    [Fact]
    public void A_standing_tour_without_a_way_is_refused()
    {
        var times = LineDay.Times();
        times.MillisecondsFrom(0)[10] = TravelTimes.Unreachable;
        var refusal = Assert.Throws<InputException>(() => new PoolProblem([Request], [Vehicle with { FixedTours = [new FixedTour([In(1), Out(1)])] }], times));
        Assert.Contains("no way from location 0 to location 10", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_standing_tour_with_more_on_board_than_the_car_holds_is_refused() =>
        AssertRefused("more on board than the car holds when request 1 gets in", [Request], [Vehicle with { Capacity = default, FixedTours = [new FixedTour([In(1), Out(1)])] }]);

    [Fact]
    public void Who_got_in_already_may_be_more_than_the_car_holds() =>
        Assert.Single(LineDay.Of([Request], Vehicle with { Capacity = default, FixedTours = [new FixedTour([In(1) with { Done = 0 }, Out(1)]) { Departed = 0 }] }).Requests);

    [Fact]
    public void A_standing_tour_that_contradicts_itself_is_refused()
    {
        AssertRefused("without having let it in", [Request], [Vehicle with { FixedTours = [new FixedTour([Out(1), In(1)])] }]);
        AssertRefused("never lets request 1 out", [Request], [Vehicle with { FixedTours = [new FixedTour([In(1)], IsClosed: true)] }]);
        AssertRefused("has not left yet", [Request], [Vehicle with { FixedTours = [new FixedTour([In(1) with { Done = 5 }, Out(1)])] }]);
        AssertRefused("stands already", [Request], [Vehicle with { FixedTours = [new FixedTour([In(1), Out(1)])] }, Vehicle with { Id = 8, FixedTours = [new FixedTour([In(1), Out(1)])] }]);
        AssertRefused("another one of the same car has not returned", [Request], [Vehicle with { FixedTours = [new FixedTour([]) { Departed = 0 }, new FixedTour([]) { Departed = 9 }] }]);
    }

    private static FixedStop In(int request) => new(request, 0, StopKind.Pickup);

    private static FixedStop Out(int request) => new(request, 0, StopKind.DropOff);

    private static void AssertRefused(string sentence, PoolRequest[] requests, PoolVehicle[] vehicles) =>
        Assert.Contains(sentence, Assert.Throws<InputException>(() => LineDay.Of(requests, vehicles)).Message, StringComparison.Ordinal);
}

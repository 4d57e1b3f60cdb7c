using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using static Mobilitaet.Pooling.Tests.DrivenTour;

namespace Mobilitaet.Pooling.Tests;

public class PlanCheckerFixedTests
{
    private const int Minute = LineDay.Minute;

    private static readonly FixedStop[] Both = [new(1, 0, StopKind.Pickup), new(1, 0, StopKind.DropOff)];

    [Fact]
    public void An_open_fixed_tour_may_get_more_stops_but_keeps_its_order()
    {
        var problem = Day(null, new FixedTour([.. Both, new(2, 0, StopKind.Pickup), new(2, 0, StopKind.DropOff)]));
        AssertGood(problem, Of(problem, 1, 0, In(3), In(1), Out(1), In(2), Out(3), Out(2)));
        AssertFound(problem, "in another order", Of(problem, 1, 0, In(1), In(2), Out(1), Out(2), In(3), Out(3)));
        AssertFound(problem, "has lost a stop", Of(problem, 1, 0, In(1), Out(1)), Of(problem, 1, 100, In(2), Out(2), In(3), Out(3)));
        AssertFound(problem, "is missing", Of(problem, 2, 0, In(1), Out(1), In(2), Out(2), In(3), Out(3)));
    }

    [Fact]
    public void A_closed_tour_stays_as_it_is_and_two_stay_two()
    {
        var closed = Day(null, new FixedTour(Both, IsClosed: true));
        AssertGood(closed, Of(closed, 1, 0, In(1), Out(1)), Of(closed, 2, 0, In(2), Out(2), In(3), Out(3)));
        AssertFound(closed, "something was added", Of(closed, 1, 0, In(1), Out(1), In(2), Out(2), In(3), Out(3)));
        var two = Day(null, new FixedTour(Both), new FixedTour([new(2, 0, StopKind.Pickup)]));
        AssertFound(two, "have become one", Of(two, 1, 0, In(1), Out(1), In(2), Out(2), In(3), Out(3)));
    }

    [Fact]
    public void A_fixed_way_is_taken()
    {
        var station = new PoolWay(new PoolStop(5, TimeWindow.Always), new PoolStop(6, TimeWindow.Always), 30 * Minute);
        var plain = Day(null);
        var standing = new FixedTour([new(1, 0, StopKind.Pickup, Way: 1), new(1, 0, StopKind.DropOff, Way: 1)]);
        var problem = new PoolProblem(
            [LineDay.Request(1, plain.Requests[0].Rides[0] with { OtherWays = [station] }), .. plain.Requests.Skip(1)],
            [plain.Vehicles[0] with { FixedTours = [standing] }, plain.Vehicles[1]], plain.TravelTimes);
        AssertGood(problem, Of(problem, 1, 0, In(1, way: 1), Out(1, way: 1), In(2), Out(2), In(3), Out(3)));
        AssertFound(problem, "another way", Of(problem, 1, 0, In(1), Out(1), In(2), Out(2), In(3), Out(3)));
    }

    [Fact]
    public void What_is_done_keeps_its_times_and_may_have_been_late()
    {
        // The pickup was at minute 9, before its window opened, and the car was seen at kilometre 8 at minute 12; now it is minute 13.
        var begun = new FixedTour([new(1, 0, StopKind.Pickup, Done: 9 * Minute), new(1, 0, StopKind.DropOff)]) { Departed = 3 * Minute, Position = new CarPosition(8, 12 * Minute) };
        var problem = Day(13, begun);
        problem = new PoolProblem(
            [LineDay.Request(1, problem.Requests[0].Rides[0] with { Pickup = new PoolStop(5, LineDay.Window(10, 20)) }), .. problem.Requests.Skip(1)], problem.Vehicles, problem.TravelTimes, problem.Terms);
        var good = new PoolTour(1, 3 * Minute, 45 * Minute, 40_000,
        [
            new(1, 0, StopKind.Pickup, 5, 8 * Minute, 9 * Minute, 9 * Minute),
            new(1, 0, StopKind.DropOff, 20, 25 * Minute, 25 * Minute, 25 * Minute),
        ]);
        var rest = Of(problem, 2, 20, In(2), Out(2), In(3), Out(3));
        AssertGood(problem, good, rest);
        AssertFound(problem, "left at another time", good with { Departure = 4 * Minute }, rest);
        AssertFound(problem, "changes the time of a stop that is done", With(good, 0, stop => stop with { Begin = 10 * Minute, Departure = 10 * Minute }), rest);
        AssertFound(problem, "than the way takes", With(good, 1, stop => stop with { Arrival = 24 * Minute }), rest);
        AssertFound(problem, "added before a stop that is done", good with { Stops = [new(2, 0, StopKind.Pickup, 6, 7 * Minute, 7 * Minute, 7 * Minute), .. good.Stops] }, rest);
        AssertFound(problem, "begins in the past", good, Of(problem, 2, 0, In(2), Out(2), In(3), Out(3)));
        AssertFound(problem, "lies in the past", good, Of(problem, 2, 12, In(2), Out(2), In(3), Out(3)));
    }

    [Fact]
    public void A_car_that_was_seen_elsewhere_drives_from_there()
    {
        // Seen at kilometre 2 on the way to kilometre 5, it turned back from kilometre 9.
        var begun = new FixedTour([new(1, 0, StopKind.Pickup), new(1, 0, StopKind.DropOff)]) { Departed = 0, Position = new CarPosition(9, 9 * Minute) };
        var problem = Day(null, begun);
        var tour = new PoolTour(1, 0, 48 * Minute, 48_000,
        [
            new(1, 0, StopKind.Pickup, 5, 13 * Minute, 13 * Minute, 13 * Minute),
            new(1, 0, StopKind.DropOff, 20, 28 * Minute, 28 * Minute, 28 * Minute),
        ]);
        var rest = Of(problem, 2, 20, In(2), Out(2), In(3), Out(3));
        AssertGood(problem, tour, rest);
        Assert.Equal(48_000 + 90_000, PlanChecker.ValueOf(problem, new PoolPlan([tour, rest], [])).Metres);
    }

    private static PoolProblem Day(int? now, params FixedTour[] standing) => new(
        [.. new[] { (5, 20), (10, 25), (10, 30) }.Select((way, index) => LineDay.Request(index + 1,
            new PoolRide(new PoolStop(way.Item1, TimeWindow.Always), new PoolStop(way.Item2, TimeWindow.Always), new Load(1), 100 * Minute)))],
        [LineDay.Vehicle(1, 0, 0, 600) with { FixedTours = standing }, LineDay.Vehicle(2, 0, 0, 600)],
        LineDay.Times(), new PoolTerms { Now = now * Minute });

    private static PoolTour With(PoolTour tour, int index, Func<PoolTourStop, PoolTourStop> change) =>
        tour with { Stops = [.. tour.Stops.Select((stop, position) => position == index ? change(stop) : stop)] };

    private static void AssertGood(PoolProblem problem, params PoolTour[] tours) => Assert.Empty(PlanChecker.Check(problem, Serving(problem, tours)));

    private static void AssertFound(PoolProblem problem, string sentence, params PoolTour[] tours) =>
        Assert.Contains(PlanChecker.Check(problem, Serving(problem, tours)), violation => violation.Sentence.Contains(sentence, StringComparison.Ordinal));

    private static PoolPlan Serving(PoolProblem problem, PoolTour[] tours)
    {
        var served = tours.SelectMany(tour => tour.Stops).Select(stop => stop.RequestId).ToHashSet();
        return new PoolPlan(tours, [.. problem.Requests.Where(request => !served.Contains(request.Id)).Select(request => new UnservedRequest(request.Id, new(Explanations.UnservedCause.NoDriver, 0)))]);
    }
}

using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

/// <summary>What must hold of plans whatever the day is like; the days are so small that the search finds the best plan.</summary>
public class SolverPropertyTests
{
    private const int Days = 150;

    [Fact]
    public void Other_numbers_and_another_order_of_drivers_and_requests_change_nothing() => ForEach(problem =>
    {
        var requests = problem.Requests.Reverse().Select(request => request with { Id = 1000 - request.Id, Drivers = [.. request.Drivers.Select(liking => liking with { VehicleId = -liking.VehicleId })], Rides = [.. request.Rides.Select(Renumber)] });
        var vehicles = problem.Vehicles.Reverse().Select(vehicle => vehicle with { Id = -vehicle.Id });
        var terms = problem.Terms with
        {
            Together = [.. problem.Terms.Together.Select(group => (IReadOnlyList<int>)[.. group.Select(id => 1000 - id)])],
            Apart = [.. problem.Terms.Apart.Select(pair => (1000 - pair.First, 1000 - pair.Second))],
        };
        return (ValueOf(problem), ValueOf(new PoolProblem([.. requests], [.. vehicles], problem.TravelTimes, terms)));
    }, same: true);

    [Fact]
    public void The_same_day_an_hour_later_is_planned_alike() => ForEach(problem =>
    {
        var requests = problem.Requests.Select(request => request with { Rides = [.. request.Rides.Select(Later)] });
        var vehicles = problem.Vehicles.Select(vehicle => vehicle with
        {
            Windows = [.. vehicle.Windows.Select(Later)],
            Breaks = [.. vehicle.Breaks.Select(pause => pause with { Window = Later(pause.Window) })],
        });
        return (ValueOf(problem), ValueOf(new PoolProblem([.. requests], [.. vehicles], problem.TravelTimes, problem.Terms)));
    }, same: true);

    [Fact]
    public void One_more_driver_never_serves_fewer() => ForEach(problem =>
    {
        var more = problem.Vehicles[0] with { Id = 99, Breaks = [] };
        return (ValueOf(problem), ValueOf(new PoolProblem(problem.Requests, [.. problem.Vehicles, more], problem.TravelTimes, problem.Terms)));
    });

    [Fact]
    public void Fewer_rules_never_hurt() => ForEach(problem =>
    {
        var requests = problem.Requests.Select(request => request with
        {
            Rides = [.. request.Rides.Select(ride => ride with { Needs = 0, LockedVehicle = null, MaximumRideMilliseconds = TimeWindow.EndOfPlanning })],
        });
        var vehicles = problem.Vehicles.Select(vehicle => vehicle with { MaximumTours = null, MaximumMetres = null, MaximumRides = null, Breaks = [] });
        var terms = problem.Terms with { Apart = [], Together = [], MaximumWaitOnBoardMilliseconds = null };
        return (ValueOf(problem), ValueOf(new PoolProblem([.. requests], [.. vehicles], problem.TravelTimes, terms)));
    });

    /// <summary>A search may miss the best plan of a day; so rarely that it shows when a rule is broken.</summary>
    private static void ForEach(Func<PoolProblem, (PlanValue Before, PlanValue After)> change, bool same = false)
    {
        var failures = new List<string>();
        for (var seed = 0; seed < Days; seed++)
        {
            var (before, after) = change(RichProblems.Create(seed, withFixedTours: false, withBegunTours: false));
            if (after < before || (same && before < after))
                failures.Add($"{seed}: {before}, then {after}");
        }
        Assert.True(failures.Count <= Days * 0.02, string.Join("\n", failures));
    }

    private static PlanValue ValueOf(PoolProblem problem)
    {
        var plan = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(600)) { Explain = false }).Plan;
        Assert.Empty(PlanChecker.Check(problem, plan));
        return PlanChecker.ValueOf(problem, plan);
    }

    private static PoolRide Renumber(PoolRide ride) => ride with { LockedVehicle = -ride.LockedVehicle, PromisedVehicle = -ride.PromisedVehicle };

    private static PoolRide Later(PoolRide ride) => ride with
    {
        Pickup = Later(ride.Pickup),
        DropOff = Later(ride.DropOff),
        OtherWays = [.. ride.OtherWays.Select(way => way with { Pickup = Later(way.Pickup), DropOff = Later(way.DropOff) })],
    };

    private static PoolStop Later(PoolStop stop) => stop with { Window = Later(stop.Window) };

    private static TimeWindow Later(TimeWindow window) => window == TimeWindow.Always ? window : new(window.Earliest + 3_600_000, window.Latest + 3_600_000);
}

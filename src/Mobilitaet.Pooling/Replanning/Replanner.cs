using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Replanning;

/// <summary>
/// Plans a day anew after a change with as few changed promises as possible: promised pickup windows are constraints, another driver than the promised one costs,
/// and whoever was promised a ride comes before all who were not.
/// </summary>
public static class Replanner
{
    /// <param name="problem">The day as it is now.</param>
    /// <param name="standing">The plan that was announced.</param>
    /// <param name="promises">What people were told; promises of requests that are gone mean nothing.</param>
    /// <param name="options">How to solve; its start is the standing plan.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <exception cref="InputException">A promise names a ride that its request does not have.</exception>
    public static PoolSolution Plan(PoolProblem problem, PoolPlan standing, IReadOnlyList<Promise> promises, SolveOptions options, CancellationToken cancellation = default)
    {
        var kept = WithPromises(problem, promises, weigh: true);
        var solution = PoolSolver.Solve(kept, options with { Start = standing }, null, cancellation);
        return solution with { Value = PlanChecker.ValueOf(WithPromises(problem, promises), solution.Plan) };
    }

    /// <summary>The promises that a new plan does not keep to the letter: another driver, or a pickup outside the promised window, or no ride at all.</summary>
    public static IReadOnlyList<Promise> ListBroken(PoolPlan plan, IReadOnlyList<Promise> promises) =>
        [.. promises.Where(promise => !plan.Tours.Any(tour => tour.VehicleId == promise.VehicleId && tour.Stops.Any(stop =>
            stop.RequestId == promise.RequestId && stop.RideIndex == promise.RideIndex && stop.Kind == StopKind.Pickup && promise.Pickup.Contains(stop.Begin))))];

    /// <summary>The day with the promised pickup windows and drivers as part of its requests.</summary>
    /// <exception cref="InputException">A promise names a ride that its request does not have.</exception>
    public static PoolProblem WithPromises(PoolProblem problem, IReadOnlyList<Promise> promises) => WithPromises(problem, promises, weigh: false);

    private static PoolProblem WithPromises(PoolProblem problem, IReadOnlyList<Promise> promises, bool weigh)
    {
        var byRequest = promises.ToLookup(promise => promise.RequestId);
        // One promised person outweighs everybody who was promised nothing.
        var weight = weigh ? 1 + problem.Requests.Where(request => !byRequest.Contains(request.Id)).Sum(request => request.People) : 1;
        return new PoolProblem(
            [.. problem.Requests.Select(request => byRequest.Contains(request.Id) ? Promised(request, byRequest[request.Id], weight) : request)],
            problem.Vehicles, problem.TravelTimes, problem.Terms);
    }

    private static PoolRequest Promised(PoolRequest request, IEnumerable<Promise> promises, int weight)
    {
        var rides = request.Rides.ToArray();
        foreach (var promise in promises)
        {
            if (promise.RideIndex < 0 || promise.RideIndex >= rides.Length || promise.Way < 0 || promise.Way >= rides[promise.RideIndex].WayCount)
                throw new InputException($"Request {request.Id} was promised a ride that it does not have.");
            var ride = rides[promise.RideIndex];
            var way = ride.Way(promise.Way);
            rides[promise.RideIndex] = promise.Way == 0
                ? ride with { Pickup = way.Pickup with { Window = promise.Pickup }, OtherWays = [], PromisedVehicle = promise.VehicleId }
                : ride with { OtherWays = [.. ride.OtherWays.Select((other, index) => index + 1 == promise.Way ? other with { Pickup = way.Pickup with { Window = promise.Pickup } } : other)], PromisedVehicle = promise.VehicleId };
        }
        return request with { Rides = rides, People = request.People * weight };
    }
}

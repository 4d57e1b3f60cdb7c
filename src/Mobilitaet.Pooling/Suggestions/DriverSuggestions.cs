using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling.Suggestions;

/// <summary>The request comes first: finds the drivers for whom a small detour would serve most of those who are unserved, instead of letting drivers search for riders.</summary>
public static class DriverSuggestions
{
    private const long Rounds = 300;

    /// <summary>Whom to ask, the most helpful first: by people, then by the time it takes for each of them.</summary>
    /// <param name="problem">The day.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="others">Regular drivers who are not available on that day, with the hours they might give; beside them all of the day's drivers without a tour are tried.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IReadOnlyList<DriverSuggestion> Find(PoolProblem problem, PoolPlan plan, IReadOnlyList<PoolVehicle> others, CancellationToken cancellation = default)
    {
        var open = OpenRequests(problem, plan);
        if (open.Count == 0)
            return [];
        var assigned = plan.Tours.Select(tour => tour.VehicleId).ToHashSet();
        var candidates = problem.Vehicles.Where(vehicle => vehicle.Windows.Count > 0 && !assigned.Contains(vehicle.Id))
            .Concat(others.Where(other => problem.Vehicles.All(vehicle => vehicle.Id != other.Id)));
        return [.. candidates.Select(vehicle => Ask(problem, open, vehicle, cancellation)).OfType<DriverSuggestion>()
            .OrderByDescending(suggestion => suggestion.People).ThenBy(suggestion => suggestion.Milliseconds / suggestion.People).ThenBy(suggestion => suggestion.VehicleId)];
    }

    /// <summary>Whoever must travel with somebody who is served already cannot go with one more driver alone.</summary>
    private static List<PoolRequest> OpenRequests(PoolProblem problem, PoolPlan plan)
    {
        var unserved = plan.Unserved.Select(request => request.RequestId).ToHashSet();
        var bound = problem.Terms.Together.Where(group => !group.All(unserved.Contains)).SelectMany(group => group).ToHashSet();
        return [.. problem.Requests.Where(request => unserved.Contains(request.Id) && !bound.Contains(request.Id))];
    }

    private static DriverSuggestion? Ask(PoolProblem problem, List<PoolRequest> open, PoolVehicle vehicle, CancellationToken cancellation)
    {
        var known = open.Select(request => request.Id).ToHashSet();
        var requests = open.Where(request => request.Rides.All(ride => ride.LockedVehicle is null || ride.LockedVehicle == vehicle.Id))
            .Select(request => request with { Drivers = [.. request.Drivers.Where(liking => liking.VehicleId == vehicle.Id)] }).ToList();
        var terms = problem.Terms with
        {
            Together = [.. problem.Terms.Together.Where(group => group.All(known.Contains))],
            Apart = [.. problem.Terms.Apart.Where(pair => known.Contains(pair.First) && known.Contains(pair.Second))],
        };
        var alone = new PoolProblem(requests, [vehicle], problem.TravelTimes, terms);
        var solution = PoolSolver.Solve(alone, new SolveOptions(new StopAfterRounds(Rounds)) { Explain = false }, null, cancellation);
        if (solution.Value.Requests == 0)
            return null;
        var left = solution.Plan.Unserved.Select(request => request.RequestId).ToHashSet();
        return new DriverSuggestion(
            vehicle.Id, [.. requests.Where(request => !left.Contains(request.Id)).Select(request => request.Id)], solution.Value.People,
            solution.Plan.Tours.Sum(tour => (long)tour.Milliseconds), solution.Plan.Tours.Min(tour => tour.Departure), solution.Plan.Tours.Max(tour => tour.Return));
    }
}

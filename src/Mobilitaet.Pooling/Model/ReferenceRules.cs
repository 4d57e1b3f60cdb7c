using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Model;

/// <summary>Whatever names a request, a ride or a vehicle names one that exists.</summary>
internal static class ReferenceRules
{
    public static void Verify(PoolProblem problem)
    {
        var requests = problem.Requests.ToDictionary(request => request.Id);
        var vehicles = problem.Vehicles.Select(vehicle => vehicle.Id).ToHashSet();
        foreach (var id in problem.Terms.Together.SelectMany(group => group).Concat(problem.Terms.Apart.SelectMany(pair => new[] { pair.First, pair.Second })))
        {
            if (!requests.ContainsKey(id))
                throw new InputException($"Request {id} is to share a car or not to, but is not part of the problem.");
        }
        foreach (var (first, second) in problem.Terms.Apart)
        {
            if (first == second)
                throw new InputException($"Request {first} is not to share a car with itself.");
        }
        foreach (var request in problem.Requests)
            VerifyVehicles(request, vehicles);
    }

    private static void VerifyVehicles(PoolRequest request, HashSet<int> vehicles)
    {
        var named = request.Drivers.Select(liking => (int?)liking.VehicleId).Concat(request.Rides.Select(ride => ride.LockedVehicle));
        foreach (var id in named)
        {
            if (id is { } vehicle && !vehicles.Contains(vehicle))
                throw new InputException($"Request {request.Id} names vehicle {vehicle}, which is not part of the problem.");
        }
    }
}

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
        foreach (var vehicle in problem.Vehicles)
        {
            foreach (var tour in vehicle.FixedTours)
            {
                Verify(tour, vehicle, requests);
                if (problem.Terms.Now is { } now && (tour.Departed > now || tour.Stops.Any(stop => stop.Done > now)))
                    throw new InputException($"A fixed tour of vehicle {vehicle.Id} has left or done something later than now.");
            }
        }
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

    private static void Verify(FixedTour tour, PoolVehicle vehicle, Dictionary<int, PoolRequest> requests)
    {
        var open = false;
        var before = tour.Departed ?? 0;
        foreach (var stop in tour.Stops)
        {
            if (!requests.TryGetValue(stop.RequestId, out var request) || stop.RideIndex < 0 || stop.RideIndex >= request.Rides.Count
                || stop.Way < 0 || stop.Way >= request.Rides[stop.RideIndex].WayCount)
            {
                throw new InputException($"A fixed tour of vehicle {vehicle.Id} has a stop of request {stop.RequestId} that does not exist.");
            }
            if (stop.Done is { } done && (open || done < before || done > TimeWindow.EndOfPlanning))
                throw new InputException($"What is done of a fixed tour of vehicle {vehicle.Id} must come first and in the order of time.");
            open |= stop.Done is null;
            before = stop.Done ?? before;
        }
    }
}

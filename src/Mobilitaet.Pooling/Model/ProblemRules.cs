using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Model;

/// <summary>What every pooling problem must fulfil before it can be planned.</summary>
internal static class ProblemRules
{
    public static void Verify(PoolProblem problem)
    {
        if (problem.TravelTimes.Origins != problem.TravelTimes.Destinations)
            throw new InputException("The travel times of a pooling problem must have as many origins as destinations.");
        if (problem.Vehicles.Any(vehicle => vehicle.MaximumMetres is not null) && !problem.TravelTimes.HasDistances)
            throw new InputException("A vehicle has a distance limit but the travel times carry no distances.");
        if (problem.HourWeight < 0)
            throw new InputException("An hour on tour cannot weigh less than nothing.");
        VerifyUnique(problem.Requests.Select(request => request.Id), "Request");
        VerifyUnique(problem.Vehicles.Select(vehicle => vehicle.Id), "Vehicle");
        foreach (var request in problem.Requests)
            Verify(request, problem.TravelTimes);
        foreach (var vehicle in problem.Vehicles)
            Verify(vehicle, problem.TravelTimes);
    }

    private static void Verify(PoolRequest request, TravelTimes times)
    {
        if (request.Rides.Count == 0)
            throw new InputException($"Request {request.Id} has no ride.");
        if (request.People < 1)
            throw new InputException($"Request {request.Id} moves {request.People} people; at least one must travel.");
        foreach (var ride in request.Rides)
        {
            Verify(ride.Pickup, $"The pickup of request {request.Id}", times);
            Verify(ride.DropOff, $"The drop-off of request {request.Id}", times);
            if (ride.Party.IsNegative)
                throw new InputException($"The party of request {request.Id} takes up a negative number of places.");
            if (ride.MaximumRideMilliseconds < 0)
                throw new InputException($"The longest ride of request {request.Id} is negative.");
        }
    }

    private static void Verify(PoolStop stop, string what, TravelTimes times)
    {
        VerifyLocation(stop.Location, what, times);
        VerifyWindow(stop.Window, what);
        if (stop.ServiceMilliseconds is < 0 or > TimeWindow.EndOfPlanning)
            throw new InputException($"{what} takes {stop.ServiceMilliseconds} ms, which is no usable duration.");
    }

    private static void Verify(PoolVehicle vehicle, TravelTimes times)
    {
        var what = $"Vehicle {vehicle.Id}";
        VerifyLocation(vehicle.StartLocation, what, times);
        VerifyLocation(vehicle.EndLocation, what, times);
        foreach (var window in vehicle.Windows)
            VerifyWindow(window, what);
        if (vehicle.Capacity.IsNegative || vehicle.MaximumTourMilliseconds < 0 || vehicle.MaximumMetres < 0 || vehicle.MaximumRides < 0)
            throw new InputException($"{what} has a negative capacity or limit.");
    }

    private static void VerifyLocation(int location, string what, TravelTimes times)
    {
        if (location < 0 || location >= times.Origins)
            throw new InputException($"{what} is at location {location}, but the travel times know only 0 to {times.Origins - 1}.");
    }

    private static void VerifyWindow(TimeWindow window, string what)
    {
        if (window.Earliest > window.Latest)
            throw new InputException($"{what} has a time window that ends before it begins ({window}).");
        if (window.Earliest < 0 || window.Latest > TimeWindow.EndOfPlanning)
            throw new InputException($"{what} has a time window outside the two days a plan may cover ({window}).");
    }

    private static void VerifyUnique(IEnumerable<int> ids, string what)
    {
        var seen = new HashSet<int>();
        foreach (var id in ids)
        {
            if (!seen.Add(id))
                throw new InputException($"{what} {id} appears twice in the pooling problem.");
        }
    }
}

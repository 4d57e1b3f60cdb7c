using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Checking;

/// <summary>Checks a plan against its problem, rule by rule, without any code of the planner; a stored plan always passed it.</summary>
public static class PlanChecker
{
    /// <summary>Every rule the plan breaks; empty for a good plan.</summary>
    public static IReadOnlyList<PlanViolation> Check(PoolProblem problem, PoolPlan plan)
    {
        var violations = new List<PlanViolation>();
        void Expect(bool holds, string sentence)
        {
            if (!holds)
                violations.Add(new PlanViolation(sentence));
        }

        CheckRequests(problem, plan, Expect);
        foreach (var tours in plan.Tours.GroupBy(tour => tour.VehicleId))
        {
            if (problem.Vehicles.FirstOrDefault(vehicle => vehicle.Id == tours.Key) is { } vehicle)
                CheckDay(problem, vehicle, [.. tours], Expect);
            else
                Expect(false, $"Vehicle {tours.Key} is not part of the problem.");
        }
        return violations;
    }

    private static void CheckRequests(PoolProblem problem, PoolPlan plan, Action<bool, string> expect)
    {
        var unserved = plan.Unserved.Select(request => request.RequestId).ToList();
        expect(unserved.Distinct().Count() == unserved.Count, "A request is listed as unserved twice.");
        expect(plan.Unserved.All(request => request.Reason is not null), "A request is unserved without a reason.");
        var known = problem.Requests.Select(request => request.Id).ToHashSet();
        expect(unserved.All(known.Contains), "A request listed as unserved is not part of the problem.");
        var stops = plan.Tours.SelectMany(tour => tour.Stops).ToLookup(stop => (stop.RequestId, stop.RideIndex, stop.Kind));
        expect(stops.All(group => known.Contains(group.Key.RequestId)), "A stop belongs to no request of the problem.");
        foreach (var request in problem.Requests)
        {
            var wanted = unserved.Contains(request.Id) ? 0 : 1;
            for (var ride = 0; ride < request.Rides.Count; ride++)
            {
                expect(stops[(request.Id, ride, StopKind.Pickup)].Count() == wanted, $"Ride {ride} of request {request.Id} should have {wanted} pickups.");
                expect(stops[(request.Id, ride, StopKind.DropOff)].Count() == wanted, $"Ride {ride} of request {request.Id} should have {wanted} drop-offs.");
                expect(ride == 0 || !stops[(request.Id, ride, StopKind.Pickup)].Any(pickup => stops[(request.Id, ride - 1, StopKind.DropOff)].Any(dropOff => pickup.Begin < dropOff.Departure)),
                    $"Ride {ride} of request {request.Id} begins before the ride before it ended.");
            }
            expect(!plan.Tours.SelectMany(tour => tour.Stops).Any(stop => stop.RequestId == request.Id && (stop.RideIndex < 0 || stop.RideIndex >= request.Rides.Count)),
                $"Request {request.Id} has a stop for a ride it does not have.");
        }
    }

    private static void CheckDay(PoolProblem problem, PoolVehicle vehicle, List<PoolTour> tours, Action<bool, string> expect)
    {
        var name = $"vehicle {vehicle.Id}";
        var inOrder = tours.OrderBy(tour => tour.Departure).ToList();
        for (var i = 1; i < inOrder.Count; i++)
            expect(inOrder[i].Departure >= inOrder[i - 1].Return, $"Two tours of {name} overlap.");
        foreach (var tour in tours)
            CheckTour(problem, vehicle, tour, expect);
        expect(tours.Sum(tour => (long)tour.Return - tour.Departure) <= vehicle.MaximumTourMilliseconds, $"The tours of {name} take longer than its limit.");
        if (vehicle.MaximumMetres is { } metres)
            expect(tours.Sum(tour => MetresOf(problem, vehicle, tour)) <= metres, $"The tours of {name} are longer than its limit.");
        if (vehicle.MaximumRides is { } rides)
            expect(tours.Sum(tour => tour.Stops.Count(stop => stop.Kind == StopKind.Pickup)) <= rides, $"The tours of {name} have more rides than its limit.");
    }

    private static void CheckTour(PoolProblem problem, PoolVehicle vehicle, PoolTour tour, Action<bool, string> expect)
    {
        var name = $"the tour of vehicle {vehicle.Id} at {new ServiceTime(tour.Departure / 1000)}";
        expect(tour.Stops.Count > 0, $"There is no stop in {name}.");
        expect(IsCovered(vehicle.Windows, tour.Departure, tour.Return), $"The driver is not available during all of {name}.");
        expect(tour.Metres == (problem.TravelTimes.HasDistances ? MetresOf(problem, vehicle, tour) : null), $"The length of {name} is not the sum of its legs.");
        var (at, time) = (vehicle.StartLocation, (long)tour.Departure);
        foreach (var stop in tour.Stops)
        {
            if (FindRide(problem, stop) is not { } ride)
                continue;
            var asked = stop.Kind == StopKind.Pickup ? ride.Pickup : ride.DropOff;
            var what = $"the {stop.Kind} of request {stop.RequestId} in {name}";
            expect(stop.Location == asked.Location, $"{what} is at another place than asked.");
            expect(problem.TravelTimes.IsReachable(at, stop.Location), $"There is no way to {what}.");
            expect(stop.Arrival == time + problem.TravelTimes.Milliseconds(at, stop.Location), $"{what} is reached at another time than the way takes.");
            expect(stop.Begin >= stop.Arrival, $"{what} begins before the car is there.");
            expect(asked.Window.Contains(stop.Begin), $"{what} begins outside its window.");
            expect(stop.Departure == stop.Begin + asked.ServiceMilliseconds, $"{what} does not take the time it needs.");
            (at, time) = (stop.Location, stop.Departure);
        }
        expect(problem.TravelTimes.IsReachable(at, vehicle.EndLocation), $"There is no way home at the end of {name}.");
        expect(tour.Return == time + problem.TravelTimes.Milliseconds(at, vehicle.EndLocation), $"The return of {name} is at another time than the way takes.");
        CheckPassengers(problem, vehicle, tour, name, expect);
    }

    private static void CheckPassengers(PoolProblem problem, PoolVehicle vehicle, PoolTour tour, string name, Action<bool, string> expect)
    {
        var onBoard = new Dictionary<(int Request, int Ride), PoolTourStop>();
        var load = default(Load);
        foreach (var stop in tour.Stops)
        {
            if (FindRide(problem, stop) is not { } ride)
                continue;
            var key = (stop.RequestId, stop.RideIndex);
            if (stop.Kind == StopKind.Pickup)
            {
                expect(onBoard.TryAdd(key, stop), $"Request {stop.RequestId} gets in twice in {name}.");
                expect((vehicle.Has & ride.Needs) == ride.Needs, $"Request {stop.RequestId} needs what the driver of {name} does not have.");
                load += ride.Party;
                expect(load.FitsInto(vehicle.Capacity), $"Too many are on board after request {stop.RequestId} gets in in {name}.");
            }
            else if (onBoard.Remove(key, out var pickup))
            {
                load -= ride.Party;
                expect(stop.Begin - pickup.Departure <= ride.MaximumRideMilliseconds, $"Request {stop.RequestId} is on board for too long in {name}.");
            }
            else
            {
                expect(false, $"Request {stop.RequestId} gets out of {name} without having got in.");
            }
        }
        expect(onBoard.Count == 0, $"Somebody is still on board at the end of {name}.");
    }

    private static PoolRide? FindRide(PoolProblem problem, PoolTourStop stop) =>
        problem.Requests.FirstOrDefault(request => request.Id == stop.RequestId)?.Rides.ElementAtOrDefault(stop.RideIndex);

    private static bool IsCovered(IReadOnlyList<TimeWindow> windows, int from, int until)
    {
        var covered = from;
        foreach (var window in windows.OrderBy(window => window.Earliest))
        {
            if (window.Earliest <= covered)
                covered = Math.Max(covered, window.Latest);
        }
        return windows.Any(window => window.Contains(from)) && covered >= until;
    }

    private static long MetresOf(PoolProblem problem, PoolVehicle vehicle, PoolTour tour)
    {
        var at = vehicle.StartLocation;
        var metres = 0L;
        foreach (var next in tour.Stops.Select(stop => stop.Location).Append(vehicle.EndLocation))
        {
            // A leg of unknown length is too long for every limit.
            metres += problem.TravelTimes.FindMetres(at, next) ?? TravelTimes.Unreachable;
            at = next;
        }
        return metres;
    }
}

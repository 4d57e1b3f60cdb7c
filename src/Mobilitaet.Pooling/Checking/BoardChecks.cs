using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>Everybody on board fits the car and its driver, gets out again, and in time.</summary>
internal static class BoardChecks
{
    public static void Check(PlanUnderCheck check, PoolVehicle vehicle, PoolTour tour)
    {
        var name = PlanUnderCheck.NameOf(tour);
        var onBoard = new Dictionary<(int Request, int Ride), PoolTourStop>();
        foreach (var stop in tour.Stops)
        {
            if (check.FindRide(stop) is not { } ride || check.FindWay(stop) is not { } way)
                continue;
            var key = (stop.RequestId, stop.RideIndex);
            if (stop.Kind == StopKind.Pickup)
            {
                check.Expect(onBoard.TryAdd(key, stop), $"Request {stop.RequestId} gets in twice in {name}.");
                // Whom a coordinator set into a car is allowed to be there.
                if (!PlanUnderCheck.Stands(vehicle, stop))
                    CheckDriver(check, vehicle, stop.RequestId, ride, name);
                // Who got in before now is in the car, whatever the rules say.
                if (PlanUnderCheck.IsDone(vehicle, stop))
                    continue;
                var load = onBoard.Values.Aggregate(default(Load), (sum, other) => sum + check.FindRide(other)!.Party);
                check.Expect(Fits(vehicle, load), $"Too many are on board after request {stop.RequestId} gets in in {name}.");
                CheckCompany(check, stop.RequestId, onBoard.Keys, name);
            }
            else if (onBoard.Remove(key, out var pickup))
            {
                check.Expect(PlanUnderCheck.IsDone(vehicle, stop) || (PlanUnderCheck.Stands(vehicle, stop) && check.GiveWay(vehicle)) || (long)stop.Begin - pickup.Departure <= way.MaximumRideMilliseconds,
                    $"Request {stop.RequestId} is on board for too long in {name}.");
            }
            else
            {
                check.Expect(false, $"Request {stop.RequestId} gets out of {name} without having got in.");
            }
        }
        check.Expect(onBoard.Count == 0, $"Somebody is still on board at the end of {name}.");
    }

    private static void CheckDriver(PlanUnderCheck check, PoolVehicle vehicle, int request, PoolRide ride, string name)
    {
        check.Expect((vehicle.Has & ride.Needs) == ride.Needs, $"Request {request} needs what the driver of {name} does not have.");
        check.Expect(ride.LockedVehicle is not { } locked || locked == vehicle.Id, $"Request {request} is locked to vehicle {ride.LockedVehicle}, but is in {name}.");
        check.Expect(!check.FindRequest(request)!.Drivers.Any(liking => liking.VehicleId == vehicle.Id && liking.IsExcluded),
            $"Request {request} must not travel with the driver of {name}.");
    }

    private static void CheckCompany(PlanUnderCheck check, int request, IEnumerable<(int Request, int Ride)> onBoard, string name)
    {
        foreach (var (other, _) in onBoard.Where(other => other.Request != request))
        {
            check.Expect(!check.Problem.Terms.Apart.Any(pair => pair == (request, other) || pair == (other, request)),
                $"Requests {request} and {other} must not share a car, but do in {name}.");
        }
    }

    private static bool Fits(PoolVehicle vehicle, Load load) =>
        vehicle.OtherArrangements.Prepend(vehicle.Capacity).Any(arrangement => Load.Kinds.All(kind => load[kind] <= arrangement[kind]));
}

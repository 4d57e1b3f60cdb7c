using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>Every request is served as a whole or not at all, once, and its rides follow each other.</summary>
internal static class RequestChecks
{
    public static void Check(PlanUnderCheck check)
    {
        var plan = check.Plan;
        check.Expect(check.Unserved.Count == plan.Unserved.Count, "A request is listed as unserved twice.");
        check.Expect(plan.Unserved.All(request => request.Reason is not null), "A request is unserved without a reason.");
        check.Expect(check.Unserved.All(id => check.FindRequest(id) is not null), "A request listed as unserved is not part of the problem.");
        var stops = plan.Tours.SelectMany(tour => tour.Stops).ToLookup(stop => stop.RequestId);
        check.Expect(stops.All(group => check.FindRequest(group.Key) is not null), "A stop belongs to no request of the problem.");
        foreach (var request in check.Problem.Requests)
            Check(check, request, [.. stops[request.Id]]);
    }

    private static void Check(PlanUnderCheck check, PoolRequest request, List<PoolTourStop> stops)
    {
        var isUnserved = check.Unserved.Contains(request.Id);
        check.Expect(stops.All(stop => stop.RideIndex >= 0 && stop.RideIndex < request.Rides.Count), $"Request {request.Id} has a stop for a ride it does not have.");
        PoolTourStop? before = null;
        for (var index = 0; index < request.Rides.Count; index++)
        {
            // What is done or set by a coordinator stays, even when the rest cannot be served any more.
            var wanted = isUnserved && !check.Stands(request.Id, index) ? 0 : 1;
            var pickups = stops.Where(stop => stop.RideIndex == index && stop.Kind == StopKind.Pickup).ToList();
            var dropOffs = stops.Where(stop => stop.RideIndex == index && stop.Kind == StopKind.DropOff).ToList();
            check.Expect(pickups.Count == wanted, $"Ride {index} of request {request.Id} should have {wanted} pickups.");
            check.Expect(dropOffs.Count == wanted, $"Ride {index} of request {request.Id} should have {wanted} drop-offs.");
            foreach (var pickup in pickups)
            {
                check.Expect(dropOffs.All(dropOff => dropOff.Way == pickup.Way), $"Ride {index} of request {request.Id} gets in on one way and out on another.");
                if (before is null)
                    continue;
                check.Expect(pickup.Begin >= before.Departure, $"Ride {index} of request {request.Id} begins before the ride before it ended.");
                check.Expect(pickup.Begin >= (long)before.Departure + request.Rides[index].AfterPreviousMilliseconds,
                    $"Request {request.Id} has too little time before its ride {index}.");
            }
            before = dropOffs.FirstOrDefault();
        }
    }
}

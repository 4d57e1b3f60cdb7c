using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Replanning;

namespace Mobilitaet.District.DayPlans;

/// <summary>What was announced for a day, in the terms of its pooling problem: the stored tours that are not over, and the promises of rides nobody has begun.</summary>
internal static class StandingPlan
{
    public static PoolPlan PlanOf(DayInput input, DayProblem day)
    {
        var rides = day.Problem.Requests.ToDictionary(request => request.Id, request => request.Rides);
        var over = day.Running?.Over.Select(tour => tour.Id).ToHashSet() ?? [];
        var tours = input.Tours.Where(tour => !over.Contains(tour.Id)).Select(tour => new PoolTour(
            tour.DriverId, DayTimes.Milliseconds(tour.Departure), DayTimes.EndMilliseconds(tour.Return), tour.Metres,
            [.. tour.Stops.Where(stop => rides.ContainsKey(stop.RideRequestId) && stop.RideIndex >= day.RidesOver(stop.RideRequestId)).Select(stop => StopOf(stop, day, rides[stop.RideRequestId]))]));
        var planned = input.Tours.SelectMany(tour => tour.Stops).Select(stop => stop.RideRequestId).ToHashSet();
        return new PoolPlan(
            [.. tours.Where(tour => tour.Stops.Count > 0)],
            [.. day.Problem.Requests.Where(request => !planned.Contains(request.Id)).Select(request => new UnservedRequest(request.Id, new(default, 0)))]);
    }

    public static List<Promise> PromisesOf(DayInput input, DayProblem day)
    {
        var known = day.Problem.Requests.ToDictionary(request => request.Id, request => request.Rides.Count);
        var begun = day.Running?.OnTheirWay.SelectMany(tour => tour.Open).Where(stop => stop.Done is not null)
            .Select(stop => (stop.RequestId, stop.RideIndex)).ToHashSet() ?? [];
        return [.. input.Promises
            .Where(promise => known.TryGetValue(promise.RideRequestId, out var count) && promise.RideIndex - day.RidesOver(promise.RideRequestId) is var index && index >= 0 && index < count)
            .Select(promise => new Promise(
                promise.RideRequestId, promise.RideIndex - day.RidesOver(promise.RideRequestId), promise.DriverId,
                new TimeWindow(DayTimes.Milliseconds(promise.PickupFrom), DayTimes.EndMilliseconds(promise.PickupBy))))
            .Where(promise => !begun.Contains((promise.RequestId, promise.RideIndex)))];
    }

    private static PoolTourStop StopOf(TourStop stop, DayProblem day, IReadOnlyList<PoolRide> rides)
    {
        var index = stop.RideIndex - day.RidesOver(stop.RideRequestId);
        var at = stop.Kind == StopKind.Pickup ? rides[index].Pickup : rides[index].DropOff;
        return new PoolTourStop(stop.RideRequestId, index, stop.Kind, at.Location, DayTimes.Milliseconds(stop.Arrival), DayTimes.Milliseconds(stop.Begin), DayTimes.Milliseconds(stop.Departure));
    }
}

using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Model;

/// <summary>What every tour that stands must fulfil. Being late is no contradiction: then rules give way. A tour that nobody could ever drive is one.</summary>
internal sealed class FixedTourRules(PoolProblem problem)
{
    private readonly Dictionary<int, PoolRequest> _requests = problem.Requests.ToDictionary(request => request.Id);
    private readonly HashSet<(int Request, int Ride, StopKind Kind)> _seen = [];
    private readonly Dictionary<(int Request, int Ride), (FixedTour Tour, int? Done)> _ends = problem.Vehicles.SelectMany(vehicle => vehicle.FixedTours)
        .SelectMany(tour => tour.Stops.Where(stop => stop.Kind == StopKind.DropOff).Select(stop => (tour, stop)))
        .DistinctBy(pair => (pair.stop.RequestId, pair.stop.RideIndex)).ToDictionary(pair => (pair.stop.RequestId, pair.stop.RideIndex), pair => (pair.tour, pair.stop.Done));
    private PoolVehicle _vehicle = null!;
    private FixedTour _tour = null!;

    public static void Verify(PoolProblem problem)
    {
        var rules = new FixedTourRules(problem);
        foreach (var vehicle in problem.Vehicles)
        {
            rules._vehicle = vehicle;
            foreach (var tour in vehicle.FixedTours)
                rules.Verify(tour);
            rules.VerifyOneOnItsWay(vehicle.FixedTours);
        }
    }

    private InputException Refusal(string sentence) => new($"A fixed tour of vehicle {_vehicle.Id} {sentence}.");

    private void Verify(FixedTour tour)
    {
        _tour = tour;
        VerifyPast(tour);
        var onBoard = new Dictionary<(int Request, int Ride), FixedStop>();
        foreach (var stop in tour.Stops)
        {
            if (!_requests.TryGetValue(stop.RequestId, out var request) || stop.RideIndex < 0 || stop.RideIndex >= request.Rides.Count
                || stop.Way < 0 || stop.Way >= request.Rides[stop.RideIndex].WayCount)
            {
                throw Refusal($"has a stop of request {stop.RequestId} that does not exist");
            }
            if (!_seen.Add((stop.RequestId, stop.RideIndex, stop.Kind)))
                throw Refusal($"has a stop of request {stop.RequestId} that stands already");
            var key = (stop.RequestId, stop.RideIndex);
            if (stop.Kind == StopKind.Pickup)
            {
                VerifyOrder(request.Id, stop);
                onBoard.Add(key, stop);
                if (stop.Done is null)
                    VerifyBoard(request.Id, onBoard.Keys);
            }
            else if (!onBoard.Remove(key, out var pickup) || pickup.Way != stop.Way)
            {
                throw Refusal($"lets request {stop.RequestId} out without having let it in on the same way");
            }
        }
        if (tour.IsClosed && onBoard.Count > 0)
            throw Refusal($"is closed, but never lets request {onBoard.Keys.First().Request} out");
        VerifyWays(tour);
    }

    private void VerifyPast(FixedTour tour)
    {
        var open = false;
        var before = tour.Departed ?? 0;
        foreach (var stop in tour.Stops)
        {
            if (stop.Done is { } done && (open || done < before || done > TimeWindow.EndOfPlanning))
                throw new InputException($"What is done of a fixed tour of vehicle {_vehicle.Id} must come first and in the order of time.");
            open |= stop.Done is null;
            before = stop.Done ?? before;
        }
        if (tour.Departed is null && tour.Stops.Any(stop => stop.Done is not null))
            throw Refusal("has done a stop but has not left yet");
        if (tour.Departed is < 0 or > TimeWindow.EndOfPlanning || tour.Position?.At is < 0 or > TimeWindow.EndOfPlanning)
            throw Refusal("has left or been seen at no usable time");
        if (problem.Terms.Now is { } now && (tour.Departed > now || before > now))
            throw Refusal("has left or done something later than now");
    }

    /// <summary>A ride never begins before the one before it is over.</summary>
    private void VerifyOrder(int request, FixedStop pickup)
    {
        if (!_ends.TryGetValue((request, pickup.RideIndex - 1), out var before) || (before.Tour == _tour && _seen.Contains((request, pickup.RideIndex - 1, StopKind.DropOff))))
            return;
        if (before.Tour == _tour || (pickup.Done is { } begin && !(before.Done <= begin)))
            throw Refusal($"lets request {request} in for its ride {pickup.RideIndex} before the ride before it is over");
    }

    private void VerifyBoard(int request, IReadOnlyCollection<(int Request, int Ride)> onBoard)
    {
        var load = onBoard.Aggregate(default(Load), (sum, other) => sum + _requests[other.Request].Rides[other.Ride].Party);
        if (!_vehicle.Fits(load))
            throw Refusal($"has more on board than the car holds when request {request} gets in");
        foreach (var (other, _) in onBoard)
        {
            if (problem.Terms.Apart.Contains((request, other)) || problem.Terms.Apart.Contains((other, request)))
                throw Refusal($"has requests {other} and {request} on board together, who must not share a car");
        }
    }

    private void VerifyWays(FixedTour tour)
    {
        var places = tour.Stops.Where(stop => stop.Done is null).Select(PlaceOf).Append(_vehicle.EndLocation);
        var at = tour.Departed is null ? _vehicle.StartLocation
            : tour.Position?.Location ?? tour.Stops.Where(stop => stop.Done is not null).Select(PlaceOf).Prepend(_vehicle.StartLocation).Last();
        foreach (var to in places)
        {
            if (!problem.TravelTimes.IsReachable(at, to))
                throw Refusal($"cannot be driven: there is no way from location {at} to location {to}");
            at = to;
        }
    }

    private int PlaceOf(FixedStop stop) =>
        _requests[stop.RequestId].Rides[stop.RideIndex].Way(stop.Way) is var way && stop.Kind == StopKind.Pickup ? way.Pickup.Location : way.DropOff.Location;

    private void VerifyOneOnItsWay(IReadOnlyList<FixedTour> tours)
    {
        FixedTour? before = null;
        foreach (var tour in tours.Where(tour => tour.Departed is not null).OrderBy(tour => tour.Departed))
        {
            if (before is not null)
                throw Refusal("has left while another one of the same car has not returned");
            before = tour;
        }
    }
}

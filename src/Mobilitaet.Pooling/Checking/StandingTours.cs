using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>
/// Whether a driver's fixed tours can still keep all rules. Where they cannot, because a car is late or a coordinator wants it so,
/// the rules give way for what stands: whoever sits in a car must be brought somewhere.
/// </summary>
internal static class StandingTours
{
    /// <summary>Drives nothing but what stands, each stop as early as it can be, and looks for a broken rule.</summary>
    public static bool AreLate(PoolProblem problem, PoolVehicle vehicle)
    {
        var (free, total, metres) = (0L, 0L, 0L);
        foreach (var tour in vehicle.FixedTours.OrderBy(tour => tour.Departed ?? FirstMoment(problem, tour)))
        {
            var starts = vehicle.Windows.Select(window => Math.Max(window.Earliest, Math.Max(free, problem.Terms.Now ?? 0)));
            var runs = (tour.Departed is { } departed ? [departed] : starts).Select(start => Drive(problem, vehicle, tour, start)).OfType<(long Start, long End, long Metres)>().ToList();
            if (runs.Count == 0)
                return true;
            var first = runs.MinBy(run => run.End);
            (free, total, metres) = (first.End, total + first.End - first.Start, metres + first.Metres);
        }
        return total > vehicle.MaximumTourMilliseconds || metres > (vehicle.MaximumMetres ?? long.MaxValue)
            || vehicle.FixedTours.Count > (vehicle.MaximumTours ?? int.MaxValue)
            || vehicle.FixedTours.Sum(tour => tour.Stops.Count(stop => stop.Kind == StopKind.Pickup)) > (vehicle.MaximumRides ?? int.MaxValue);
    }

    private static int FirstMoment(PoolProblem problem, FixedTour tour) =>
        tour.Stops.Count == 0 ? 0 : tour.Stops[0].Done ?? Asked(problem, tour.Stops[0]).Window.Earliest;

    private static PoolStop Asked(PoolProblem problem, FixedStop stop) =>
        WayOf(problem, stop) is var way && stop.Kind == StopKind.Pickup ? way.Pickup : way.DropOff;

    private static PoolWay WayOf(PoolProblem problem, FixedStop stop) =>
        problem.Requests.First(request => request.Id == stop.RequestId).Rides[stop.RideIndex].Way(stop.Way);

    private static (long Start, long End, long Metres)? Drive(PoolProblem problem, PoolVehicle vehicle, FixedTour tour, long start)
    {
        var (at, free, metres, hasGone) = (vehicle.StartLocation, start, 0L, tour.Departed is null);
        var departures = new Dictionary<(int Request, int Ride), long>();
        void Go(int to)
        {
            metres += problem.TravelTimes.FindMetres(at, to) ?? 0;
            (free, at) = (free + problem.TravelTimes.Milliseconds(at, to), to);
        }
        void LeavePast()
        {
            if (hasGone)
                return;
            hasGone = true;
            if (tour.Position is { } position)
                (at, free) = (position.Location, Math.Max(free, position.At));
            free = Math.Max(free, problem.Terms.Now ?? 0);
        }
        foreach (var stop in tour.Stops)
        {
            var asked = Asked(problem, stop);
            if (stop.Done is null)
                LeavePast();
            Go(asked.Location);
            var arrival = free;
            var begin = stop.Done ?? Math.Max(free, Math.Max(asked.Window.Earliest, problem.Terms.Now ?? 0));
            var key = (stop.RequestId, stop.RideIndex);
            if (stop.Done is null && (begin > asked.Window.Latest || (departures.Count > 0 && begin - arrival > problem.Terms.MaximumWaitOnBoardMilliseconds)
                || (stop.Kind == StopKind.DropOff && departures.TryGetValue(key, out var left) && begin - left > WayOf(problem, stop).MaximumRideMilliseconds)))
            {
                return null;
            }
            free = begin + asked.ServiceMilliseconds;
            // Before a pickup that is still to come a car can wait elsewhere, so that only who is on board already binds what follows.
            if (stop is { Kind: StopKind.Pickup, Done: not null })
                departures[key] = free;
            else
                departures.Remove(key);
        }
        LeavePast();
        Go(vehicle.EndLocation);
        var isCovered = TourChecks.IsCovered(vehicle.Windows, (int)Math.Max(start, problem.Terms.Now ?? 0), (int)Math.Min(free, int.MaxValue));
        return isCovered ? (start, free, metres) : null;
    }
}

using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.District.DayPlans;

/// <summary>What has already happened of a day that is being driven: rides and tours that are over, and cars that are on their way.</summary>
internal sealed class RunningDay
{
    /// <summary>So long after its time a stop counts as done even when the driver, who reported others, said nothing of it.</summary>
    private const int Grace = 20 * 60_000;

    private readonly Dictionary<(int Request, int Ride, StopKind Kind), int> _done = [];
    private readonly Dictionary<int, int> _ridesOver = [];

    private RunningDay(DayInput input, int now)
    {
        Now = now;
        var reported = input.Events.ToDictionary(
            stop => (stop.RideRequestId, stop.RideIndex, stop.Kind == StopEventKind.Delivered ? StopKind.DropOff : StopKind.Pickup), stop => Math.Min(now, input.TimeOfDay(stop.At)));
        var left = input.Tours.Where(tour => DayTimes.Milliseconds(tour.Departure) <= now).ToList();
        foreach (var tour in left)
            FindDone(tour, reported);
        FinishEarlierRides(left);
        CountRides(input.Requests);
        foreach (var tour in left)
            Add(tour, input);
    }

    /// <summary>Milliseconds of the day.</summary>
    public int Now { get; }

    /// <summary>Tours whose last stop is done; they stay as they are.</summary>
    public List<Tour> Over { get; } = [];

    /// <summary>Tours that have left, with what is still to be done by them.</summary>
    public List<TourOnItsWay> OnTheirWay { get; } = [];

    /// <summary>Null for a day that has not begun.</summary>
    public static RunningDay? Find(DayInput input) => input.Now is { } now ? new RunningDay(input, now) : null;

    /// <summary>How many rides of the request are over; they come first in its day.</summary>
    public int RidesOver(int request) => _ridesOver.GetValueOrDefault(request);

    /// <summary>Whether a ride is over, or its car is on the way with its people or to them.</summary>
    public bool HasBegun(int request, int ride) => ride < RidesOver(request)
        || OnTheirWay.Exists(tour => tour.Open.Any(stop => stop.RequestId == request && stop.RideIndex + RidesOver(request) == ride));

    /// <summary>When a stop was done; null when it is still to come.</summary>
    public int? FindDone(int request, int ride, StopKind kind) => _done.TryGetValue((request, ride, kind), out var at) ? at : null;

    /// <summary>A stop is done when its driver said so, or one after it; without a word from the driver when its time has come.</summary>
    private void FindDone(Tour tour, Dictionary<(int Request, int Ride, StopKind Kind), int> reported)
    {
        var stops = tour.Stops.OrderBy(stop => stop.Sequence).ToList();
        var last = stops.FindLastIndex(stop => reported.ContainsKey(KeyOf(stop)));
        var before = DayTimes.Milliseconds(tour.Departure);
        for (var i = 0; i < stops.Count; i++)
        {
            var planned = DayTimes.Milliseconds(stops[i].Begin);
            var isDue = planned + (last < 0 ? 0 : Grace) <= Now;
            if (i > last && !isDue)
                return;
            before = Math.Clamp(reported.GetValueOrDefault(KeyOf(stops[i]), planned), before, Math.Max(before, Now));
            _done[KeyOf(stops[i])] = before;
        }
    }

    /// <summary>Nobody is driven back who was not driven there, whatever a driver forgot to say.</summary>
    private void FinishEarlierRides(List<Tour> tours)
    {
        var latest = _done.Keys.GroupBy(stop => stop.Request).ToDictionary(request => request.Key, request => request.Max(stop => stop.Ride));
        foreach (var tour in tours)
        {
            var stops = tour.Stops.OrderBy(stop => stop.Sequence).ToList();
            var last = stops.FindLastIndex(stop => stop.RideIndex < latest.GetValueOrDefault(stop.RideRequestId));
            foreach (var stop in stops.Take(last + 1))
                _done.TryAdd(KeyOf(stop), Math.Min(Now, DayTimes.Milliseconds(stop.Begin)));
        }
    }

    private void CountRides(IReadOnlyList<RideRequest> requests)
    {
        foreach (var request in requests)
            _ridesOver[request.Id] = request.Rides.TakeWhile(ride => _done.ContainsKey((request.Id, ride.Index, StopKind.DropOff))).Count();
    }

    private void Add(Tour tour, DayInput input)
    {
        var stops = tour.Stops.OrderBy(stop => stop.Sequence).ToList();
        var isPlanned = input.Requests.Select(request => request.Id).ToHashSet();
        var open = stops.FindAll(stop => isPlanned.Contains(stop.RideRequestId) && stop.RideIndex >= RidesOver(stop.RideRequestId));
        if (open.TrueForAll(stop => _done.ContainsKey(KeyOf(stop))))
            Over.Add(tour);
        else
            OnTheirWay.Add(new TourOnItsWay(tour, stops.FindLast(stop => _done.ContainsKey(KeyOf(stop))), [.. ListFixed(open).Select(stop => FixedOf(stop, tour))]));
    }

    /// <summary>Those on board stay in their car, and it goes on to where it is heading; whom it was to pick up later may still get another one.</summary>
    private IEnumerable<TourStop> ListFixed(List<TourStop> open)
    {
        var next = open.Find(stop => !_done.ContainsKey(KeyOf(stop)))!;
        return open.Where(stop => _done.ContainsKey((stop.RideRequestId, stop.RideIndex, StopKind.Pickup)) || (stop.RideRequestId, stop.RideIndex) == (next.RideRequestId, next.RideIndex));
    }

    private FixedStop FixedOf(TourStop stop, Tour tour) => new(
        stop.RideRequestId, stop.RideIndex - RidesOver(stop.RideRequestId), stop.Kind, 0,
        FindDone(stop.RideRequestId, stop.RideIndex, stop.Kind) is { } at ? Math.Max(at, DayTimes.Milliseconds(tour.Departure)) : null);

    private static (int Request, int Ride, StopKind Kind) KeyOf(TourStop stop) => (stop.RideRequestId, stop.RideIndex, stop.Kind);
}

using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.District.DayPlans;

/// <summary>What has already happened of a day that is being driven: tours that are over, cars that are on their way, and rides that nobody plans any more.</summary>
internal sealed class RunningDay
{
    private readonly Dictionary<(int Request, int Ride, StopKind Kind), int> _reported = [];
    private readonly HashSet<int> _planned;
    private readonly Dictionary<int, int> _ridesOver = [];

    private RunningDay(DayInput input, int now)
    {
        Now = now;
        _planned = [.. input.Requests.Select(request => request.Id)];
        foreach (var stop in input.Events.Where(stop => stop.Kind != StopEventKind.NotThere))
            _reported[(stop.RideRequestId, stop.RideIndex, stop.Kind == StopEventKind.PickedUp ? StopKind.Pickup : StopKind.DropOff)] = input.TimeOfDay(stop.At);
        foreach (var tour in input.Tours)
            Add(tour);
    }

    /// <summary>Milliseconds of the day.</summary>
    public int Now { get; }

    /// <summary>Tours whose last stop is done; they stay as they are.</summary>
    public List<Tour> Over { get; } = [];

    /// <summary>Tours that have left, with what is done of them.</summary>
    public List<(int DriverId, FixedTour Tour)> OnTheirWay { get; } = [];

    /// <summary>Null for a day that has not begun.</summary>
    public static RunningDay? Find(DayInput input) => input.Now is { } now ? new RunningDay(input, now) : null;

    /// <summary>How many rides of the request were driven on tours that are over; they come first in its day.</summary>
    public int RidesOver(int request) => _ridesOver.GetValueOrDefault(request);

    private void Add(Tour tour)
    {
        if (DayTimes.Milliseconds(tour.Departure) > Now)
            return;
        var stops = StopsOf(tour);
        if (stops.TrueForAll(stop => stop.Done is not null))
        {
            Over.Add(tour);
            foreach (var stop in stops.Where(stop => stop.Kind == StopKind.DropOff))
                _ridesOver[stop.RequestId] = Math.Max(RidesOver(stop.RequestId), stop.RideIndex + 1);
        }
        else
        {
            OnTheirWay.Add((tour.DriverId, new FixedTour(stops) { Departed = Math.Min(DayTimes.Milliseconds(tour.Departure), stops[0].Done ?? Now) }));
        }
    }

    /// <summary>A stop is done when its driver said so, or one after it; without a word from the driver when its time has come.</summary>
    private List<FixedStop> StopsOf(Tour tour)
    {
        var stops = tour.Stops.Where(stop => _planned.Contains(stop.RideRequestId)).OrderBy(stop => stop.Sequence).ToList();
        var last = stops.FindLastIndex(stop => _reported.ContainsKey((stop.RideRequestId, stop.RideIndex, stop.Kind)));
        var isSilent = last < 0;
        var before = 0;
        var known = new List<FixedStop>();
        for (var i = 0; i < stops.Count; i++)
        {
            var planned = DayTimes.Milliseconds(stops[i].Begin);
            int? done = isSilent ? planned <= Now ? planned : null
                : i > last ? null
                : _reported.TryGetValue((stops[i].RideRequestId, stops[i].RideIndex, stops[i].Kind), out var at) ? at : planned;
            if (done is { } time)
                done = before = Math.Clamp(time, before, Math.Max(before, Now));
            known.Add(new FixedStop(stops[i].RideRequestId, stops[i].RideIndex, stops[i].Kind, 0, done));
        }
        return known;
    }
}

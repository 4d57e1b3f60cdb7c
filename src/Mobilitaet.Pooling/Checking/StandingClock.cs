using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>The moments of a driver's day with nothing but what stands, for one choice of windows and places of breaks.</summary>
internal sealed class StandingClock(
    PoolProblem problem, PoolVehicle vehicle, List<FixedTour> tours, IReadOnlyList<List<FixedStop>> stops, IReadOnlyList<TimeWindow> windows, List<StandingRest> rests)
{
    private readonly MomentNetwork _network = new();
    private readonly List<(int Departure, int Return)> _ends = [];
    private readonly int _now = problem.Terms.Now ?? 0;

    private int _home = -1;
    private long _homeGap;
    private int _last;
    private long _gap;
    private int _at;
    private int _onBoard;
    private long _metres;

    public static PoolRide RideOf(PoolProblem problem, FixedStop stop) => problem.Requests.First(request => request.Id == stop.RequestId).Rides[stop.RideIndex];

    public static PoolStop Asked(PoolProblem problem, FixedStop stop) =>
        RideOf(problem, stop).Way(stop.Way) is var way && stop.Kind == StopKind.Pickup ? way.Pickup : way.DropOff;

    public bool KeepsRules()
    {
        for (var tour = 0; tour < tours.Count; tour++)
        {
            RestAtHome(tour);
            if (!Drive(tour))
                return false;
        }
        RestAtHome(tours.Count);
        if (_metres > (vehicle.MaximumMetres ?? long.MaxValue) || _network.Earliest() is not { } earliest)
            return false;
        // Each tour ends as early as it can and begins as late as this end allows: shorter it cannot be.
        var latest = _network.Latest(_ends.Select(ends => (ends.Return, earliest[ends.Return])));
        return _ends.Sum(ends => earliest[ends.Return] - latest[ends.Departure]) <= vehicle.MaximumTourMilliseconds;
    }

    private void RestAtHome(int tour)
    {
        foreach (var rest in rests.Where(rest => rest.Tour == tour && rest.Stop < 0))
            ChainAtHome(Add(rest.Pause), rest.Pause.Milliseconds);
    }

    private int Add(PoolBreak pause) => _network.Add(pause.Window.Earliest, pause.Window.Latest);

    private void ChainAtHome(int moment, long gap)
    {
        if (_home >= 0)
            _network.Separate(_home, moment, _homeGap);
        (_home, _homeGap) = (moment, gap);
    }

    /// <summary>False when the driver is not available at the moment that a car on its way has reached.</summary>
    private bool Drive(int tour)
    {
        var (standing, window) = (tours[tour], windows[tour]);
        var hasGone = standing.Departed is null;
        _last = standing.Departed is { } departed ? _network.Add(departed, departed) : _network.Add(Math.Max(window.Earliest, _now), window.Latest);
        var departure = _last;
        ChainAtHome(departure, 0);
        (_gap, _at, _onBoard) = (0, vehicle.StartLocation, 0);
        var free = (long)(standing.Departed ?? 0);
        var pickups = new Dictionary<(int Request, int Ride), (int Moment, long Most)>();
        for (var index = 0; index <= stops[tour].Count; index++)
        {
            var stop = index < stops[tour].Count ? stops[tour][index] : null;
            if (stop?.Done is not null)
            {
                free = Done(stop, tour, index, pickups);
                continue;
            }
            if (!hasGone)
            {
                hasGone = true;
                if (!window.Contains((int)Math.Max(standing.Departed!.Value, _now)))
                    return false;
                GoOn(standing, free, tour);
            }
            RestBeforeDriving(tour, index);
            if (stop is not null)
                ToDo(stop, tour, index, pickups);
        }
        var home = _network.Add(0, window.Latest);
        Go(vehicle.EndLocation);
        _network.Separate(_last, home, _gap);
        _ends.Add((departure, home));
        ChainAtHome(home, 0);
        return true;
    }

    private void Go(int to)
    {
        _metres += problem.TravelTimes.FindMetres(_at, to) ?? 0;
        (_gap, _at) = (_gap + problem.TravelTimes.Milliseconds(_at, to), to);
    }

    private void RestBeforeDriving(int tour, int index)
    {
        foreach (var rest in rests.Where(rest => rest.Tour == tour && rest.Stop == index && !rest.IsThere && !rest.IsOver))
            Rest(rest.Pause);
    }

    private void Rest(PoolBreak pause)
    {
        var moment = Add(pause);
        _network.Separate(_last, moment, _gap);
        (_last, _gap) = (moment, pause.Milliseconds);
    }

    /// <summary>What is done has no rule to keep; a break may lie before it.</summary>
    private long Done(FixedStop stop, int tour, int index, Dictionary<(int Request, int Ride), (int Moment, long Most)> pickups)
    {
        var (asked, moment) = (Asked(problem, stop), _network.Add(stop.Done!.Value, stop.Done.Value));
        RestBeforeDriving(tour, index);
        Go(asked.Location);
        if (rests.Exists(rest => rest.Tour == tour && rest.Stop == index && !rest.IsOver))
            _network.Separate(_last, moment, _gap);
        (_last, _gap) = (moment, asked.ServiceMilliseconds);
        _onBoard += stop.Kind == StopKind.Pickup ? 1 : -1;
        if (stop.Kind == StopKind.Pickup)
            pickups[(stop.RequestId, stop.RideIndex)] = (moment, MostOnBoard(stop, asked));
        return stop.Done.Value + (long)asked.ServiceMilliseconds;
    }

    private long MostOnBoard(FixedStop stop, PoolStop asked) => asked.ServiceMilliseconds + (long)RideOf(problem, stop).Way(stop.Way).MaximumRideMilliseconds;

    /// <summary>A car on its way goes on at once from where it is.</summary>
    private void GoOn(FixedTour standing, long free, int tour)
    {
        var over = rests.Where(rest => rest.Tour == tour && rest.IsOver).ToList();
        foreach (var rest in over)
            Rest(rest.Pause);
        var known = Math.Max(Math.Max(free, _now), standing.Position?.At ?? 0);
        var go = _network.Add(known, known);
        if (standing.Position is { } position)
            Go(position.Location);
        if (over.Count > 0)
            _network.Separate(_last, go, _gap);
        (_last, _gap) = (go, 0);
    }

    private void ToDo(FixedStop stop, int tour, int index, Dictionary<(int Request, int Ride), (int Moment, long Most)> pickups)
    {
        var asked = Asked(problem, stop);
        Go(asked.Location);
        foreach (var rest in rests.Where(rest => rest.Tour == tour && rest.Stop == index && rest.IsThere))
            Rest(rest.Pause);
        var moment = _network.Add(Math.Max(asked.Window.Earliest, _now), asked.Window.Latest);
        _network.Separate(_last, moment, _gap);
        if (_onBoard > 0 && problem.Terms.MaximumWaitOnBoardMilliseconds is { } wait)
            _network.Limit(_last, moment, _gap + wait);
        var key = (stop.RequestId, stop.RideIndex);
        if (stop.Kind == StopKind.Pickup)
            pickups[key] = (moment, MostOnBoard(stop, asked));
        else if (pickups.TryGetValue(key, out var pickup))
            _network.Limit(pickup.Moment, moment, pickup.Most);
        _onBoard += stop.Kind == StopKind.Pickup ? 1 : -1;
        (_last, _gap) = (moment, asked.ServiceMilliseconds);
    }
}

using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests.Exact;

/// <summary>Writes one driver's day in a given order into a network of moments.</summary>
internal sealed class DayClock
{
    private readonly PoolProblem _problem;
    private readonly PoolVehicle _vehicle;
    private readonly DifferenceNetwork _network;
    private readonly Dictionary<(int Request, int Ride, StopKind Kind), (int Node, int Service)> _nodes;
    private readonly TimeWindow[] _windows;
    private readonly int _group;

    private int _home = -1;
    private long _homeGap;
    private int _last;
    private long _gap;
    private int _place;
    private int _onBoard;
    private bool _isPast;
    private FixedTour? _standing;
    private int _doneLeft;
    private bool _isThere;

    public DayClock(PoolProblem problem, PoolVehicle vehicle, DifferenceNetwork network, Dictionary<(int, int, StopKind), (int, int)> nodes, int group)
    {
        (_problem, _vehicle, _network, _nodes, _group) = (problem, vehicle, network, nodes, group);
        _windows = Join(vehicle.Windows);
    }

    /// <summary>The moments of departure and return, tour by tour.</summary>
    public List<(int Departure, int Return)> Ends { get; } = [];

    public long Metres { get; private set; }

    /// <summary>False when there is no way somewhere, or no such window.</summary>
    /// <param name="steps">The order.</param>
    /// <param name="windows">For every tour the joined window in which it lies.</param>
    public bool Write(List<ExactStep> steps, int[] windows)
    {
        var tours = DayOrders.Tours(steps);
        var tour = -1;
        var isHome = true;
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (step.Act == ExactAct.RestAtHome)
            {
                Chain(_network.Add(step.Pause!.Window.Earliest, step.Pause.Window.Latest), step.Pause.Milliseconds);
                continue;
            }
            if (isHome && !Leave(tours[++tour], _windows[windows[tour]]))
                return false;
            isHome = step.Act == ExactAct.GoHome;
            var done = step.Act switch
            {
                ExactAct.GoHome => Return(_windows[windows[tour]]),
                ExactAct.Stop => Stop(step.Ride!, step.Kind),
                ExactAct.RestBeforeDriving => EndPast() && Rest(step.Pause!),
                _ => EndPast() && Drive(steps[i + 1].Ride!.Stop(steps[i + 1].Kind).Location) && Rest(step.Pause!) && (_isThere = true),
            };
            if (!done)
                return false;
        }
        return true;
    }

    public int WindowCount => _windows.Length;

    private static TimeWindow[] Join(IReadOnlyList<TimeWindow> windows)
    {
        var joined = new List<TimeWindow>();
        foreach (var window in windows.OrderBy(window => window.Earliest))
        {
            if (joined.Count > 0 && window.Earliest <= joined[^1].Latest)
                joined[^1] = new TimeWindow(joined[^1].Earliest, Math.Max(joined[^1].Latest, window.Latest));
            else
                joined.Add(window);
        }
        return [.. joined];
    }

    private void Chain(int node, long gap)
    {
        if (_home >= 0)
            _network.Separate(_home, node, _homeGap);
        (_home, _homeGap) = (node, gap);
    }

    /// <summary>False when a car on its way is not in this window now.</summary>
    private bool Leave(List<ExactStep> tour, TimeWindow window)
    {
        _standing = _vehicle.FixedTours.FirstOrDefault(standing => tour.Exists(step =>
            (step.Ride!.Request.Id, step.Ride.Index, step.Kind) == (standing.Stops[0].RequestId, standing.Stops[0].RideIndex, standing.Stops[0].Kind)));
        _isPast = _standing?.Departed is not null;
        _last = _isPast
            ? _network.Add(_standing!.Departed!.Value, _standing.Departed.Value)
            : _network.Add(Math.Max(window.Earliest, _problem.Terms.Now ?? 0), window.Latest);
        Chain(_last, 0);
        (_gap, _place, _onBoard) = (0, _vehicle.StartLocation, 0);
        _doneLeft = _standing?.Stops.Count(stop => stop.Done is not null) ?? 0;
        Ends.Add((_last, -1));
        return !_isPast || window.Contains(Math.Max(_standing!.Departed!.Value, _problem.Terms.Now ?? 0));
    }

    private bool Stop(ExactRide ride, StopKind kind)
    {
        var stop = ride.Stop(kind);
        var done = _standing?.Stops.FirstOrDefault(standing => (standing.RequestId, standing.RideIndex, standing.Kind) == (ride.Request.Id, ride.Index, kind))?.Done;
        if ((done is null && !EndPast()) || !Drive(stop.Location))
            return false;
        var node = done is { } moment ? _network.Add(moment, moment) : _network.Add(Math.Max(stop.Window.Earliest, _problem.Terms.Now ?? 0), stop.Window.Latest);
        var way = _gap;
        if (done is null)
            _network.Separate(_last, node, way);
        if (done is null && _onBoard > 0 && _problem.Terms.MaximumWaitOnBoardMilliseconds is { } limit)
            _network.Limit(_last, node, way + limit);
        _nodes[(ride.Request.Id, ride.Index, kind)] = (node, stop.ServiceMilliseconds);
        if (kind == StopKind.DropOff)
        {
            var (pickup, service) = _nodes[(ride.Request.Id, ride.Index, StopKind.Pickup)];
            _network.Limit(pickup, node, service + (long)ride.Way.MaximumRideMilliseconds);
        }
        _onBoard += kind == StopKind.Pickup ? 1 : -1;
        _doneLeft -= done is null ? 0 : 1;
        (_last, _gap, _isThere) = (node, stop.ServiceMilliseconds, false);
        return true;
    }

    /// <summary>False when something that is done would come later.</summary>
    private bool EndPast()
    {
        if (!_isPast)
            return true;
        if (_doneLeft > 0)
            return false;
        _isPast = false;
        var known = Math.Max(_problem.Terms.Now ?? 0, _standing!.Position?.At ?? 0);
        var go = _network.Add(known, TimeWindow.EndOfPlanning);
        _network.Separate(_last, go, _gap);
        // With somebody on board it goes on at once: standing there would be waiting as well.
        if (_onBoard > 0)
            _network.Limit(_last, go, Math.Max(_gap, known - _network.Least(_last)));
        (_last, _gap) = (go, 0);
        if (_standing.Position is not { } position)
            return true;
        Metres += _problem.TravelTimes.FindMetres(_place, position.Location) ?? 0;
        _place = position.Location;
        return true;
    }

    /// <summary>Adds the way to the gap, unless a rest before the stop already did.</summary>
    private bool Drive(int to)
    {
        if (_isThere)
            return true;
        if (!_problem.TravelTimes.IsReachable(_place, to))
            return false;
        _gap += _problem.TravelTimes.Milliseconds(_place, to);
        Metres += _problem.TravelTimes.FindMetres(_place, to) ?? 0;
        _place = to;
        return true;
    }

    private bool Rest(PoolBreak pause)
    {
        var node = _network.Add(pause.Window.Earliest, pause.Window.Latest);
        _network.Separate(_last, node, _gap);
        (_last, _gap) = (node, pause.Milliseconds);
        return true;
    }

    private bool Return(TimeWindow window)
    {
        if (!EndPast() || !Drive(_vehicle.EndLocation))
            return false;
        var node = _network.Add(0, window.Latest);
        _network.Separate(_last, node, _gap);
        Ends[^1] = (Ends[^1].Departure, node);
        _network.Spans.Add((Ends[^1].Departure, node, _group));
        Chain(node, 0);
        return true;
    }
}

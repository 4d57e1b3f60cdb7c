using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>Follows the car of one tour from place to place and compares where and when it should be with what the plan says.</summary>
internal sealed class CarTrace
{
    private readonly PlanUnderCheck _check;
    private readonly PoolVehicle _vehicle;
    private readonly PoolTour _tour;
    private readonly FixedTour? _standing;
    private readonly string _name;

    private int _at;
    private long _free;
    private int _onBoard;
    private bool _isPast;

    public CarTrace(PlanUnderCheck check, PoolVehicle vehicle, PoolTour tour, FixedTour? standing)
    {
        (_check, _vehicle, _tour, _standing) = (check, vehicle, tour, standing);
        _name = PlanUnderCheck.NameOf(tour);
        (_at, _free) = (vehicle.StartLocation, tour.Departure);
        _isPast = standing?.Departed is not null;
    }

    public void Visit(PoolTourStop stop)
    {
        var what = $"the {stop.Kind} of request {stop.RequestId} in {_name}";
        if (_check.FindWay(stop) is not { } way)
        {
            _check.Expect(_check.FindRide(stop) is null, $"There is no such way for {what}.");
            return;
        }
        var asked = stop.Kind == StopKind.Pickup ? way.Pickup : way.DropOff;
        _check.Expect(stop.Location == asked.Location, $"{what} is at another place than asked.");
        _check.Expect(stop.Begin >= stop.Arrival, $"{what} begins before the car is there.");
        _check.Expect(stop.Departure == (long)stop.Begin + asked.ServiceMilliseconds, $"{what} does not take the time it needs.");
        if (!PlanUnderCheck.IsDone(_vehicle, stop))
        {
            GoOn();
            CheckLeg(stop.Location, stop.Arrival, what);
            var givesWay = PlanUnderCheck.Stands(_vehicle, stop) && _check.GiveWay(_vehicle);
            _check.Expect(asked.Window.Contains(stop.Begin) || (givesWay && stop.Begin >= asked.Window.Earliest), $"{what} begins outside its window.");
            if (_onBoard > 0 && !givesWay && _check.Problem.Terms.MaximumWaitOnBoardMilliseconds is { } limit)
                _check.Expect((long)stop.Begin - stop.Arrival <= limit, $"Somebody waits in the car too long before {what}.");
        }
        _onBoard += stop.Kind == StopKind.Pickup ? 1 : -1;
        (_at, _free) = (stop.Location, stop.Departure);
    }

    public void ReturnHome()
    {
        GoOn();
        CheckLeg(_vehicle.EndLocation, _tour.Return, $"the end of {_name}");
    }

    /// <summary>A car leaves the past from where it is known to be, and not before now.</summary>
    private void GoOn()
    {
        if (!_isPast)
            return;
        _isPast = false;
        if (_standing?.Position is { } position)
            (_at, _free) = (position.Location, Math.Max(_free, position.At));
        _free = Math.Max(_free, _check.Problem.Terms.Now ?? 0);
    }

    private void CheckLeg(int to, int arrival, string what)
    {
        var times = _check.Problem.TravelTimes;
        _check.Expect(times.IsReachable(_at, to), $"There is no way to {what}.");
        var least = _free + times.Milliseconds(_at, to);
        // A driver may rest before driving on, but with nobody on board.
        var mayRest = _vehicle.Breaks.Count > 0 && _onBoard == 0;
        _check.Expect(arrival == least || (mayRest && arrival > least), $"The car reaches {what} at another time than the way takes.");
    }
}

using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests.Exact;

/// <summary>Every order in which a driver can do given rides: stops, returns home in between, and breaks.</summary>
internal sealed class DayOrders(PoolProblem problem, PoolVehicle vehicle, IReadOnlyList<ExactRide> rides)
{
    private readonly List<ExactStep> _steps = [];
    private readonly List<List<ExactStep>> _found = [];

    public List<List<ExactStep>> List()
    {
        if (rides.Count <= (vehicle.MaximumRides ?? int.MaxValue) && rides.All(IsAllowed))
            Extend();
        return _found;
    }

    private bool IsAllowed(ExactRide ride)
    {
        if (vehicle.FixedTours.SelectMany(tour => tour.Stops).FirstOrDefault(stop => (stop.RequestId, stop.RideIndex) == (ride.Request.Id, ride.Index)) is { } standing)
            return standing.Way == ride.WayIndex;
        return (vehicle.Has & ride.Ride.Needs) == ride.Ride.Needs && (ride.Ride.LockedVehicle ?? vehicle.Id) == vehicle.Id
            && !ride.Request.Drivers.Any(liking => liking.VehicleId == vehicle.Id && liking.IsExcluded);
    }

    private void Extend()
    {
        var onBoard = rides.Where(ride => Did(ride, StopKind.Pickup) && !Did(ride, StopKind.DropOff)).ToList();
        var isHome = _steps.Count == 0 || _steps[^1].Act is ExactAct.GoHome or ExactAct.RestAtHome;
        var isHeld = !isHome && _steps[^1].Act == ExactAct.RestBeforeStop;
        if (isHome && rides.All(ride => Did(ride, StopKind.DropOff)) && vehicle.Breaks.All(Rested))
        {
            if (KeepsOrder())
                _found.Add([.. _steps]);
            return;
        }
        if (!isHome && onBoard.Count == 0 && _steps[^1].Act is ExactAct.Stop or ExactAct.RestBeforeDriving)
            Try(new ExactStep(ExactAct.GoHome));
        foreach (var pause in vehicle.Breaks.Where(pause => !Rested(pause)))
        {
            if (isHome)
                Try(new ExactStep(ExactAct.RestAtHome, Pause: pause));
            else if (onBoard.Count == 0 && !isHeld)
                Try(new ExactStep(ExactAct.RestBeforeDriving, Pause: pause));
            if (onBoard.Count == 0)
                Try(new ExactStep(ExactAct.RestBeforeStop, Pause: pause));
        }
        foreach (var ride in rides.Where(ride => !Did(ride, StopKind.Pickup) && CanJoin(ride, onBoard)))
            Try(new ExactStep(ExactAct.Stop, ride));
        foreach (var ride in onBoard)
            Try(new ExactStep(ExactAct.Stop, ride, StopKind.DropOff));
    }

    private void Try(ExactStep step)
    {
        _steps.Add(step);
        Extend();
        _steps.RemoveAt(_steps.Count - 1);
    }

    private bool Did(ExactRide ride, StopKind kind) => _steps.Exists(step => step.Ride == ride && step.Kind == kind);

    private bool Rested(PoolBreak pause) => _steps.Exists(step => ReferenceEquals(step.Pause, pause));

    private bool CanJoin(ExactRide ride, List<ExactRide> onBoard)
    {
        var load = onBoard.Aggregate(ride.Ride.Party, (sum, other) => sum + other.Ride.Party);
        return vehicle.Fits(load) && !onBoard.Exists(other => problem.Terms.Apart.Any(pair =>
            pair == (ride.Request.Id, other.Request.Id) || pair == (other.Request.Id, ride.Request.Id)));
    }

    private bool KeepsOrder()
    {
        var tours = Tours(_steps);
        if (tours.Count > (vehicle.MaximumTours ?? int.MaxValue))
            return false;
        foreach (var standing in vehicle.FixedTours)
        {
            var carrier = tours.Find(tour => Position(tour, standing.Stops[0]) >= 0)!;
            var positions = standing.Stops.Select(stop => Position(carrier, stop)).ToList();
            if (positions.Contains(-1) || positions.Zip(positions.Skip(1)).Any(pair => pair.First > pair.Second)
                || (standing.IsClosed && carrier.Count != positions.Count)
                || standing.Stops.Select((stop, index) => stop.Done is not null && positions[index] != index).Any(isWrong => isWrong))
            {
                return false;
            }
        }
        return problem.Terms.Together.All(group => tours.Count(tour => tour.Exists(step => group.Contains(step.Ride!.Request.Id))) <= 1
            || Enumerable.Range(0, 4).All(index => tours.Count(tour => tour.Exists(step => step.Ride!.Index == index && group.Contains(step.Ride.Request.Id))) <= 1));
    }

    private static int Position(List<ExactStep> tour, FixedStop stop) =>
        tour.FindIndex(step => (step.Ride!.Request.Id, step.Ride.Index, step.Kind) == (stop.RequestId, stop.RideIndex, stop.Kind));

    public static List<List<ExactStep>> Tours(List<ExactStep> steps)
    {
        var tours = new List<List<ExactStep>> { new() };
        foreach (var step in steps)
        {
            if (step.Act == ExactAct.GoHome)
                tours.Add([]);
            else if (step.Act == ExactAct.Stop)
                tours[^1].Add(step);
        }
        tours.RemoveAt(tours.Count - 1);
        return tours;
    }
}

using Mobilitaet.District.Drivers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>A day of requests and drivers as a pooling problem over the car travel times between all their positions; what cannot be used is set aside and named.</summary>
internal sealed class DayProblem
{
    /// <summary>Bit of a vehicle whose driver may take children without their parents.</summary>
    public const int MayDriveChildrenAlone = 1;

    private readonly DayInput _input;
    private readonly RideRules _rules;
    private readonly int? _newRequest;
    private readonly List<RideRequest> _requests;
    private readonly Dictionary<GeoPoint, int> _locations = [];
    private readonly SnappedTravelTimes _streets;
    private readonly DriverDays _drivers;

    private DayProblem(DayInput input, IStreetTimes streets, RideRules rules, int? newRequest)
    {
        _input = input;
        _rules = rules;
        _newRequest = newRequest;
        Running = RunningDay.Find(input);
        _requests = [.. input.Requests.Where(request => IsUsable(request) && RidesOver(request.Id) < request.Rides.Count)];
        _drivers = new DriverDays(input, Running, rules);
        foreach (var point in _requests.SelectMany(request => request.Rides).SelectMany(ride => new[] { ride.From, ride.To }).Concat(_drivers.Homes).Concat(input.Tours.SelectMany(tour => tour.Stops).Select(stop => stop.Position)))
            _locations.TryAdd(point, _locations.Count);
        var points = _locations.OrderBy(location => location.Value).Select(location => location.Key).ToList();
        _streets = streets.Compute(TravelMode.Car, points, points);
        var vehicles = _drivers.List(_streets, _locations);
        Others = _drivers.ListOthers(_streets, _locations);
        SetAside = [.. input.Requests.Where(request => !IsUsable(request)).Select(SetAsideOf)];
        var terms = new PoolTerms
        {
            Objective = new PoolObjective { MetresPerTourHour = rules.MetresPerTourHour, ChangedDriverMetres = rules.ChangedDriverMetres },
            Now = Running?.Now,
        };
        var known = vehicles.Select(vehicle => vehicle.Id).ToHashSet();
        Problem = new PoolProblem([.. _requests.Select(request => RequestOf(request, known))], vehicles, _streets.Times, terms);
    }

    public PoolProblem Problem { get; }

    /// <summary>Drivers who only drive on other weekdays, at the hours they have then.</summary>
    public IReadOnlyList<PoolVehicle> Others { get; }

    /// <summary>Requests that contradict themselves.</summary>
    public IReadOnlyList<UnservedRequest> SetAside { get; }

    /// <summary>A sentence for every driver or span that cannot be used.</summary>
    public IReadOnlyList<string> Warnings => _drivers.Warnings;

    /// <summary>Null for a day to come.</summary>
    public RunningDay? Running { get; }

    /// <param name="input">The day.</param>
    /// <param name="streets">The travel times.</param>
    /// <param name="rules">What rides may ask of people.</param>
    /// <param name="newRequest">A request that shall be promised at once: drivers who want to be asked first are not for it.</param>
    public static DayProblem Create(DayInput input, IStreetTimes streets, RideRules rules, int? newRequest = null) => new(input, streets, rules, newRequest);

    /// <summary>How many rides of a request are over; the problem's ride 0 is the one after them.</summary>
    public int RidesOver(int request) => Running?.RidesOver(request) ?? 0;

    /// <summary>How far it is to drive along these places; null when there is no way.</summary>
    public int? FindMetres(IEnumerable<GeoPoint> places)
    {
        var stops = places.Select(place => _locations[place]).ToList();
        return stops.Zip(stops.Skip(1)).Aggregate((int?)0, (sum, leg) => sum + _streets.Times.FindMetres(leg.First, leg.Second));
    }

    private bool IsUsable(RideRequest request) => request.Rides.Count > 0 && request.Rides.TrueForAll(IsInOrder);

    private bool IsInOrder(Ride ride) => ride.Party is { Adults: >= 0, People: > 0 }
        && DayTimes.Milliseconds(ride.PickupFrom ?? LocalTime.Midnight) <= DayTimes.EndMilliseconds(ride.PickupBy ?? LocalTime.Midnight)
        && DayTimes.Milliseconds(ride.ArriveFrom ?? LocalTime.Midnight) <= DayTimes.EndMilliseconds(ride.ArriveBy ?? LocalTime.Midnight)
        && DayTimes.EndMilliseconds(ride.ArriveBy ?? LocalTime.Midnight) >= _rules.BoardingMilliseconds(ride.Party);

    private UnservedRequest SetAsideOf(RideRequest request) => new(request.Id, new UnservedReason(
        UnservedCause.RequestContradictory, Math.Max(0, request.Rides.FindIndex(ride => !IsInOrder(ride)))));

    private PoolRequest RequestOf(RideRequest request, HashSet<int> known) =>
        new(request.Id, request.People, [.. request.Rides.Skip(RidesOver(request.Id)).Select(ride => RideOf(ride, known))])
        {
            Drivers = [.. ListExcluded(request.Id).Distinct().Where(known.Contains).Select(driver => new DriverLiking(driver, 0, IsExcluded: true))],
        };

    private IEnumerable<int> ListExcluded(int request) => _input.Assignments
        .Where(assignment => assignment.RideRequestId == request && assignment.State is AssignmentState.Declined or AssignmentState.Expired)
        .Select(assignment => assignment.DriverId)
        .Concat(request == _newRequest ? _input.Drivers.Where(driver => driver.AsksFirst).Select(driver => driver.Id) : []);

    private PoolRide RideOf(Ride ride, HashSet<int> known)
    {
        var boarding = _rules.BoardingMilliseconds(ride.Party);
        var (origin, destination) = (_locations[ride.From], _locations[ride.To]);
        return new PoolRide(
            new PoolStop(origin, WindowOf(ride.PickupFrom, ride.PickupBy, 0), boarding),
            // At the destination in time means out of the car in time.
            new PoolStop(destination, WindowOf(ride.ArriveFrom, ride.ArriveBy, boarding), boarding),
            _rules.ChildSeats.LoadOf(ride.Party),
            _rules.MaximumRide(_streets.Times.Milliseconds(origin, destination)),
            ride.Party is { Adults: 0, ChildAges.Count: > 0 } ? MayDriveChildrenAlone : 0)
        {
            AfterPreviousMilliseconds = ride.Index > RidesOver(ride.RideRequestId) ? ride.AfterPreviousMinutes * 60_000 : 0,
            LockedVehicle = ride.LockedDriverId is { } driver && known.Contains(driver) ? driver : null,
        };
    }

    private static TimeWindow WindowOf(LocalTime? from, LocalTime? by, int earlier)
    {
        if (from is null && by is null)
            return TimeWindow.Always;
        var latest = by is { } end ? DayTimes.EndMilliseconds(end) - earlier : TimeWindow.Always.Latest;
        return new TimeWindow(Math.Min(from is { } begin ? DayTimes.Milliseconds(begin) : TimeWindow.Always.Earliest, latest), latest);
    }
}

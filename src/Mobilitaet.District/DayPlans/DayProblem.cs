using Mobilitaet.District.Drivers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Turns a day of requests and drivers into a pooling problem over the car travel times between all their positions; what cannot be used is set aside and named.</summary>
internal sealed class DayProblem
{
    /// <summary>Bit of a vehicle whose driver may take children without their parents.</summary>
    private const int MayDriveChildrenAlone = 1;

    private const int Day = 24 * 3600 * 1000;

    private readonly DayInput _input;
    private readonly RideRules _rules;
    private readonly List<string> _warnings = [];
    private readonly List<RideRequest> _requests;
    private readonly List<Driver> _drivers;
    private readonly List<Driver> _others;
    private readonly HashSet<int> _vehicles = [];
    private readonly Dictionary<GeoPoint, int> _locations = [];
    private readonly SnappedTravelTimes _streets;

    private DayProblem(DayInput input, IStreetTimes streets, RideRules rules)
    {
        _input = input;
        _rules = rules;
        _requests = [.. input.Requests.Where(IsUsable)];
        _drivers = [.. input.Drivers.Where(IsUsable)];
        _others = [.. input.Others.Where(IsUsable)];
        foreach (var point in _requests.SelectMany(request => request.Rides).SelectMany(ride => new[] { ride.From, ride.To }).Concat(_drivers.Concat(_others).Select(driver => driver.Position)))
            _locations.TryAdd(point, _locations.Count);
        var points = _locations.OrderBy(location => location.Value).Select(location => location.Key).ToList();
        _streets = streets.Compute(TravelMode.Car, points, points);
    }

    /// <summary>The problem, the drivers who only drive on other weekdays, at the hours they have then, the requests that contradict themselves, and a sentence for every driver or span that cannot be used.</summary>
    public static (PoolProblem Problem, IReadOnlyList<PoolVehicle> Others, IReadOnlyList<UnservedRequest> SetAside, IReadOnlyList<string> Warnings) Create(
        DayInput input, IStreetTimes streets, RideRules rules)
    {
        var day = new DayProblem(input, streets, rules);
        var vehicles = day._drivers.Where(day.IsOnStreets).Select(day.VehicleOf).ToList();
        day._vehicles.UnionWith(vehicles.Select(vehicle => vehicle.Id));
        var terms = new PoolTerms { Objective = new PoolObjective { MetresPerTourHour = rules.MetresPerTourHour } };
        var problem = new PoolProblem([.. day._requests.Select(day.RequestOf)], vehicles, day._streets.Times, terms);
        return (problem, [.. day._others.Where(day.IsOnStreets).Select(day.VehicleOf)], [.. input.Requests.Except(day._requests).Select(day.SetAside)], day._warnings);
    }

    private bool IsUsable(RideRequest request) => request.Rides.Count > 0 && request.Rides.TrueForAll(IsInOrder);

    private bool IsInOrder(Ride ride) => ride.Party is { Adults: >= 0, People: > 0 } && (ride.PickupFrom ?? LocalTime.Midnight).TickOfDay <= DriverHours.EndOf(ride.PickupBy ?? LocalTime.Midnight)
        && Milliseconds(ride.ArriveFrom ?? LocalTime.Midnight) <= EndMilliseconds(ride.ArriveBy ?? LocalTime.Midnight)
        && EndMilliseconds(ride.ArriveBy ?? LocalTime.Midnight) >= _rules.BoardingMilliseconds(ride.Party);

    private UnservedRequest SetAside(RideRequest request) => new(request.Id, new UnservedReason(
        UnservedCause.RequestContradictory, Math.Max(0, request.Rides.FindIndex(ride => !IsInOrder(ride)))));

    private bool IsUsable(Driver driver)
    {
        var hours = HoursOf(driver);
        if (hours.Count == 0)
            return false;
        foreach (var span in hours.Where(span => !IsInOrder(span)))
            Warn(driver, $"is available from {span.From:HH:mm} until {span.Until:HH:mm}, which ends before it begins");
        if (driver.Seats < 0 || driver.ChildSeats < 0 || driver.Boosters < 0 || driver.WheelchairPlaces < 0)
            Warn(driver, "has a car with a negative number of places");
        else if (driver.MaximumTourMinutes < 0)
            Warn(driver, "has a negative time on tour");
        else
            return hours.Exists(IsInOrder);
        return false;
    }

    private bool IsOnStreets(Driver driver)
    {
        if (_streets.OriginOnStreets[_locations[driver.Position]])
            return true;
        Warn(driver, "lives too far from every street");
        return false;
    }

    private void Warn(Driver driver, FormattableString what) => Warn(driver, FormattableString.Invariant(what));

    private void Warn(Driver driver, string what) => _warnings.Add($"Driver {driver.Code} {what}, and is left out there.");

    private PoolRequest RequestOf(RideRequest request) => new(request.Id, request.People, [.. request.Rides.Select(RideOf)])
    {
        Drivers = [.. _input.Assignments
            .Where(assignment => assignment.RideRequestId == request.Id && assignment.State is AssignmentState.Declined or AssignmentState.Expired)
            .Select(assignment => assignment.DriverId).Distinct().Where(_vehicles.Contains)
            .Select(driver => new DriverLiking(driver, 0, IsExcluded: true))],
    };

    private PoolRide RideOf(Ride ride)
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
            AfterPreviousMilliseconds = ride.AfterPreviousMinutes * 60_000,
            LockedVehicle = ride.LockedDriverId is { } driver && _vehicles.Contains(driver) ? driver : null,
        };
    }

    private static TimeWindow WindowOf(LocalTime? from, LocalTime? by, int earlier)
    {
        if (from is null && by is null)
            return TimeWindow.Always;
        var latest = by is { } end ? EndMilliseconds(end) - earlier : TimeWindow.Always.Latest;
        return new TimeWindow(Math.Min(from is { } begin ? Milliseconds(begin) : TimeWindow.Always.Earliest, latest), latest);
    }

    private PoolVehicle VehicleOf(Driver driver)
    {
        var others = _input.OtherwiseInTheWeek.GetValueOrDefault(driver.Id);
        var home = _locations[driver.Position];
        return new PoolVehicle(
            driver.Id, home, home,
            Joined(HoursOf(driver).Where(IsInOrder).Select(span => new TimeWindow(Milliseconds(span.From), EndMilliseconds(span.Until)))),
            driver.CapacityWith(_rules.PramsPerCar),
            (int)Math.Min(TimeWindow.EndOfPlanning, driver.MaximumTourMinutes * 60_000L),
            driver.MaximumKilometresPerWeek is { } kilometres ? (int)Math.Clamp((kilometres * 1000L) - others.Metres, 0, int.MaxValue) : null,
            driver.MaximumRidesPerWeek is { } rides ? Math.Max(0, rides - others.Rides) : null,
            driver.ChildrenAloneCertificateUntil >= _input.Date ? MayDriveChildrenAlone : 0);
    }

    /// <summary>Spans that meet or overlap, as those of several weekdays do, become one.</summary>
    private static List<TimeWindow> Joined(IEnumerable<TimeWindow> spans)
    {
        var joined = new List<TimeWindow>();
        foreach (var span in spans.OrderBy(span => span.Earliest))
        {
            if (joined.Count > 0 && span.Earliest <= joined[^1].Latest)
                joined[^1] = new TimeWindow(joined[^1].Earliest, Math.Max(joined[^1].Latest, span.Latest));
            else
                joined.Add(span);
        }
        return joined;
    }

    /// <summary>The hours of the day; for somebody who never drives on this weekday those of all others.</summary>
    private List<(LocalTime From, LocalTime Until)> HoursOf(Driver driver) => _input.Others.Contains(driver)
        ? driver.Availabilities.ConvertAll(availability => (availability.From, availability.Until))
        : driver.ListHours(_input.Date);

    private static bool IsInOrder((LocalTime From, LocalTime Until) span) => Milliseconds(span.From) < EndMilliseconds(span.Until);

    private static int Milliseconds(LocalTime time) => (int)(time.TickOfDay / NodaConstants.TicksPerMillisecond);

    /// <summary>An end at midnight is the end of the day.</summary>
    private static int EndMilliseconds(LocalTime time) => time == LocalTime.Midnight ? Day : Milliseconds(time);
}

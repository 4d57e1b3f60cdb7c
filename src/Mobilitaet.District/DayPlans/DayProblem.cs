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
    private readonly Dictionary<GeoPoint, int> _locations = [];
    private readonly SnappedTravelTimes _streets;

    private DayProblem(DayInput input, IStreetTimes streets, RideRules rules)
    {
        _input = input;
        _rules = rules;
        _requests = [.. input.Requests.Where(IsUsable)];
        _drivers = [.. input.Drivers.Where(IsUsable)];
        _others = [.. input.Others.Where(IsUsable)];
        foreach (var point in _requests.SelectMany(request => new[] { request.From, request.To }).Concat(_drivers.Concat(_others).Select(driver => driver.Position)))
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
        var terms = new PoolTerms { Objective = new PoolObjective { MetresPerTourHour = rules.MetresPerTourHour } };
        var problem = new PoolProblem([.. day._requests.Select(day.RequestOf)], vehicles, day._streets.Times, terms);
        return (problem, [.. day._others.Where(day.IsOnStreets).Select(day.VehicleOf)], [.. input.Requests.Except(day._requests).Select(day.SetAside)], day._warnings);
    }

    private bool IsUsable(RideRequest request) =>
        request.Party is { Adults: >= 0, People: > 0 } && IsArrivalInOrder(request) && (!request.HasWayBack || IsReturnInOrder(request));

    private bool IsArrivalInOrder(RideRequest request) =>
        Milliseconds(request.ArriveFrom) <= EndMilliseconds(request.ArriveBy) && EndMilliseconds(request.ArriveBy) >= _rules.BoardingMilliseconds(request.Party);

    private static bool IsReturnInOrder(RideRequest request) => Milliseconds(request.ReturnFrom!.Value) <= EndMilliseconds(request.ReturnBy!.Value);

    private UnservedRequest SetAside(RideRequest request)
    {
        var direction = IsArrivalInOrder(request) && request.HasWayBack && !IsReturnInOrder(request) ? RideDirection.Back : RideDirection.There;
        return new UnservedRequest(request.Id, new UnservedReason(UnservedCause.RequestContradictory, (int)direction));
    }

    private bool IsUsable(Driver driver)
    {
        if (driver.Availabilities.Count == 0)
            return false;
        foreach (var span in driver.Availabilities.Where(span => !IsInOrder(span)))
            Warn(driver, $"is available from {span.From:HH:mm} until {span.Until:HH:mm}, which ends before it begins");
        if (driver.Seats < 0 || driver.ChildSeats < 0 || driver.Boosters < 0 || driver.WheelchairPlaces < 0)
            Warn(driver, "has a car with a negative number of places");
        else if (driver.MaximumTourMinutes < 0)
            Warn(driver, "has a negative time on tour");
        else
            return driver.Availabilities.Any(IsInOrder);
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

    private PoolRequest RequestOf(RideRequest request)
    {
        var boarding = _rules.BoardingMilliseconds(request.Party);
        // At the destination in time means out of the car in time.
        var latest = EndMilliseconds(request.ArriveBy) - boarding;
        var arrival = new TimeWindow(Math.Min(Milliseconds(request.ArriveFrom), latest), latest);
        var there = RideOf(request, request.From, TimeWindow.Always, request.To, arrival);
        if (request is not { ReturnFrom: { } from, ReturnBy: { } by })
            return new PoolRequest(request.Id, request.Party.People, [there]);
        var departure = new TimeWindow(Milliseconds(from), EndMilliseconds(by));
        return new PoolRequest(request.Id, request.Party.People, [there, RideOf(request, request.To, departure, request.From, TimeWindow.Always)]);
    }

    private PoolRide RideOf(RideRequest request, GeoPoint from, TimeWindow pickup, GeoPoint to, TimeWindow dropOff)
    {
        var boarding = _rules.BoardingMilliseconds(request.Party);
        var (origin, destination) = (_locations[from], _locations[to]);
        return new PoolRide(
            new PoolStop(origin, pickup, boarding),
            new PoolStop(destination, dropOff, boarding),
            _rules.ChildSeats.LoadOf(request.Party),
            _rules.MaximumRide(_streets.Times.Milliseconds(origin, destination)),
            request.Party is { Adults: 0, ChildAges.Count: > 0 } ? MayDriveChildrenAlone : 0);
    }

    private PoolVehicle VehicleOf(Driver driver)
    {
        var earlier = _input.EarlierInTheWeek.GetValueOrDefault(driver.Id);
        var home = _locations[driver.Position];
        return new PoolVehicle(
            driver.Id, home, home,
            Joined(driver.Availabilities.Where(IsInOrder).Select(span => new TimeWindow(Milliseconds(span.From), EndMilliseconds(span.Until)))),
            driver.CapacityWith(_rules.PramsPerCar),
            (int)Math.Min(TimeWindow.EndOfPlanning, driver.MaximumTourMinutes * 60_000L),
            driver.MaximumKilometresPerWeek is { } kilometres ? (int)Math.Clamp((kilometres * 1000L) - earlier.Metres, 0, int.MaxValue) : null,
            driver.MaximumRidesPerWeek is { } rides ? Math.Max(0, rides - earlier.Rides) : null,
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

    private static bool IsInOrder(DriverAvailability span) => Milliseconds(span.From) < EndMilliseconds(span.Until);

    private static int Milliseconds(LocalTime time) => (int)(time.TickOfDay / NodaConstants.TicksPerMillisecond);

    /// <summary>An end at midnight is the end of the day.</summary>
    private static int EndMilliseconds(LocalTime time) => time == LocalTime.Midnight ? Day : Milliseconds(time);
}

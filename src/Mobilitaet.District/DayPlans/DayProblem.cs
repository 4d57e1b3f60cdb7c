using Mobilitaet.District.Drivers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Turns a day of requests and drivers into a pooling problem over the car travel times between all their positions.</summary>
internal sealed class DayProblem
{
    /// <summary>Bit of a vehicle whose driver may take children without their parents.</summary>
    private const int MayDriveChildrenAlone = 1;

    private readonly DayInput _input;
    private readonly RideRules _rules;
    private readonly Dictionary<GeoPoint, int> _locations = [];
    private readonly TravelTimes _times;

    private DayProblem(DayInput input, IStreetTimes streets, RideRules rules)
    {
        _input = input;
        _rules = rules;
        foreach (var point in input.Requests.SelectMany(request => new[] { request.From, request.To })
            .Concat(input.Drivers.Where(driver => driver.Availabilities.Count > 0).Select(driver => driver.Position)))
            _locations.TryAdd(point, _locations.Count);
        var points = _locations.OrderBy(location => location.Value).Select(location => location.Key).ToList();
        _times = streets.Compute(TravelMode.Car, points, points).Times;
    }

    public static PoolProblem Create(DayInput input, IStreetTimes streets, RideRules rules)
    {
        var day = new DayProblem(input, streets, rules);
        return new PoolProblem(
            [.. input.Requests.Select(day.RequestOf)],
            [.. input.Drivers.Where(driver => driver.Availabilities.Count > 0).Select(day.VehicleOf)],
            day._times,
            rules.MetresPerTourHour);
    }

    private PoolRequest RequestOf(RideRequest request)
    {
        var there = RideOf(request, request.From, TimeWindow.Always, request.To, Window(request.ArriveFrom, request.ArriveBy));
        if (request is not { ReturnFrom: { } from, ReturnBy: { } by })
            return new PoolRequest(request.Id, Math.Max(1, request.Party.People), [there]);
        var back = RideOf(request, request.To, Window(from, by), request.From, TimeWindow.Always);
        return new PoolRequest(request.Id, Math.Max(1, request.Party.People), [there, back]);
    }

    private PoolRide RideOf(RideRequest request, GeoPoint from, TimeWindow pickup, GeoPoint to, TimeWindow dropOff)
    {
        var boarding = _rules.BoardingMilliseconds(request.Party);
        var (origin, destination) = (_locations[from], _locations[to]);
        return new PoolRide(
            new PoolStop(origin, pickup, boarding),
            new PoolStop(destination, dropOff, boarding),
            _rules.ChildSeats.LoadOf(request.Party),
            _rules.MaximumRide(_times.Milliseconds(origin, destination)),
            request.Party is { Adults: 0, ChildAges.Count: > 0 } ? MayDriveChildrenAlone : 0);
    }

    private PoolVehicle VehicleOf(Driver driver)
    {
        var earlier = _input.EarlierInTheWeek.GetValueOrDefault(driver.Id);
        var home = _locations[driver.Position];
        return new PoolVehicle(
            driver.Id, home, home,
            [.. driver.Availabilities.Where(span => span.From < span.Until).Select(span => Window(span.From, span.Until))],
            driver.Capacity,
            driver.MaximumTourMinutes * 60_000,
            driver.MaximumKilometresPerWeek is { } kilometres ? Math.Max(0, (kilometres * 1000) - earlier.Metres) : null,
            driver.MaximumRidesPerWeek is { } rides ? Math.Max(0, rides - earlier.Rides) : null,
            driver.ChildrenAloneCertificateUntil >= _input.Date ? MayDriveChildrenAlone : 0);
    }

    private static TimeWindow Window(LocalTime from, LocalTime until) =>
        new((int)(from.TickOfDay / NodaConstants.TicksPerMillisecond), (int)(until.TickOfDay / NodaConstants.TicksPerMillisecond));
}

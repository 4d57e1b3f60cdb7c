using Mobilitaet.District.Drivers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>What each driver can do on one day, as vehicles of the pooling problem; who cannot be used is named.</summary>
internal sealed class DriverDays
{
    private readonly DayInput _input;
    private readonly RunningDay? _running;
    private readonly RideRules _rules;
    private readonly List<Driver> _drivers;
    private readonly List<Driver> _others;
    private readonly HashSet<int> _otherIds;

    public DriverDays(DayInput input, RunningDay? running, RideRules rules)
    {
        (_input, _running, _rules) = (input, running, rules);
        _otherIds = [.. input.Others.Select(driver => driver.Id)];
        _drivers = [.. input.Drivers.Where(IsUsable)];
        _others = [.. input.Others.Where(IsUsable)];
    }

    /// <summary>A sentence for every driver or span that cannot be used.</summary>
    public List<string> Warnings { get; } = [];

    public IEnumerable<GeoPoint> Homes => _drivers.Concat(_others).Select(driver => driver.Position);

    public List<PoolVehicle> List(SnappedTravelTimes streets, Dictionary<GeoPoint, int> locations) => VehiclesOf(_drivers, streets, locations);

    /// <summary>Those who only drive on other weekdays, at the hours they have then.</summary>
    public List<PoolVehicle> ListOthers(SnappedTravelTimes streets, Dictionary<GeoPoint, int> locations) => VehiclesOf(_others, streets, locations);

    private List<PoolVehicle> VehiclesOf(List<Driver> drivers, SnappedTravelTimes streets, Dictionary<GeoPoint, int> locations)
    {
        var vehicles = new List<PoolVehicle>();
        foreach (var driver in drivers)
        {
            var home = locations[driver.Position];
            if (streets.OriginOnStreets[home])
                vehicles.Add(VehicleOf(driver, locations));
            else
                Warn(driver, "lives too far from every street");
        }
        return vehicles;
    }

    private bool IsUsable(Driver driver)
    {
        var hours = HoursOf(driver);
        if (hours.Count == 0)
            return IsOnTheWay(driver);
        foreach (var span in hours.Where(span => !IsInOrder(span)))
            Warn(driver, FormattableString.Invariant($"is available from {span.From:HH:mm} until {span.Until:HH:mm}, which ends before it begins"));
        if (driver.Seats < 0 || driver.ChildSeats < 0 || driver.Boosters < 0 || driver.WheelchairPlaces < 0)
            Warn(driver, "has a car with a negative number of places");
        else if (driver.MaximumTourMinutes < 0)
            Warn(driver, "has a negative time on tour");
        else
            return IsOnTheWay(driver) || hours.Exists(IsInOrder);
        return false;
    }

    private bool IsOnTheWay(Driver driver) => _running?.OnTheirWay.Exists(tour => tour.Tour.DriverId == driver.Id) == true;

    private void Warn(Driver driver, string what) => Warnings.Add($"Driver {driver.Code} {what}, and is left out there.");

    private PoolVehicle VehicleOf(Driver driver, Dictionary<GeoPoint, int> locations)
    {
        var home = locations[driver.Position];
        var others = _input.OtherwiseInTheWeek.GetValueOrDefault(driver.Id);
        var over = _running?.Over.FindAll(tour => tour.DriverId == driver.Id) ?? [];
        var metres = others.Metres + over.Sum(tour => tour.Metres);
        var rides = others.Rides + (over.Sum(tour => tour.Stops.Count) / 2);
        return new PoolVehicle(
            driver.Id, home, home,
            WindowsOf(driver, over),
            driver.CapacityWith(_rules.PramsPerCar),
            (int)Math.Clamp((driver.MaximumTourMinutes * 60_000L) - over.Sum(MillisecondsOf), 0, TimeWindow.EndOfPlanning),
            driver.MaximumKilometresPerWeek is { } kilometres ? (int)Math.Clamp((kilometres * 1000L) - metres, 0, int.MaxValue) : null,
            driver.MaximumRidesPerWeek is { } most ? Math.Max(0, most - rides) : null,
            driver.ChildrenAloneCertificateUntil >= _input.Date ? DayProblem.MayDriveChildrenAlone : 0)
        {
            FixedTours = [.. _running?.OnTheirWay.Where(tour => tour.Tour.DriverId == driver.Id).Select(tour => FixedOf(tour, locations)) ?? []],
            OtherDaysMilliseconds = others.Milliseconds,
        };
    }

    /// <summary>Nobody starts again before coming home, and whoever is on the way finishes the tour.</summary>
    private List<TimeWindow> WindowsOf(Driver driver, List<Tour> over)
    {
        var home = over.Count == 0 ? 0 : over.Max(tour => DayTimes.EndMilliseconds(tour.Return));
        var spans = HoursOf(driver).Where(IsInOrder).Select(span => new TimeWindow(Math.Max(home, DayTimes.Milliseconds(span.From)), DayTimes.EndMilliseconds(span.Until)))
            .Where(span => span.Earliest < span.Latest);
        return Joined(IsOnTheWay(driver) ? spans.Concat(TourSpansOf(driver)) : spans);
    }

    private IEnumerable<TimeWindow> TourSpansOf(Driver driver) => _running!.OnTheirWay.Where(tour => tour.Tour.DriverId == driver.Id)
        .Select(tour => new TimeWindow(DayTimes.Milliseconds(tour.Tour.Departure), DayTimes.EndMilliseconds(tour.Tour.Return)));

    /// <summary>What is over is left out: the car goes on from where it was last.</summary>
    private FixedTour FixedOf(TourOnItsWay tour, Dictionary<GeoPoint, int> locations)
    {
        var departed = DayTimes.Milliseconds(tour.Tour.Departure);
        return new FixedTour(tour.Open)
        {
            Departed = departed,
            Position = tour.LastDone is { } last
                ? new CarPosition(locations[last.Position], Math.Max(departed, (_running!.FindDone(last.RideRequestId, last.RideIndex, last.Kind) ?? departed) + DayTimes.Milliseconds(last.Departure) - DayTimes.Milliseconds(last.Begin)))
                : null,
        };
    }

    private static long MillisecondsOf(Tour tour) => DayTimes.EndMilliseconds(tour.Return) - DayTimes.Milliseconds(tour.Departure);

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
    private List<(LocalTime From, LocalTime Until)> HoursOf(Driver driver) => _otherIds.Contains(driver.Id)
        ? driver.Availabilities.ConvertAll(availability => (availability.From, availability.Until))
        : driver.ListHours(_input.Date);

    private static bool IsInOrder((LocalTime From, LocalTime Until) span) => DayTimes.Milliseconds(span.From) < DayTimes.EndMilliseconds(span.Until);
}

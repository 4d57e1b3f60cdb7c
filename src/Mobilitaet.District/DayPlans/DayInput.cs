using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Rides;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Everything in the database that the plan of one day depends on.</summary>
internal sealed class DayInput
{
    /// <summary>Raised whenever the same input leads to another plan than before, so that new software replaces old plans.</summary>
    private const int PlanningVersion = 5;

    public required LocalDate Date { get; init; }

    /// <summary>Requests of the day by id that are promised or still looked after, with their rides in order.</summary>
    public required IReadOnlyList<RideRequest> Requests { get; init; }

    /// <summary>Active drivers by id, with their availabilities of this weekday.</summary>
    public required IReadOnlyList<Driver> Drivers { get; init; }

    /// <summary>Active drivers by id who never drive on this weekday, with all their availabilities; they may be asked.</summary>
    public required IReadOnlyList<Driver> Others { get; init; }

    /// <summary>What drivers are planned for on earlier days of the same week.</summary>
    public required IReadOnlyDictionary<int, WeekLoad> EarlierInTheWeek { get; init; }

    /// <summary>What drivers are planned for on all other days of the same week.</summary>
    public required IReadOnlyDictionary<int, WeekLoad> OtherwiseInTheWeek { get; init; }

    /// <summary>The promises that hold.</summary>
    public required IReadOnlyList<RidePromise> Promises { get; init; }

    /// <summary>What drivers were asked for these requests, and how they answered.</summary>
    public required IReadOnlyList<Assignment> Assignments { get; init; }

    /// <summary>The tours as they stand, with their stops.</summary>
    public required IReadOnlyList<Tour> Tours { get; init; }

    /// <summary>What drivers reported of the day so far.</summary>
    public required IReadOnlyList<StopEvent> Events { get; init; }

    /// <summary>The present moment of a day that has begun, milliseconds of the day; null for a day to come.</summary>
    public required int? Now { get; init; }

    /// <summary>Where the district lies.</summary>
    public required DateTimeZone Zone { get; init; }

    public static async Task<DayInput> LoadAsync(DistrictContext context, LocalDate date, ZonedDateTime now, CancellationToken cancellation)
    {
        var week = await ListWeekAsync(context, date, cancellation);
        var tours = await context.DayPlans.AsNoTracking().Where(plan => plan.Date == date).SelectMany(plan => plan.Tours)
            .Include(tour => tour.Stops.OrderBy(stop => stop.Sequence)).OrderBy(tour => tour.Id).ToListAsync(cancellation);
        var requests = await context.RideRequests.AsNoTracking()
            .Where(request => request.Date == date && (request.State == RideRequestState.Looking || request.State == RideRequestState.Promised))
            .Include(request => request.Rides.OrderBy(ride => ride.Index))
            .OrderBy(request => request.Id).ToListAsync(cancellation);
        var drivers = await context.Drivers.AsNoTracking()
            .Where(driver => driver.IsActive)
            .Include(driver => driver.Availabilities.OrderBy(availability => availability.Weekday).ThenBy(availability => availability.From))
            .Include(driver => driver.Exceptions.Where(exception => exception.FirstDay <= date && exception.LastDay >= date).OrderBy(exception => exception.Id))
            .OrderBy(driver => driver.Id).AsSplitQuery().ToListAsync(cancellation);
        return new DayInput
        {
            Date = date,
            Requests = requests,
            Drivers = [.. drivers.Where(driver => driver.MayDriveOn(date) || tours.Exists(tour => tour.DriverId == driver.Id))],
            Others = [.. drivers.Where(driver => driver.Availabilities.Count > 0 && driver.Exceptions.Count == 0 && driver.Availabilities.TrueForAll(availability => availability.Weekday != date.DayOfWeek))],
            EarlierInTheWeek = SumByDriver(week.Where(tour => tour.Date < date)),
            OtherwiseInTheWeek = SumByDriver(week),
            Promises = await context.RidePromises.AsNoTracking()
                .Where(promise => promise.WithdrawnAt == null && context.RideRequests.Any(request => request.Id == promise.RideRequestId && request.Date == date && request.State == RideRequestState.Promised))
                .OrderBy(promise => promise.Id).ToListAsync(cancellation),
            Tours = tours,
            Events = await context.StopEvents.AsNoTracking().Where(stop => context.RideRequests.Any(request => request.Id == stop.RideRequestId && request.Date == date)).ToListAsync(cancellation),
            Now = now.Date == date ? DayTimes.Milliseconds(now.TimeOfDay) : null,
            Zone = now.Zone,
            Assignments = await context.Assignments.AsNoTracking().Where(assignment => assignment.Date == date).OrderBy(assignment => assignment.Id).ToListAsync(cancellation),
        };
    }

    /// <summary>Milliseconds of this day.</summary>
    public int TimeOfDay(Instant at) => DayTimes.Milliseconds(at.InZone(Zone).TimeOfDay);

    /// <summary>Equal inputs on equal streets have equal fingerprints.</summary>
    public string Fingerprint(string networkHash, RideRules rules)
    {
        var fingerprint = new InputFingerprint().Add(PlanningVersion, networkHash, Date,
            rules.DetourFactor, rules.DetourMinutes, rules.BoardingMinutes, rules.WheelchairBoardingMinutes, rules.MetresPerTourHour, rules.ChangedDriverMetres, rules.PramsPerCar,
            rules.ChildSeats.BoosterFromYears, rules.ChildSeats.SeatFromYears);
        foreach (var request in Requests)
        {
            fingerprint.Add(request.Id);
            foreach (var ride in request.Rides)
            {
                fingerprint.Add(ride.Party.Adults, string.Join(' ', ride.Party.ChildAges), ride.Party.Wheelchair, ride.Party.Pram,
                    ride.FromPlaceName, ride.ToPlaceName, ride.From.Latitude, ride.From.Longitude, ride.To.Latitude, ride.To.Longitude,
                    ride.PickupFrom, ride.PickupBy, ride.ArriveFrom, ride.ArriveBy, ride.AfterPreviousMinutes, ride.LockedDriverId);
            }
        }
        foreach (var driver in Drivers.Concat(Others))
            Add(fingerprint, driver);
        foreach (var refusal in Assignments.Where(assignment => assignment.State is AssignmentState.Declined or AssignmentState.Expired))
            fingerprint.Add(refusal.RideRequestId, refusal.RideIndex, refusal.DriverId);
        return fingerprint.ToString();
    }

    private void Add(InputFingerprint fingerprint, Driver driver)
    {
        fingerprint.Add(driver.Id, driver.Latitude, driver.Longitude, driver.Seats, driver.ChildSeats, driver.Boosters, driver.WheelchairPlaces,
            driver.ChildrenAloneCertificateUntil, driver.AsksFirst,
            driver.MaximumTourMinutes, driver.MaximumKilometresPerWeek, driver.MaximumRidesPerWeek, EarlierInTheWeek.GetValueOrDefault(driver.Id));
        foreach (var availability in driver.Availabilities)
            fingerprint.Add((int)availability.Weekday, availability.From, availability.Until);
        foreach (var exception in driver.Exceptions)
            fingerprint.Add(exception.Kind, exception.From, exception.Until);
    }

    /// <summary>The tours of the other days of the week. Only the earlier ones make a plan out of date, so that planning a week day by day settles and never goes in circles; the later ones count for limits all the same.</summary>
    private static async Task<List<PlannedTour>> ListWeekAsync(DistrictContext context, LocalDate date, CancellationToken cancellation)
    {
        var monday = date.PlusDays(1 - (int)date.DayOfWeek);
        var sunday = monday.PlusDays(6);
        return await context.DayPlans.AsNoTracking()
            .Where(plan => plan.Date >= monday && plan.Date <= sunday && plan.Date != date)
            .SelectMany(plan => plan.Tours, (plan, tour) => new PlannedTour(plan.Date, tour.DriverId, tour.Metres, tour.Stops.Count, tour.Departure, tour.Return))
            .ToListAsync(cancellation);
    }

    private static Dictionary<int, WeekLoad> SumByDriver(IEnumerable<PlannedTour> tours) => tours.GroupBy(tour => tour.DriverId)
        .ToDictionary(driver => driver.Key, driver => new WeekLoad(
            driver.Sum(tour => tour.Metres), driver.Sum(tour => tour.Stops) / 2, driver.Sum(tour => DayTimes.EndMilliseconds(tour.Return) - DayTimes.Milliseconds(tour.Departure))));

    private sealed record PlannedTour(LocalDate Date, int DriverId, int Metres, int Stops, LocalTime Departure, LocalTime Return);
}

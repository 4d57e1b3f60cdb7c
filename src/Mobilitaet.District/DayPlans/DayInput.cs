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
    private const int PlanningVersion = 4;

    public required LocalDate Date { get; init; }

    /// <summary>Open requests of the day by id.</summary>
    public required IReadOnlyList<RideRequest> Requests { get; init; }

    /// <summary>Active drivers by id, with their availabilities of this weekday.</summary>
    public required IReadOnlyList<Driver> Drivers { get; init; }

    /// <summary>Active drivers by id who never drive on this weekday, with all their availabilities; they may be asked.</summary>
    public required IReadOnlyList<Driver> Others { get; init; }

    /// <summary>What drivers are already planned for on earlier days of the same week.</summary>
    public required IReadOnlyDictionary<int, WeekLoad> EarlierInTheWeek { get; init; }

    public static async Task<DayInput> LoadAsync(DistrictContext context, LocalDate date, CancellationToken cancellation)
    {
        // Only earlier days count, so that planning a week day by day settles and never goes in circles.
        var monday = date.PlusDays(1 - (int)date.DayOfWeek);
        var earlier = await context.Tours.AsNoTracking()
            .Where(tour => context.DayPlans.Any(plan => plan.Id == tour.DayPlanId && plan.Date >= monday && plan.Date < date))
            .Select(tour => new { tour.DriverId, tour.Metres, Stops = tour.Stops.Count })
            .ToListAsync(cancellation);
        return new DayInput
        {
            Date = date,
            Requests = await context.RideRequests.AsNoTracking()
                .Where(request => request.Date == date && request.Status == RideRequestStatus.Open)
                .OrderBy(request => request.Id).ToListAsync(cancellation),
            Drivers = await context.Drivers.AsNoTracking()
                .Where(driver => driver.IsActive)
                .Include(driver => driver.Availabilities.Where(availability => availability.Weekday == date.DayOfWeek)
                    .OrderBy(availability => availability.From))
                .OrderBy(driver => driver.Id).ToListAsync(cancellation),
            Others = await context.Drivers.AsNoTracking()
                .Where(driver => driver.IsActive && driver.Availabilities.Count > 0 && driver.Availabilities.All(availability => availability.Weekday != date.DayOfWeek))
                .Include(driver => driver.Availabilities.OrderBy(availability => availability.Weekday).ThenBy(availability => availability.From))
                .OrderBy(driver => driver.Id).ToListAsync(cancellation),
            EarlierInTheWeek = earlier.GroupBy(tour => tour.DriverId).ToDictionary(
                tours => tours.Key, tours => new WeekLoad(tours.Sum(tour => tour.Metres), tours.Sum(tour => tour.Stops) / 2)),
        };
    }

    /// <summary>Equal inputs on equal streets have equal fingerprints.</summary>
    public string Fingerprint(string networkHash, RideRules rules)
    {
        var fingerprint = new InputFingerprint().Add(PlanningVersion, networkHash, Date,
            rules.DetourFactor, rules.DetourMinutes, rules.BoardingMinutes, rules.WheelchairBoardingMinutes, rules.MetresPerTourHour, rules.PramsPerCar,
            rules.ChildSeats.BoosterFromYears, rules.ChildSeats.SeatFromYears);
        foreach (var request in Requests)
        {
            fingerprint.Add(request.Id, request.Party.Adults, string.Join(' ', request.Party.ChildAges), request.Party.Wheelchair, request.Party.Pram,
                request.FromPlaceName, request.ToPlaceName,
                request.FromLatitude, request.FromLongitude, request.ToLatitude, request.ToLongitude,
                request.ArriveFrom, request.ArriveBy, request.ReturnFrom, request.ReturnBy);
        }
        foreach (var driver in Drivers.Where(driver => driver.Availabilities.Count > 0).Concat(Others))
        {
            fingerprint.Add(driver.Id, driver.Latitude, driver.Longitude, driver.Seats, driver.ChildSeats, driver.Boosters, driver.WheelchairPlaces,
                driver.ChildrenAloneCertificateUntil,
                driver.MaximumTourMinutes, driver.MaximumKilometresPerWeek, driver.MaximumRidesPerWeek, EarlierInTheWeek.GetValueOrDefault(driver.Id));
            foreach (var availability in driver.Availabilities)
                fingerprint.Add((int)availability.Weekday, availability.From, availability.Until);
        }
        return fingerprint.ToString();
    }
}

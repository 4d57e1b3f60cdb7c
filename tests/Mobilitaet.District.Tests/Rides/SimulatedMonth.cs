using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Rides;
using Mobilitaet.District.Rides.Booking;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.Tests.Rides;

/// <summary>A month of a small district in fake time: people ask, change their minds and stay away; drivers accept, decline, forget to answer and fall ill; jobs run as in production.</summary>
internal sealed class SimulatedMonth(TestDistrict district, int seed)
{
    private const string Actor = "simulation";
    private static readonly DateTimeZone s_zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private readonly Random _random = new(seed);
    private readonly MonthChecks _checks = new(district);
    private RideSeriesKeeping _series = null!;

    public int Booked { get; private set; }

    public async Task RunAsync(int days)
    {
        await SetUpAsync();
        var first = new LocalDate(2026, 11, 23);
        for (var day = 0; day < days; day++)
        {
            for (var hour = 6; hour <= 21; hour += 3)
            {
                district.Clock.Reset(first.PlusDays(day).At(new LocalTime(hour, _random.Next(60))).InZoneStrictly(s_zone).ToInstant());
                await LiveAsync(first.PlusDays(day));
                await KeepAsync();
                await _checks.CheckAsync();
            }
        }
        district.Clock.Reset(first.PlusDays(days + 60).At(LocalTime.Noon).InZoneStrictly(s_zone).ToInstant());
        await district.Closing.CloseAsync();
        await _checks.CheckEndAsync();
    }

    private async Task SetUpAsync()
    {
        for (var i = 0; i < 6; i++)
        {
            var driver = TestDistrict.Driver($"d{i}", TestDistrict.At(_random.Next(-8, 9), _random.Next(-8, 9)), until: 18);
            driver.Availabilities.Clear();
            foreach (var weekday in Enumerable.Range(1, 7).Where(_ => _random.Next(3) > 0))
                driver.Availabilities.Add(new DriverAvailability { Weekday = (IsoDayOfWeek)weekday, From = new LocalTime(_random.Next(6, 9), 0), Until = new LocalTime(_random.Next(12, 20), 0) });
            (driver.AsksFirst, driver.AccessKeyHash, driver.Email, driver.Seats) = (i == 0, i == 1 ? null : $"key{i}", $"d{i}@example.org", 3);
            (driver.MaximumRidesPerWeek, driver.MaximumKilometresPerWeek) = (12, 250);
            await district.AddAsync(driver);
        }
        var options = new DistrictOptions { Database = district.ConnectionString, NetworkPath = "none" };
        _series = new RideSeriesKeeping(district.Database, district.Booking, new RideRules { AskDaysAhead = 14 }, options, district.Clock);
        await district.AddAsync(SeriesOf(RequestOf(new LocalDate(2026, 11, 24), 0)));
    }

    private static RideSeries SeriesOf(RideRequest template)
    {
        var series = new RideSeries
        {
            Code = "series",
            Name = template.Name,
            Email = "s@example.org",
            Weekdays = Weekdays.Monday | Weekdays.Wednesday,
            FirstDay = new LocalDate(2026, 11, 24),
            LastDay = new LocalDate(2026, 12, 18),
        };
        series.Rides.AddRange(template.Rides.Select(ride => new SeriesRide
        {
            Index = ride.Index,
            Party = ride.Party,
            FromPlaceName = ride.FromPlaceName,
            FromLatitude = ride.FromLatitude,
            FromLongitude = ride.FromLongitude,
            ToPlaceName = ride.ToPlaceName,
            ToLatitude = ride.ToLatitude,
            ToLongitude = ride.ToLongitude,
            PickupFrom = ride.PickupFrom,
            PickupBy = ride.PickupBy,
            ArriveFrom = ride.ArriveFrom,
            ArriveBy = ride.ArriveBy,
        }));
        return series;
    }

    private RideRequest RequestOf(LocalDate date, int number)
    {
        var request = TestDistrict.Request($"r{number}", TestDistrict.At(_random.Next(-8, 9), _random.Next(-8, 9)), wayBack: _random.Next(3) > 0, _random.Next(4) == 0 ? [3] : []);
        var start = new LocalTime(_random.Next(8, 12), _random.Next(4) * 15);
        (request.Date, request.Email) = (date, $"r{number}@example.org");
        (request.Rides[0].ArriveFrom, request.Rides[0].ArriveBy) = (start.PlusMinutes(-30), start);
        if (request.Rides.Count > 1)
            (request.Rides[1].PickupFrom, request.Rides[1].PickupBy) = (start.PlusHours(2), start.PlusMinutes(150));
        return request;
    }

    private async Task LiveAsync(LocalDate today)
    {
        for (var i = _random.Next(4); i > 0; i--)
        {
            if ((await district.Booking.BookAsync(RequestOf(today.PlusDays(_random.Next(8)), ++Booked), Actor)).Request is null)
                Booked--;
        }
        await using var context = district.Open();
        foreach (var request in await context.RideRequests.AsNoTracking().Where(request => request.State == RideRequestState.Promised || request.State == RideRequestState.Looking).Select(request => request.Id).Order().ToListAsync())
        {
            if (_random.Next(200) == 0)
                await district.Cancelling.CancelAsync(request, Actor);
        }
        foreach (var asked in await context.Assignments.AsNoTracking().Where(assignment => assignment.State == AssignmentState.Asked).OrderBy(assignment => assignment.Id).ToListAsync())
        {
            if (_random.Next(10) is var mood && mood < 5)
                await district.Answers.AnswerAsync(asked.DriverId, asked.Date, asked.Id, accepts: mood > 0);
        }
        if (_random.Next(12) == 0)
            await FallIllAsync(context, today);
        await DriveAsync(context, today);
    }

    private async Task FallIllAsync(DistrictContext context, LocalDate today)
    {
        var drivers = await context.Drivers.OrderBy(driver => driver.Id).Select(driver => driver.Id).ToListAsync();
        await district.AddAsync(new DriverException { DriverId = drivers[_random.Next(drivers.Count)], FirstDay = today.PlusDays(_random.Next(3)), LastDay = today.PlusDays(_random.Next(2, 5)), Kind = DriverExceptionKind.Away });
    }

    private async Task DriveAsync(DistrictContext context, LocalDate today)
    {
        var now = district.Clock.GetCurrentInstant().InZone(s_zone).TimeOfDay;
        var stops = await context.DayPlans.AsNoTracking().Where(plan => plan.Date == today).SelectMany(plan => plan.Tours)
            .SelectMany(tour => tour.Stops, (tour, stop) => new { tour.DriverId, stop.RideRequestId, stop.RideIndex, stop.Kind, stop.Begin }).ToListAsync();
        foreach (var stop in stops.Where(stop => stop.Begin <= now).OrderBy(stop => stop.Begin).ThenBy(stop => stop.Kind))
        {
            if (_random.Next(10) < 3)
                continue;
            var kind = stop.Kind == StopKind.DropOff ? StopEventKind.Delivered : _random.Next(30) == 0 ? StopEventKind.NotThere : StopEventKind.PickedUp;
            await district.Reports.ReportAsync(stop.DriverId, stop.RideRequestId, stop.RideIndex, kind);
        }
    }

    /// <summary>What the job does every few minutes.</summary>
    private async Task KeepAsync()
    {
        var today = district.Clock.GetCurrentInstant().InZone(s_zone).Date;
        await _series.ExtendAsync();
        await district.Answers.ExpireAsync();
        await PlanAsync(today);
        await district.Closing.CloseAsync();
        await PlanAsync(today);
        await district.HastyPlanning.AskDriversAsync();
    }

    private async Task PlanAsync(LocalDate today)
    {
        foreach (var date in await district.HastyPlanning.ListDaysToPlanAsync(today, today.PlusDays(7)))
            Assert.NotEqual(DayPlanOutcome.Superseded, await district.HastyPlanning.PlanAsync(date));
    }
}

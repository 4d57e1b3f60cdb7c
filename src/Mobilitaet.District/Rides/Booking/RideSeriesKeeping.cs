using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Times;
using NodaTime;

namespace Mobilitaet.District.Rides.Booking;

/// <summary>Makes a request for every day of a series that can be asked for by now; a day that has one, even a cancelled one, gets no second.</summary>
public sealed class RideSeriesKeeping(DistrictDatabase database, RideBooking booking, RideRules rules, DistrictOptions options, IClock clock)
{
    /// <returns>How many requests were made.</returns>
    public async Task<int> ExtendAsync(CancellationToken cancellation = default)
    {
        var today = clock.GetCurrentInstant().InZone(options.Zone).Date;
        await using var context = database.CreateContext();
        var running = await context.RideSeries.AsNoTracking().Include(series => series.Rides)
            .Where(series => series.CancelledAt == null && series.LastDay >= today).OrderBy(series => series.Id).ToListAsync(cancellation);
        var made = 0;
        foreach (var series in running)
            made += await ExtendAsync(context, series, today, cancellation);
        return made;
    }

    /// <summary>Stores a new series and asks for its first days at once.</summary>
    /// <returns>The code of its first request; null when no day of it can be asked for, and then nothing is stored.</returns>
    public async Task<string?> BookAsync(RideSeries series, CancellationToken cancellation = default)
    {
        var today = clock.GetCurrentInstant().InZone(options.Zone).Date;
        if (!ListDays(series, today, today.PlusDays(rules.AskDaysAhead)).Any())
            return null;
        await using var context = database.CreateContext();
        context.RideSeries.Add(series);
        await context.SaveChangesAsync(cancellation);
        await ExtendAsync(context, series, today, cancellation);
        var first = await context.RideRequests.Where(request => request.SeriesId == series.Id).OrderBy(request => request.Date).Select(request => request.Code).FirstOrDefaultAsync(cancellation);
        if (first is null)
            await context.RideSeries.Where(other => other.Id == series.Id).ExecuteDeleteAsync(cancellation);
        return first;
    }

    /// <summary>The days of a series in a span: its weekdays, without public and school holidays if so wished.</summary>
    public static IEnumerable<LocalDate> ListDays(RideSeries series, LocalDate from, LocalDate until)
    {
        for (var day = LocalDate.Max(from, series.FirstDay); day <= LocalDate.Min(until, series.LastDay); day = day.PlusDays(1))
        {
            if (series.Weekdays.Includes(day.DayOfWeek) && !(series.ExceptHolidays && HolidayCalendar.Hesse.IsFree(day)))
                yield return day;
        }
    }

    private async Task<int> ExtendAsync(DistrictContext context, RideSeries series, LocalDate today, CancellationToken cancellation)
    {
        var known = await context.RideRequests.Where(request => request.SeriesId == series.Id).Select(request => request.Date).ToListAsync(cancellation);
        var made = 0;
        foreach (var day in ListDays(series, today, today.PlusDays(rules.AskDaysAhead)).Except(known))
        {
            if ((await booking.BookAsync(RequestOf(series, day, clock.GetCurrentInstant()), $"series {series.Id}", cancellation)).Request is not null)
                made++;
        }
        return made;
    }

    private static RideRequest RequestOf(RideSeries series, LocalDate day, Instant now)
    {
        var request = new RideRequest
        {
            Code = BookingCode.Create(),
            Name = series.Name,
            Phone = series.Phone,
            Email = series.Email,
            Language = series.Language,
            Languages = [.. series.Languages],
            Source = series.Source,
            OfferId = series.OfferId,
            SeriesId = series.Id,
            Date = day,
            CreatedAt = now,
        };
        foreach (var ride in series.Rides.OrderBy(ride => ride.Index))
            request.Rides.Add(RideOf(ride));
        return request;
    }

    private static Ride RideOf(SeriesRide ride) => new()
    {
        Index = ride.Index,
        Party = ride.Party with { ChildAges = [.. ride.Party.ChildAges] },
        FromPlaceName = ride.FromPlaceName,
        FromAddress = ride.FromAddress,
        FromLatitude = ride.FromLatitude,
        FromLongitude = ride.FromLongitude,
        ToPlaceName = ride.ToPlaceName,
        ToAddress = ride.ToAddress,
        ToLatitude = ride.ToLatitude,
        ToLongitude = ride.ToLongitude,
        PickupFrom = ride.PickupFrom,
        PickupBy = ride.PickupBy,
        ArriveFrom = ride.ArriveFrom,
        ArriveBy = ride.ArriveBy,
        AfterPreviousMinutes = ride.AfterPreviousMinutes,
    };
}

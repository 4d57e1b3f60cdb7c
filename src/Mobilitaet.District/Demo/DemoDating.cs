using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Demo.Offers;
using NodaTime;

namespace Mobilitaet.District.Demo;

/// <summary>Gives the demo ride requests a date: the next day of their weekday after today, again and again when that day has passed.</summary>
internal sealed class DemoDating(DistrictContext context, Instant now, DateTimeZone zone)
{
    private readonly LocalDate _today = now.InZone(zone).Date;

    /// <summary>Adds missing requests and moves passed ones; returns the earliest demo day, or null without requests.</summary>
    public async Task<LocalDate?> DateRequestsAsync(IReadOnlyList<DemoRequest> requests, CancellationToken cancellation)
    {
        var codes = requests.Select(request => request.Id).ToList();
        var stored = await context.RideRequests.Where(request => codes.Contains(request.Code)).ToDictionaryAsync(request => request.Code, cancellation);
        var offers = await context.Offers.ToDictionaryAsync(offer => offer.Id, offer => offer.PlaceName, cancellation);
        var passed = stored.Values.Where(request => request.Date < _today).Select(request => request.Date).Distinct().ToList();
        // A demo day's plan leads to requests that now belong to another day.
        await context.DayPlans.Where(plan => passed.Contains(plan.Date)).ExecuteDeleteAsync(cancellation);
        var days = new List<LocalDate>();
        foreach (var request in requests.Where(request => offers.ContainsKey(request.OfferId)))
        {
            if (!stored.TryGetValue(request.Id, out var known))
                context.RideRequests.Add(known = DemoRecords.RequestOf(request, offers[request.OfferId], DayOf(request, stored.Values), now));
            else if (known.Date < _today)
                known.Date = _today.Next(request.Weekday);
            days.Add(known.Date);
        }
        return days.Count == 0 ? null : days.Min();
    }

    /// <summary>A request added later joins those of its weekday that are still to come.</summary>
    private LocalDate DayOf(DemoRequest request, IEnumerable<Rides.RideRequest> stored) =>
        stored.FirstOrDefault(other => other.Date >= _today && other.Date.DayOfWeek == request.Weekday)?.Date ?? _today.Next(request.Weekday);
}

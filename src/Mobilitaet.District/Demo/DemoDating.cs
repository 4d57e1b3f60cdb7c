using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Demo.Offers;
using NodaTime;

namespace Mobilitaet.District.Demo;

/// <summary>Gives the demo ride requests a date: the next day of their weekday after today, again and again when that day has passed.</summary>
internal sealed class DemoDating(DistrictContext context, Instant now, DateTimeZone zone, List<DemoWarning> warnings)
{
    private readonly LocalDate _today = now.InZone(zone).Date;

    /// <summary>Adds missing requests and moves passed ones; returns the earliest demo day, or null without requests.</summary>
    public async Task<LocalDate?> DateRequestsAsync(IReadOnlyList<DemoRequest> requests, CancellationToken cancellation)
    {
        var codes = requests.Select(request => request.Id).ToList();
        var stored = await context.RideRequests.Include(request => request.Rides).Where(request => codes.Contains(request.Code)).ToDictionaryAsync(request => request.Code, cancellation);
        var offers = await context.Offers.ToDictionaryAsync(offer => offer.Id, offer => offer.PlaceName, cancellation);
        var passed = stored.Values.Where(request => request.Date < _today).Select(request => request.Date).Distinct().ToList();
        await ForgetAsync(passed, codes, cancellation);
        await ForgetPromisesAsync([.. stored.Values.Where(request => request.Date < _today).Select(request => request.Id)], cancellation);
        var days = new List<LocalDate>();
        for (var row = 0; row < requests.Count; row++)
        {
            var request = requests[row];
            if (!offers.ContainsKey(request.OfferId))
            {
                warnings.Add(new DemoWarning(DemoDayFiles.Requests, row + 1, $"{request.Id} goes to offer '{request.OfferId}', which does not exist"));
                continue;
            }
            if (!stored.TryGetValue(request.Id, out var known))
                context.RideRequests.Add(known = DemoRecords.RequestOf(request, offers[request.OfferId], DayOf(request, stored.Values), now));
            else if (known.Date < _today)
                MoveTo(_today.Next(request.Weekday), known);
            days.Add(known.Date);
        }
        return days.Count == 0 ? null : days.Min();
    }

    /// <summary>Takes the demo requests out of the plans of passed days, because they now belong to another day; what else was planned there stays.</summary>
    private async Task ForgetAsync(List<LocalDate> passed, List<string> codes, CancellationToken cancellation)
    {
        var plans = await context.DayPlans.AsSplitQuery()
            .Include(plan => plan.Tours).ThenInclude(tour => tour.Stops).ThenInclude(stop => stop.RideRequest).ThenInclude(request => request!.Rides)
            .Include(plan => plan.Unserved).ThenInclude(ride => ride.RideRequest).ThenInclude(request => request!.Rides)
            .Where(plan => passed.Contains(plan.Date)).ToListAsync(cancellation);
        foreach (var plan in plans)
        {
            plan.Unserved.RemoveAll(ride => codes.Contains(ride.RideRequest!.Code));
            foreach (var tour in plan.Tours)
                tour.Stops.RemoveAll(stop => codes.Contains(stop.RideRequest!.Code));
            plan.Tours.RemoveAll(tour => tour.Stops.Count == 0);
            var served = plan.Tours.SelectMany(tour => tour.Stops).Select(stop => stop.RideRequest!).Distinct().ToList();
            plan.RequestsServed = served.Count;
            plan.Requests = served.Count + plan.Unserved.Count;
            plan.PeopleServed = served.Sum(request => request.People);
            plan.People = plan.PeopleServed + plan.Unserved.Sum(ride => ride.RideRequest!.People);
            if (plan.Requests == 0)
                context.DayPlans.Remove(plan);
        }
    }

    /// <summary>Moved to another day, a demo request is a new one, of which nobody was told anything.</summary>
    private static void MoveTo(LocalDate date, Rides.RideRequest request)
    {
        request.Date = date;
        request.State = Rides.RideRequestState.Looking;
        (request.DecideBy, request.EndedAt, request.RefusedFor) = (null, null, null);
    }

    private async Task ForgetPromisesAsync(List<int> moved, CancellationToken cancellation)
    {
        await context.RidePromises.Where(promise => moved.Contains(promise.RideRequestId)).ExecuteDeleteAsync(cancellation);
        await context.Assignments.Where(assignment => moved.Contains(assignment.RideRequestId)).ExecuteDeleteAsync(cancellation);
        await context.StopEvents.Where(stop => moved.Contains(stop.RideRequestId)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>A request added later joins those of its weekday that are still to come.</summary>
    private LocalDate DayOf(DemoRequest request, IEnumerable<Rides.RideRequest> stored) =>
        stored.FirstOrDefault(other => other.Date >= _today && other.Date.DayOfWeek == request.Weekday)?.Date ?? _today.Next(request.Weekday);
}

using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.Tests.Rides;

/// <summary>What must be true at every moment of a living district, read from the database alone.</summary>
internal sealed class MonthChecks(TestDistrict district)
{
    private static readonly DateTimeZone s_zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public async Task CheckAsync()
    {
        await using var context = district.Open();
        var today = district.Clock.GetCurrentInstant().InZone(s_zone).Date;
        var requests = await context.RideRequests.AsNoTracking().Include(request => request.Rides).Where(request => request.Date >= today).ToDictionaryAsync(request => request.Id);
        var plans = await context.DayPlans.AsNoTracking().AsSplitQuery().Include(plan => plan.Tours).ThenInclude(tour => tour.Stops).Where(plan => plan.Date >= today).ToListAsync();
        var promises = await context.RidePromises.AsNoTracking().Where(promise => promise.WithdrawnAt == null).ToListAsync();
        var drivers = await context.Drivers.AsNoTracking().Include(driver => driver.Availabilities).Include(driver => driver.Exceptions).ToDictionaryAsync(driver => driver.Id);
        foreach (var tour in plans.SelectMany(plan => plan.Tours))
            CheckTour(tour, requests, drivers[tour.DriverId]);
        foreach (var plan in plans)
            CheckServed(plan, requests, today, district.Clock.GetCurrentInstant().InZone(s_zone).TimeOfDay);
        foreach (var request in requests.Values.Where(request => request.State == RideRequestState.Promised))
            CheckPromised(request, [.. promises.Where(promise => promise.RideRequestId == request.Id)], plans.Single(plan => plan.Date == request.Date), today);
        await CheckAssignmentsAsync(context, plans, requests, today);
        await CheckToldAsync(context);
    }

    /// <summary>Every request came to exactly one end, and nothing is left hanging.</summary>
    public async Task CheckEndAsync()
    {
        await using var context = district.Open();
        var requests = await context.RideRequests.AsNoTracking().ToListAsync();
        Assert.All(requests, request => Assert.True(request.State.IsFinal() && request.EndedAt is not null, $"{request.Code} is {request.State}."));
        var promised = (await context.RidePromises.AsNoTracking().Where(promise => promise.WithdrawnAt == null).Select(promise => promise.RideRequestId).ToListAsync()).ToHashSet();
        // Of a broken one the ride there may have been driven.
        Assert.All(requests.Where(request => request.State != RideRequestState.Broken), request => Assert.Equal(request.State is RideRequestState.Driven or RideRequestState.NoShow, promised.Contains(request.Id)));
    }

    private static void CheckTour(Tour tour, Dictionary<int, RideRequest> requests, Driver driver)
    {
        var onBoard = new List<Ride>();
        var before = tour.Departure;
        foreach (var stop in tour.Stops.OrderBy(stop => stop.Sequence))
        {
            Assert.True(before <= stop.Arrival && stop.Arrival <= stop.Begin && stop.Begin <= stop.Departure, $"Tour {tour.Id} goes back in time.");
            before = stop.Departure;
            var ride = requests[stop.RideRequestId].GetRide(stop.RideIndex);
            if (stop.Kind == StopKind.Pickup)
                onBoard.Add(ride);
            else
                Assert.True(onBoard.Remove(ride), $"Tour {tour.Id} lets somebody out who is not in.");
            Assert.True(onBoard.Sum(other => other.Party.People) <= driver.Seats, $"Tour {tour.Id} has too many on board.");
        }
        // Whoever was not there never got in.
        Assert.All(onBoard, ride => Assert.True(requests[ride.RideRequestId].State is RideRequestState.NoShow or RideRequestState.Driven));
        Assert.True(before <= tour.Return);
    }

    /// <summary>All rides of a request or none.</summary>
    private void CheckServed(DayPlan plan, Dictionary<int, RideRequest> requests, LocalDate today, LocalTime now)
    {
        foreach (var served in plan.Tours.SelectMany(tour => tour.Stops).GroupBy(stop => stop.RideRequestId))
        {
            // Whoever is being fetched when the way back breaks is taken there all the same, and the coordinator is told.
            var isFetched = plan.Date == today && served.Any(stop => plan.Tours.Exists(tour => tour.Stops.Contains(stop) && tour.Departure <= now));
            if (!isFetched && requests[served.Key].State is RideRequestState.Promised or RideRequestState.Looking)
                Assert.True(requests[served.Key].Rides.Count * 2 == served.Count(), $"{plan.Date} v{plan.Version} at {district.Clock.GetCurrentInstant()}: {requests[served.Key].Code} {requests[served.Key].State} source {requests[served.Key].SeriesId} has {string.Join(", ", served.Select(stop => $"{stop.RideIndex} {stop.Kind} {stop.Begin}"))}");
        }
    }

    private static void CheckPromised(RideRequest request, List<RidePromise> promises, DayPlan plan, LocalDate today)
    {
        Assert.Equal(request.Rides.Select(ride => ride.Index).Order(), promises.Select(promise => promise.RideIndex).Order());
        foreach (var promise in promises)
        {
            var (tour, pickup) = plan.Tours.SelectMany(tour => tour.Stops, (tour, stop) => (tour, stop))
                .Single(pair => pair.stop.RideRequestId == request.Id && pair.stop.RideIndex == promise.RideIndex && pair.stop.Kind == StopKind.Pickup);
            Assert.Equal(promise.DriverId, tour.DriverId);
            // On the day a car may be late; before it nobody plans to be.
            if (plan.Date > today)
                Assert.True(promise.PickupFrom <= pickup.Begin && pickup.Begin <= promise.PickupBy, $"{request.Code} is promised {promise.PickupFrom}-{promise.PickupBy} and planned at {pickup.Begin}.");
        }
    }

    private static async Task CheckAssignmentsAsync(DistrictContext context, List<DayPlan> plans, Dictionary<int, RideRequest> requests, LocalDate today)
    {
        var asked = await context.Assignments.AsNoTracking().Where(assignment => assignment.Date >= today && (assignment.State == AssignmentState.Asked || assignment.State == AssignmentState.Accepted)).ToListAsync();
        Assert.Equal(asked.Count, asked.Select(assignment => (assignment.RideRequestId, assignment.RideIndex)).Distinct().Count());
        var planned = plans.Where(plan => plan.Date <= today.PlusDays(7)).SelectMany(plan => plan.Tours).SelectMany(tour => tour.Stops.Where(stop => stop.Kind == StopKind.Pickup), (tour, stop) => (tour.DriverId, stop.RideRequestId, stop.RideIndex))
            .Where(stop => !requests[stop.RideRequestId].State.IsFinal()).ToHashSet();
        Assert.Subset(asked.Select(assignment => (assignment.DriverId, assignment.RideRequestId, assignment.RideIndex)).ToHashSet(), planned);
        var declined = await context.Assignments.AsNoTracking().Where(assignment => assignment.State == AssignmentState.Declined || assignment.State == AssignmentState.Expired).ToListAsync();
        Assert.DoesNotContain(declined, assignment => planned.Contains((assignment.DriverId, assignment.RideRequestId, assignment.RideIndex)));
    }

    /// <summary>Whatever changed for somebody who left an address was told at that moment.</summary>
    private static async Task CheckToldAsync(DistrictContext context)
    {
        var ended = await context.RidePromises.AsNoTracking().Where(promise => promise.WithdrawnAt != null).Select(promise => new { promise.RideRequestId, promise.WithdrawnAt, promise.End }).ToListAsync();
        var told = (await context.Messages.AsNoTracking().Select(message => new { message.RideRequestId, message.CreatedAt, message.Kind }).ToListAsync()).ToLookup(message => message.RideRequestId);
        var reachable = (await context.RideRequests.AsNoTracking().Where(request => request.Email != null).Select(request => request.Id).ToListAsync()).ToHashSet();
        Assert.All(ended.Where(promise => reachable.Contains(promise.RideRequestId)), promise => Assert.Contains(told[promise.RideRequestId], message => message.CreatedAt == promise.WithdrawnAt && message.Kind == KindOf(promise.End)));
    }

    private static MessageKind KindOf(PromiseEnd? end) => end switch
    {
        PromiseEnd.TakenBack => MessageKind.Cancelled,
        PromiseEnd.Broken => MessageKind.PromiseBroken,
        _ => MessageKind.PromiseChanged,
    };
}

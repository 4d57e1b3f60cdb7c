using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Tells people what a new plan means for them, in the transaction that stores it: new promises, changed ones, and broken ones. No promise changes silently.</summary>
internal sealed class PromiseKeeping(DistrictContext context, RideRules rules, DecisionTimes decisions, Instant now)
{
    /// <param name="input">The day as it was before.</param>
    /// <param name="day">Its problem.</param>
    /// <param name="plan">The plan that is being stored.</param>
    /// <param name="cancellation">Ends it; the caller's transaction is then given up.</param>
    /// <param name="only">The one request that the plan adds; null when everything was planned anew.</param>
    public async Task SettleAsync(DayInput input, DayProblem day, PoolPlan plan, CancellationToken cancellation, int? only = null)
    {
        var pickups = plan.Tours.SelectMany(tour => tour.Stops.Where(stop => stop.Kind == StopKind.Pickup)
                .Select(stop => ((stop.RequestId, stop.RideIndex + day.RidesOver(stop.RequestId)), new PlannedPickup(tour.VehicleId, DayTimes.TimeOf(stop.Begin)))))
            .ToDictionary(pickup => pickup.Item1, pickup => pickup.Item2);
        var drivers = input.Drivers.ToDictionary(driver => driver.Id);
        var standing = await context.RidePromises.Where(promise => promise.WithdrawnAt == null && (only == null || promise.RideRequestId == only)
            && context.RideRequests.Any(request => request.Id == promise.RideRequestId && request.Date == input.Date)).ToListAsync(cancellation);
        var byRequest = standing.ToLookup(promise => promise.RideRequestId);
        var tracked = await context.RideRequests.Where(request => request.Date == input.Date && (only == null || request.Id == only)
            && (request.State == RideRequestState.Looking || request.State == RideRequestState.Promised)).ToDictionaryAsync(request => request.Id, cancellation);
        foreach (var request in input.Requests.Where(request => only is null || request.Id == only))
        {
            if (!tracked.TryGetValue(request.Id, out var row))
                continue;
            var promises = byRequest[request.Id].ToList();
            var open = request.Rides.Where(ride => ride.Index >= day.RidesOver(request.Id)).ToList();
            if (!open.TrueForAll(ride => pickups.ContainsKey((request.Id, ride.Index))))
                await BreakAsync(request, row, promises, day, cancellation);
            else if (row.State == RideRequestState.Promised || open.TrueForAll(ride => MayBePromised(ride, pickups[(request.Id, ride.Index)], drivers, input)))
                await KeepAsync(request, row, open, promises, pickups, cancellation);
        }
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Nothing is promised in the name of somebody who wants to be asked first and has not accepted.</summary>
    private static bool MayBePromised(Ride ride, PlannedPickup pickup, Dictionary<int, Driver> drivers, DayInput input) =>
        !drivers[pickup.DriverId].AsksFirst || input.Assignments.Any(assignment => assignment.State == AssignmentState.Accepted
            && assignment.DriverId == pickup.DriverId && assignment.RideRequestId == ride.RideRequestId && assignment.RideIndex == ride.Index);

    private async Task KeepAsync(
        RideRequest request, RideRequest row, List<Ride> open, List<RidePromise> promises, Dictionary<(int Request, int Ride), PlannedPickup> pickups, CancellationToken cancellation)
    {
        var made = new List<RidePromise>();
        var hadAny = promises.Count > 0;
        foreach (var ride in open)
        {
            var pickup = pickups[(request.Id, ride.Index)];
            var standing = promises.Find(promise => promise.RideIndex == ride.Index);
            var isInTime = standing is not null && standing.PickupFrom <= pickup.At && pickup.At <= standing.PickupBy;
            if (isInTime && standing!.DriverId == pickup.DriverId)
                continue;
            if (standing is not null)
                (standing.WithdrawnAt, standing.End) = (now, isInTime ? PromiseEnd.OtherDriver : PromiseEnd.OtherTime);
            var window = isInTime ? (standing!.PickupFrom, standing.PickupBy) : PromiseWindow.Around(pickup.At, ride, rules);
            made.Add(new RidePromise
            {
                RideRequestId = request.Id,
                RideIndex = ride.Index,
                DriverId = pickup.DriverId,
                PickupFrom = window.Item1,
                PickupBy = window.Item2,
                PromisedAt = now,
            });
        }
        if (made.Count == 0)
            return;
        // The old promise must be gone before the new one comes, for only one may hold.
        await context.SaveChangesAsync(cancellation);
        context.RidePromises.AddRange(made);
        (row.State, row.DecideBy) = (RideRequestState.Promised, null);
        await context.SaveChangesAsync(cancellation);
        Outbox.TellRider(context, row, hadAny ? MessageKind.PromiseChanged : MessageKind.Promised, $"promise {made[^1].Id}", FactsOf(request, [.. promises.Where(promise => promise.WithdrawnAt is null), .. made]), now);
    }

    /// <summary>Whoever is on the way already is looked after until the day ends: nobody is left where they are.</summary>
    private async Task BreakAsync(RideRequest request, RideRequest row, List<RidePromise> promises, DayProblem day, CancellationToken cancellation)
    {
        var isUnderWay = request.Rides.Exists(ride => day.Running?.HasBegun(request.Id, ride.Index) == true);
        promises = promises.FindAll(promise => day.Running?.HasBegun(request.Id, promise.RideIndex) != true);
        if (promises.Count == 0 && row.State == RideRequestState.Looking)
            return;
        foreach (var promise in promises)
            (promise.WithdrawnAt, promise.End) = (now, PromiseEnd.Broken);
        row.DecideBy = isUnderWay ? null : decisions.Find(request, now);
        row.State = row.DecideBy is null && !isUnderWay ? RideRequestState.Broken : RideRequestState.Looking;
        if (row.State == RideRequestState.Broken)
            row.EndedAt = now;
        await context.SaveChangesAsync(cancellation);
        Outbox.TellRider(context, row, MessageKind.PromiseBroken, $"promise {promises.Select(promise => promise.Id).DefaultIfEmpty().Max()} broken", FactsOf(request, []) with { AnswerBy = row.DecideBy }, now);
    }

    private static MessageFacts FactsOf(RideRequest request, List<RidePromise> promises) => new()
    {
        Date = request.Date,
        Rides = [.. request.Rides.Select(ride => (ride, promises.Find(promise => promise.RideIndex == ride.Index))).Select(pair => new MessageRide(
            pair.ride.FromPlaceName, pair.ride.ToPlaceName, pair.ride.Party.People, pair.Item2?.PickupFrom, pair.Item2?.PickupBy))],
    };

    private sealed record PlannedPickup(int DriverId, LocalTime At);
}

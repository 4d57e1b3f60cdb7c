using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Audit;
using Mobilitaet.District.Database;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling;
using Mobilitaet.Pooling.Replanning;
using Mobilitaet.Pooling.Stopping;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Gives a ride to a driver by hand: first tells what that would break under all rules, then locks it, and planning does the rest.</summary>
public sealed class RideMoving(DistrictDatabase database, IStreetTimes streets, RideRules rules, DistrictOptions options, IClock clock)
{
    private const int RoundsPerRide = 30;

    /// <summary>What would change if this driver took this ride, found by planning the day so without storing it.</summary>
    /// <returns>Null when there is no such open ride.</returns>
    public async Task<MovePreview?> PreviewAsync(int request, int ride, int? driver, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if (await FindDateAsync(context, request, cancellation) is not { } date)
            return null;
        var input = await DayInput.LoadAsync(context, date, clock.GetCurrentInstant().InZone(options.Zone), cancellation);
        if (input.Requests.FirstOrDefault(other => other.Id == request)?.Rides.Find(other => other.Index == ride) is not { } moved)
            return null;
        moved.LockedDriverId = driver;
        var day = DayProblem.Create(input, streets, rules);
        // A promise of the moved ride must not speak against moving it.
        var promises = StandingPlan.PromisesOf(input, day).Select(promise => promise.RequestId == request && promise.RideIndex + day.RidesOver(request) == ride && driver is { } other
            ? promise with { VehicleId = other }
            : promise).ToList();
        var rounds = RoundsPerRide * day.Problem.Requests.Sum(other => (long)other.Rides.Count);
        var plan = Replanner.Plan(day.Problem, StandingPlan.PlanOf(input, day), promises, new SolveOptions(new StopAfterRounds(rounds)), cancellation).Plan;
        var isKnown = driver is null || day.Problem.Vehicles.Any(vehicle => vehicle.Id == driver);
        var unserved = plan.Unserved.ToDictionary(other => other.RequestId, other => other.Reason.Cause);
        return new MovePreview(
            isKnown && !unserved.ContainsKey(request),
            isKnown ? unserved.TryGetValue(request, out var cause) ? cause : null : Pooling.Explanations.UnservedCause.NoDriverAtThatTime,
            [.. Replanner.ListBroken(plan, promises).Select(promise => promise.RequestId).Where(other => other != request).Distinct()
                .Select(other => input.Requests.First(found => found.Id == other)).Select(other => new MovedRider(other.Id, other.Name, unserved.ContainsKey(other.Id)))]);
    }

    /// <summary>Locks the ride to the driver, or with null gives it back to planning.</summary>
    /// <returns>The day to plan anew; null when there is no such open ride.</returns>
    public async Task<LocalDate?> LockAsync(int request, int ride, int? driver, string actor, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if (await FindDateAsync(context, request, cancellation) is not { } date)
            return null;
        await using var transaction = await context.BeginWritingAsync(WeekLock.NameOf(date), cancellation);
        var changed = await context.Rides.Where(other => other.RideRequestId == request && other.Index == ride).ExecuteUpdateAsync(other => other.SetProperty(r => r.LockedDriverId, driver), cancellation);
        if (changed == 0)
            return null;
        context.AuditEntries.Add(new AuditEntry
        {
            At = clock.GetCurrentInstant(),
            Actor = actor,
            Action = driver is null ? "ride.unlock" : "ride.lock",
            Subject = $"request {request} ride {ride}",
            Detail = driver is null ? null : $"driver {driver}",
        });
        await context.SaveChangesAsync(cancellation);
        await PlanChanges.TouchAsync(context, date, cancellation);
        await transaction.CommitAsync(cancellation);
        return date;
    }

    private static Task<LocalDate?> FindDateAsync(DistrictContext context, int request, CancellationToken cancellation) => context.RideRequests.AsNoTracking()
        .Where(other => other.Id == request && (other.State == RideRequestState.Looking || other.State == RideRequestState.Promised))
        .Select(other => (LocalDate?)other.Date).FirstOrDefaultAsync(cancellation);
}

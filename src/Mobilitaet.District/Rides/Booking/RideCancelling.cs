using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Audit;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Notifications;
using NodaTime;

namespace Mobilitaet.District.Rides.Booking;

/// <summary>Takes a request back, until its first ride begins; drivers who had accepted it are told.</summary>
public sealed class RideCancelling(DistrictDatabase database, IClock clock)
{
    /// <returns>False when it had already ended, so there was nothing to take back.</returns>
    /// <exception cref="InvalidOperationException">There is no such request.</exception>
    public async Task<bool> CancelAsync(int id, string actor, CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        await using var context = database.CreateContext();
        var date = await context.RideRequests.Where(request => request.Id == id).Select(request => (LocalDate?)request.Date).FirstOrDefaultAsync(cancellation)
            ?? throw new InvalidOperationException($"There is no ride request {id}.");
        await using var transaction = await context.BeginWritingAsync(WeekLock.NameOf(date), cancellation);
        var request = await context.RideRequests.Include(other => other.Rides).FirstAsync(other => other.Id == id, cancellation);
        if (request.State.IsFinal() || await context.StopEvents.AnyAsync(stop => stop.RideRequestId == id, cancellation))
            return false;
        (request.State, request.EndedAt, request.DecideBy) = (RideRequestState.Cancelled, now, null);
        await context.RidePromises.Where(promise => promise.RideRequestId == id && promise.WithdrawnAt == null)
            .ExecuteUpdateAsync(promise => promise.SetProperty(p => p.WithdrawnAt, now).SetProperty(p => p.End, PromiseEnd.TakenBack), cancellation);
        await new AssignmentKeeping(context, now).WithdrawAsync(request, cancellation);
        await PlanChanges.TakeOutAsync(context, request.Date, id, cancellation);
        Outbox.TellRider(context, request, MessageKind.Cancelled, "cancelled", FactsOf(request), now);
        context.AuditEntries.Add(new AuditEntry { At = now, Actor = actor, Action = "request.cancel", Subject = $"request {id}" });
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static MessageFacts FactsOf(RideRequest request) => new()
    {
        Date = request.Date,
        Rides = [.. request.Rides.OrderBy(ride => ride.Index).Select(ride => new MessageRide(ride.FromPlaceName, ride.ToPlaceName, ride.Party.People, null, null))],
    };
}

using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Notifications;
using NodaTime;

namespace Mobilitaet.District.Rides.Booking;

/// <summary>Brings every request to its one end: tells those whose time of decision has come that nobody was found, and closes days that are over.</summary>
public sealed class RideClosing(DistrictDatabase database, DistrictOptions options, IClock clock)
{
    /// <returns>How many requests ended.</returns>
    public async Task<int> CloseAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        var today = now.InZone(options.Zone).Date;
        await using var context = database.CreateContext();
        var days = await context.RideRequests
            .Where(request => (request.State == RideRequestState.Looking && (request.DecideBy <= now || request.Date < today)) || (request.State == RideRequestState.Promised && request.Date < today))
            .Select(request => request.Date).Distinct().ToListAsync(cancellation);
        var ended = 0;
        foreach (var date in days)
        {
            await using var transaction = await context.BeginWritingAsync(WeekLock.NameOf(date), cancellation);
            ended += await RefuseAsync(context, date, now, date < today, cancellation);
            if (date < today)
                ended += await CloseAsync(context, date, now, cancellation);
            await transaction.CommitAsync(cancellation);
            context.ChangeTracker.Clear();
        }
        return ended;
    }

    private static async Task<int> RefuseAsync(DistrictContext context, LocalDate date, Instant now, bool isOver, CancellationToken cancellation)
    {
        var waiting = await context.RideRequests.Include(request => request.Rides)
            .Where(request => request.Date == date && request.State == RideRequestState.Looking && (isOver || request.DecideBy <= now)).ToListAsync(cancellation);
        foreach (var request in waiting)
        {
            var cause = await context.UnservedRides.Where(ride => ride.RideRequestId == request.Id).Select(ride => (Pooling.Explanations.UnservedCause?)ride.Cause).FirstOrDefaultAsync(cancellation);
            var wasPromised = await context.RidePromises.AnyAsync(promise => promise.RideRequestId == request.Id, cancellation);
            (request.State, request.RefusedFor, request.EndedAt) = (wasPromised ? RideRequestState.Broken : RideRequestState.Refused, cause, now);
            // After the day nobody wants to read that there was no ride.
            if (isOver)
                continue;
            await new AssignmentKeeping(context, now).WithdrawAsync(request, cancellation);
            await PlanChanges.TakeOutAsync(context, date, request.Id, cancellation);
            Outbox.TellRider(context, request, MessageKind.Refused, "refused", FactsOf(request), now);
        }
        await context.SaveChangesAsync(cancellation);
        return waiting.Count;
    }

    /// <summary>What drivers did not report went as promised.</summary>
    private static async Task<int> CloseAsync(DistrictContext context, LocalDate date, Instant now, CancellationToken cancellation)
    {
        var promised = await context.RideRequests.Where(request => request.Date == date && request.State == RideRequestState.Promised).ToListAsync(cancellation);
        foreach (var request in promised)
            (request.State, request.EndedAt) = (RideRequestState.Driven, now);
        await context.SaveChangesAsync(cancellation);
        return promised.Count;
    }

    private static MessageFacts FactsOf(RideRequest request) => new()
    {
        Date = request.Date,
        Rides = [.. request.Rides.OrderBy(ride => ride.Index).Select(ride => new MessageRide(ride.FromPlaceName, ride.ToPlaceName, ride.Party.People, null, null))],
    };
}

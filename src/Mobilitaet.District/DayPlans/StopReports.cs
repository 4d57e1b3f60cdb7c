using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Audit;
using Mobilitaet.District.Database;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Rides;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Takes what a driver reports on the way: picked up, not there, delivered. A second tap on the same button changes nothing.</summary>
public sealed class StopReports(DistrictDatabase database, IClock clock)
{
    /// <returns>False when this driver does not have this ride, or it was reported before.</returns>
    public async Task<bool> ReportAsync(int driver, int request, int ride, StopEventKind kind, CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        await using var context = database.CreateContext();
        var date = await context.RideRequests.Where(other => other.Id == request).Select(other => (LocalDate?)other.Date).FirstOrDefaultAsync(cancellation);
        if (date is not { } day)
            return false;
        await using var transaction = await context.BeginWritingAsync(WeekLock.NameOf(day), cancellation);
        var isTheirs = await context.TourStops.AnyAsync(stop => stop.RideRequestId == request && stop.RideIndex == ride
            && context.Tours.Any(tour => tour.Id == stop.TourId && tour.DriverId == driver), cancellation);
        var reported = await context.StopEvents.Where(stop => stop.RideRequestId == request && stop.RideIndex == ride).Select(stop => stop.Kind).ToListAsync(cancellation);
        if (!isTheirs || !Follows(kind, reported))
            return false;
        context.StopEvents.Add(new StopEvent { RideRequestId = request, RideIndex = ride, DriverId = driver, Kind = kind, At = now });
        context.AuditEntries.Add(new AuditEntry { At = now, Actor = $"driver {driver}", Action = $"stop.{kind}", Subject = $"request {request} ride {ride}" });
        if (kind == StopEventKind.NotThere)
            await EndAsync(context, request, now, day, cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static bool Follows(StopEventKind kind, List<StopEventKind> reported) => kind == StopEventKind.Delivered
        ? reported is [StopEventKind.PickedUp]
        : reported.Count == 0;

    /// <summary>Whoever was not there for the first ride does not come back either; whoever was taken there and does not come back did travel.</summary>
    private static async Task EndAsync(DistrictContext context, int id, Instant now, LocalDate date, CancellationToken cancellation)
    {
        var request = await context.RideRequests.Include(other => other.Rides).FirstAsync(other => other.Id == id, cancellation);
        var hasTravelled = await context.StopEvents.AnyAsync(stop => stop.RideRequestId == id && stop.Kind == StopEventKind.PickedUp, cancellation);
        if (request.State.IsFinal())
            return;
        (request.State, request.EndedAt) = (hasTravelled ? RideRequestState.Driven : RideRequestState.NoShow, now);
        await new AssignmentKeeping(context, now).WithdrawAsync(request, cancellation);
        await PlanChanges.TouchAsync(context, date, cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Audit;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>What drivers answer: yes or no to a ride or to a whole day, and silence. A no or silence moves the ride on to somebody else and has no other consequence.</summary>
public sealed class AssignmentAnswers(DistrictDatabase database, DistrictOptions options, IClock clock)
{
    /// <summary>Answers one ride, or all rides of a day that are still open to an answer.</summary>
    /// <param name="driver">Who answers.</param>
    /// <param name="date">The day.</param>
    /// <param name="only">The one assignment; null for all of the day.</param>
    /// <param name="accepts">Yes or no; an accepted ride can still be declined later, as when somebody falls ill.</param>
    /// <param name="cancellation">Ends it; then nothing is stored.</param>
    /// <returns>How many assignments changed.</returns>
    public async Task<int> AnswerAsync(int driver, LocalDate date, int? only, bool accepts, CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        await using var context = database.CreateContext();
        await using var transaction = await context.BeginWritingAsync(WeekLock.NameOf(date), cancellation);
        var open = await context.Assignments
            .Where(assignment => assignment.DriverId == driver && assignment.Date == date && (only == null || assignment.Id == only)
                && (assignment.State == AssignmentState.Asked || (!accepts && assignment.State == AssignmentState.Accepted))).ToListAsync(cancellation);
        if (!accepts)
            open = await WithoutLeftAsync(context, open, now, cancellation);
        foreach (var assignment in open)
        {
            (assignment.State, assignment.AnsweredAt) = (accepts ? AssignmentState.Accepted : AssignmentState.Declined, now);
            context.AuditEntries.Add(new AuditEntry
            {
                At = now,
                Actor = $"driver {driver}",
                Action = accepts ? "assignment.accept" : "assignment.decline",
                Subject = $"request {assignment.RideRequestId} ride {assignment.RideIndex}",
            });
        }
        await context.SaveChangesAsync(cancellation);
        // An accepted ride may now be promised, a declined one needs somebody else.
        if (open.Count > 0 && (!accepts || await context.Drivers.AnyAsync(other => other.Id == driver && other.AsksFirst, cancellation)))
            await PlanChanges.TouchAsync(context, date, cancellation);
        await transaction.CommitAsync(cancellation);
        return open.Count;
    }

    /// <summary>Moves on what was not answered in time; drivers without a way to answer, because nobody invited them yet, are spoken to by a coordinator and keep their rides.</summary>
    /// <returns>The days on which something is open again.</returns>
    public async Task<List<LocalDate>> ExpireAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        await using var context = database.CreateContext();
        var today = now.InZone(options.Zone).Date;
        var opened = new List<LocalDate>();
        var days = await ListOverdue(context, now).Where(assignment => assignment.Date >= today).Select(assignment => assignment.Date).Distinct().ToListAsync(cancellation);
        foreach (var date in days)
        {
            await using var transaction = await context.BeginWritingAsync(WeekLock.NameOf(date), cancellation);
            var overdue = await WithoutLeftAsync(context, await ListOverdue(context, now).Where(assignment => assignment.Date == date).ToListAsync(cancellation), now, cancellation);
            if (overdue.Count == 0)
                continue;
            foreach (var assignment in overdue)
            {
                assignment.State = AssignmentState.Expired;
                context.AuditEntries.Add(new AuditEntry
                {
                    At = now,
                    Actor = "planning",
                    Action = "assignment.expire",
                    Subject = $"request {assignment.RideRequestId} ride {assignment.RideIndex}",
                    Detail = $"driver {assignment.DriverId}",
                });
            }
            await context.SaveChangesAsync(cancellation);
            await PlanChanges.TouchAsync(context, date, cancellation);
            await transaction.CommitAsync(cancellation);
            opened.Add(date);
        }
        return opened;
    }

    /// <summary>Who has left is driving, whatever the answer; a car that breaks down is the coordinator's.</summary>
    private async Task<List<Assignment>> WithoutLeftAsync(DistrictContext context, List<Assignment> assignments, Instant now, CancellationToken cancellation)
    {
        var local = now.InZone(options.Zone);
        var today = await context.DayPlans.Where(plan => plan.Date == local.Date).SelectMany(plan => plan.Tours).Where(tour => tour.Departure <= local.TimeOfDay)
            .SelectMany(tour => tour.Stops, (tour, stop) => new { tour.DriverId, stop.RideRequestId, stop.RideIndex }).ToListAsync(cancellation);
        var left = today.Select(stop => (stop.DriverId, stop.RideRequestId, stop.RideIndex)).ToHashSet();
        return assignments.FindAll(assignment => assignment.Date > local.Date || (assignment.Date == local.Date && !left.Contains((assignment.DriverId, assignment.RideRequestId, assignment.RideIndex))));
    }

    private static IQueryable<Assignment> ListOverdue(DistrictContext context, Instant now) => context.Assignments
        .Where(assignment => assignment.State == AssignmentState.Asked && assignment.AnswerBy <= now && assignment.Driver!.AccessKeyHash != null);
}

using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>Brings what drivers were asked in line with the stored tours, within the caller's transaction: asks for new rides, and takes back those that went to somebody else. Doing it twice changes nothing.</summary>
internal sealed class AssignmentKeeping(DistrictContext context, Instant now)
{
    /// <summary>Asks for every ride of the day's tours that its driver was not asked for yet, and withdraws the rest.</summary>
    public async Task SettleAsync(LocalDate date, AnswerTimes answers, CancellationToken cancellation)
    {
        var planned = await context.DayPlans.Where(plan => plan.Date == date).SelectMany(plan => plan.Tours)
            .SelectMany(tour => tour.Stops.Where(stop => stop.Kind == StopKind.Pickup), (tour, stop) => new { tour.DriverId, stop.RideRequestId, stop.RideIndex, stop.Begin })
            .ToListAsync(cancellation);
        var asked = await context.Assignments.Where(assignment => assignment.Date == date).ToListAsync(cancellation);
        var wanted = planned.ToDictionary(stop => (stop.DriverId, stop.RideRequestId, stop.RideIndex), stop => stop.Begin);
        var gone = asked.FindAll(assignment => assignment.State is AssignmentState.Asked or AssignmentState.Accepted && !wanted.ContainsKey(KeyOf(assignment)));
        gone.ForEach(assignment => assignment.State = AssignmentState.Withdrawn);
        var first = planned.GroupBy(stop => stop.DriverId).ToDictionary(driver => driver.Key, driver => driver.Min(stop => stop.Begin));
        var added = new List<Assignment>();
        foreach (var (driver, request, ride) in wanted.Keys)
        {
            var assignment = asked.Find(other => KeyOf(other) == (driver, request, ride));
            if (assignment is { State: not AssignmentState.Withdrawn })
                continue;
            if (assignment is null)
                context.Assignments.Add(assignment = new Assignment { Date = date, DriverId = driver, RideRequestId = request, RideIndex = ride });
            (assignment.State, assignment.AskedAt, assignment.AnsweredAt) = (AssignmentState.Asked, now, null);
            assignment.AnswerBy = answers.Find(date, first[driver], now);
            added.Add(assignment);
        }
        await context.SaveChangesAsync(cancellation);
        await TellAsync(date, added, gone, cancellation);
    }

    /// <summary>Takes back what drivers were asked for one request.</summary>
    public async Task WithdrawAsync(RideRequest request, CancellationToken cancellation)
    {
        var gone = await context.Assignments
            .Where(assignment => assignment.RideRequestId == request.Id && (assignment.State == AssignmentState.Asked || assignment.State == AssignmentState.Accepted)).ToListAsync(cancellation);
        gone.ForEach(assignment => assignment.State = AssignmentState.Withdrawn);
        await TellAsync(request.Date, [], gone, cancellation);
    }

    private static (int Driver, int Request, int Ride) KeyOf(Assignment assignment) => (assignment.DriverId, assignment.RideRequestId, assignment.RideIndex);

    /// <summary>One message a driver, whatever number of rides.</summary>
    private async Task TellAsync(LocalDate date, List<Assignment> added, List<Assignment> gone, CancellationToken cancellation)
    {
        var ids = added.Concat(gone).Select(assignment => assignment.DriverId).Distinct().ToList();
        var drivers = await context.Drivers.Where(driver => ids.Contains(driver.Id)).ToListAsync(cancellation);
        var requests = added.Concat(gone).Select(assignment => assignment.RideRequestId).Distinct().ToList();
        var rides = await context.Rides.AsNoTracking().Where(ride => requests.Contains(ride.RideRequestId)).ToListAsync(cancellation);
        foreach (var driver in drivers)
        {
            Tell(driver, MessageKind.Asked, date, added.FindAll(assignment => assignment.DriverId == driver.Id), rides);
            Tell(driver, MessageKind.RideTakenBack, date, gone.FindAll(assignment => assignment.DriverId == driver.Id), rides);
        }
        await context.SaveChangesAsync(cancellation);
    }

    private void Tell(Driver driver, MessageKind kind, LocalDate date, List<Assignment> assignments, List<Ride> rides)
    {
        if (assignments.Count == 0)
            return;
        Outbox.TellDriver(context, driver, kind, $"{date:uuuu-MM-dd} assignment {assignments.Max(assignment => assignment.Id)} at {now.ToUnixTimeTicks()}", new MessageFacts
        {
            Date = date,
            AnswerBy = kind == MessageKind.Asked ? assignments.Min(assignment => assignment.AnswerBy) : null,
            Path = "/drive",
            Rides = [.. assignments.Select(assignment => rides.Find(ride => (ride.RideRequestId, ride.Index) == (assignment.RideRequestId, assignment.RideIndex))).OfType<Ride>()
                .Select(ride => new MessageRide(ride.FromPlaceName, ride.ToPlaceName, ride.Party.People, ride.PickupFrom, ride.PickupBy))],
        }, now);
    }
}

using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Rides;
using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>What one driver may see of the coming days: villages of what he or she is asked for; names, doors and numbers of what is accepted; nothing of anybody else's.</summary>
public sealed class DriverWeekQuery(DistrictContext context)
{
    public async Task<List<DriverDay>> ListAsync(int driver, LocalDate from, LocalDate until, CancellationToken cancellation = default)
    {
        await using var reading = await context.BeginReadingAsync(cancellation);
        var assignments = await context.Assignments.AsNoTracking()
            .Where(assignment => assignment.DriverId == driver && assignment.Date >= from && assignment.Date <= until
                && (assignment.State == AssignmentState.Asked || assignment.State == AssignmentState.Accepted)).ToListAsync(cancellation);
        var plans = await context.DayPlans.AsNoTracking().AsSplitQuery().Where(plan => plan.Date >= from && plan.Date <= until)
            .Include(plan => plan.Tours.Where(tour => tour.DriverId == driver)).ThenInclude(tour => tour.Stops).ThenInclude(stop => stop.RideRequest).ThenInclude(request => request!.Rides)
            .OrderBy(plan => plan.Date).ToListAsync(cancellation);
        var requests = assignments.Select(assignment => assignment.RideRequestId).ToHashSet();
        var events = await context.StopEvents.AsNoTracking().Where(stop => requests.Contains(stop.RideRequestId)).ToListAsync(cancellation);
        return [.. plans.Where(plan => plan.Tours.Count > 0).Select(plan => new DriverDay(
            plan.Date,
            [.. plan.Tours.OrderBy(tour => tour.Departure).Select(tour => new DriverTour(tour.Departure, tour.Return, tour.Metres,
                [.. tour.Stops.OrderBy(stop => stop.Sequence).Select(stop => ViewOf(stop, assignments, events)).OfType<DriverStop>()]))],
            assignments.FindAll(assignment => assignment.Date == plan.Date && assignment.State == AssignmentState.Asked).Select(assignment => (Instant?)assignment.AnswerBy).Min()))
            .Where(day => day.Tours.Any(tour => tour.Stops.Count > 0))];
    }

    /// <summary>Null for a stop that this driver was not asked for yet.</summary>
    private static DriverStop? ViewOf(TourStop stop, List<Assignment> assignments, List<StopEvent> events)
    {
        if (assignments.Find(other => (other.RideRequestId, other.RideIndex) == (stop.RideRequestId, stop.RideIndex)) is not { } assignment)
            return null;
        var request = stop.RideRequest!;
        var ride = request.GetRide(stop.RideIndex);
        var isAccepted = assignment.State == AssignmentState.Accepted;
        return new DriverStop(
            assignment.Id, request.Id, ride.Index, stop.Kind, stop.Begin, stop.PlaceName, ride.Party, isAccepted,
            isAccepted ? new RiderDetails(request.Name, request.Phone, stop.Kind == Pooling.Model.StopKind.Pickup ? ride.FromAddress : ride.ToAddress, stop.Position) : null,
            events.Where(done => (done.RideRequestId, done.RideIndex) == (request.Id, ride.Index)).Select(done => (StopEventKind?)done.Kind).Max());
    }
}

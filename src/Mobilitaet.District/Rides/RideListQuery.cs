using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Drivers;
using NodaTime;

namespace Mobilitaet.District.Rides;

/// <summary>All requests of a day for coordinators, with who was promised and asked.</summary>
public sealed class RideListQuery(DistrictContext context)
{
    /// <summary>The days that have requests, from a first one on.</summary>
    public Task<List<LocalDate>> ListDaysAsync(LocalDate from, CancellationToken cancellation = default) =>
        context.RideRequests.AsNoTracking().Where(request => request.Date >= from).Select(request => request.Date).Distinct().Order().ToListAsync(cancellation);

    public async Task<List<ListedRequest>> ListAsync(LocalDate date, CancellationToken cancellation = default)
    {
        await using var reading = await context.BeginReadingAsync(cancellation);
        var requests = await context.RideRequests.AsNoTracking().Include(request => request.Rides.OrderBy(ride => ride.Index)).Where(request => request.Date == date).ToListAsync(cancellation);
        var promises = await context.RidePromises.AsNoTracking().Where(promise => promise.WithdrawnAt == null && context.RideRequests.Any(request => request.Id == promise.RideRequestId && request.Date == date)).ToListAsync(cancellation);
        var assignments = await context.Assignments.AsNoTracking().Where(assignment => assignment.Date == date && (assignment.State == AssignmentState.Asked || assignment.State == AssignmentState.Accepted)).ToListAsync(cancellation);
        var causes = await context.UnservedRides.AsNoTracking().Where(ride => context.RideRequests.Any(request => request.Id == ride.RideRequestId && request.Date == date))
            .ToDictionaryAsync(ride => ride.RideRequestId, ride => (Pooling.Explanations.UnservedCause?)ride.Cause, cancellation);
        return [.. requests.OrderBy(request => request.State).ThenBy(request => request.GetRide(0).ArriveBy ?? request.GetRide(0).PickupFrom).ThenBy(request => request.Id).Select(request => new ListedRequest(
            request,
            [.. request.Rides.Select(ride => new ListedRide(
                ride,
                promises.Find(promise => (promise.RideRequestId, promise.RideIndex) == (request.Id, ride.Index)),
                assignments.Find(assignment => (assignment.RideRequestId, assignment.RideIndex) == (request.Id, ride.Index))))],
            request.RefusedFor ?? (request.State == RideRequestState.Looking ? causes.GetValueOrDefault(request.Id) : null)))];
    }
}

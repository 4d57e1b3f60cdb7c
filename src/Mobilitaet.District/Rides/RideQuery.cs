using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Drivers;
using NodaTime;

namespace Mobilitaet.District.Rides;

/// <summary>Reads what somebody with a booking code may see of a ride.</summary>
public sealed class RideQuery(DistrictContext context)
{
    /// <summary>The request with its promises; null when no request has this code.</summary>
    public async Task<RideView?> FindAsync(string code, CancellationToken cancellation = default)
    {
        await using var reading = await context.BeginReadingAsync(cancellation);
        var request = await context.RideRequests.AsNoTracking().Include(other => other.Offer).Include(other => other.Rides.OrderBy(ride => ride.Index))
            .FirstOrDefaultAsync(other => other.Code == code, cancellation);
        if (request is null)
            return null;
        var promises = await context.RidePromises.AsNoTracking().Where(promise => promise.RideRequestId == request.Id && promise.WithdrawnAt == null).ToListAsync(cancellation);
        var accepted = await context.Assignments.AsNoTracking()
            .Where(assignment => assignment.RideRequestId == request.Id && assignment.State == AssignmentState.Accepted)
            .Select(assignment => new { assignment.RideIndex, assignment.DriverId, assignment.Driver!.Name }).ToListAsync(cancellation);
        var cause = request.RefusedFor ?? await context.UnservedRides.AsNoTracking().Where(ride => ride.RideRequestId == request.Id)
            .Select(ride => (Pooling.Explanations.UnservedCause?)ride.Cause).FirstOrDefaultAsync(cancellation);
        var others = request.SeriesId is null ? [] : await context.RideRequests.AsNoTracking().Where(other => other.SeriesId == request.SeriesId)
            .OrderBy(other => other.Date).Select(other => new SeriesDay(other.Date, other.Code, other.State)).ToListAsync(cancellation);
        return new RideView(
            request,
            [.. request.Rides.Select(ride => new PromisedRide(
                ride,
                promises.Find(promise => promise.RideIndex == ride.Index),
                accepted.Find(driver => driver.RideIndex == ride.Index && promises.Exists(promise => promise.RideIndex == ride.Index && promise.DriverId == driver.DriverId))?.Name))],
            request.State is RideRequestState.Looking or RideRequestState.Refused or RideRequestState.Broken ? cause : null,
            others);
    }
}

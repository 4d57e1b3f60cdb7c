using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Tells a stored plan, within the caller's transaction, that what it was made from has changed; a planner that is just computing then begins anew.</summary>
internal static class PlanChanges
{
    public static Task TouchAsync(DistrictContext context, LocalDate date, CancellationToken cancellation) =>
        context.DayPlans.Where(plan => plan.Date == date).ExecuteUpdateAsync(plan => plan.SetProperty(p => p.Version, p => p.Version + 1).SetProperty(p => p.InputHash, ""), cancellation);

    /// <summary>Takes a request out of its day's tours; the others keep their times until the day is planned anew.</summary>
    public static async Task TakeOutAsync(DistrictContext context, LocalDate date, int request, CancellationToken cancellation)
    {
        await context.TourStops.Where(stop => stop.RideRequestId == request).ExecuteDeleteAsync(cancellation);
        await context.Tours.Where(tour => tour.Stops.Count == 0 && context.DayPlans.Any(plan => plan.Id == tour.DayPlanId && plan.Date == date)).ExecuteDeleteAsync(cancellation);
        await context.UnservedRides.Where(ride => ride.RideRequestId == request).ExecuteDeleteAsync(cancellation);
        await TouchAsync(context, date, cancellation);
    }
}

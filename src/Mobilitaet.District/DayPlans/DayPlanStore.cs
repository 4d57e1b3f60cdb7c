using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Suggestions;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Writes a pooled plan in place of the stored one, in one transaction and only over the version that was read.</summary>
internal sealed class DayPlanStore(DistrictContext context, IClock clock)
{
    /// <summary>Replaces <paramref name="stored"/> (or stores the first plan of the day); false when somebody else was faster.</summary>
    public async Task<bool> ReplaceAsync(DayPlan? stored, DayInput input, PoolPlan plan, IReadOnlyList<DriverSuggestion> suggestions, string hash, CancellationToken cancellation)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        try
        {
            if (stored is null)
                context.DayPlans.Add(stored = new DayPlan { Date = input.Date, InputHash = hash });
            Fill(stored, input, plan, hash);
            // The header goes first: when its version is another than the one read, nothing below happens.
            await context.SaveChangesAsync(cancellation);
            await context.Tours.Where(tour => tour.DayPlanId == stored.Id).ExecuteDeleteAsync(cancellation);
            await context.UnservedRides.Where(ride => ride.DayPlanId == stored.Id).ExecuteDeleteAsync(cancellation);
            await context.DriversToAsk.Where(asked => asked.DayPlanId == stored.Id).ExecuteDeleteAsync(cancellation);
            var requests = input.Requests.ToDictionary(request => request.Id);
            stored.Tours.AddRange(plan.Tours.Select(tour => TourOf(tour, requests)));
            stored.Unserved.AddRange(plan.Unserved.Select(UnservedOf));
            stored.DriversToAsk.AddRange(suggestions.Select(AskedOf));
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (DbUpdateException conflict) when (conflict is DbUpdateConcurrencyException || stored?.Version == 1)
        {
            await transaction.RollbackAsync(cancellation);
            context.ChangeTracker.Clear();
            if (await IsSupersededAsync(input.Date, stored!.Version, cancellation))
                return false;
            throw;
        }
    }

    private Task<bool> IsSupersededAsync(LocalDate date, int version, CancellationToken cancellation) =>
        context.DayPlans.AsNoTracking().AnyAsync(plan => plan.Date == date && plan.Version >= version, cancellation);

    private void Fill(DayPlan stored, DayInput input, PoolPlan plan, string hash)
    {
        var unserved = plan.Unserved.Select(request => request.RequestId).ToHashSet();
        var served = input.Requests.Where(request => !unserved.Contains(request.Id)).ToList();
        stored.Version++;
        stored.InputHash = hash;
        stored.PlannedAt = clock.GetCurrentInstant();
        stored.Requests = input.Requests.Count;
        stored.RequestsServed = served.Count;
        stored.People = input.Requests.Sum(request => request.People);
        stored.PeopleServed = served.Sum(request => request.People);
    }

    private static Tour TourOf(PoolTour tour, Dictionary<int, RideRequest> requests)
    {
        var stored = new Tour
        {
            DriverId = tour.VehicleId,
            Departure = TimeOf(tour.Departure),
            Return = TimeOf(tour.Return),
            Metres = tour.Metres ?? throw new InvalidOperationException("A day plan is made on streets, which know every length."),
        };
        for (var i = 0; i < tour.Stops.Count; i++)
            stored.Stops.Add(StopOf(tour.Stops[i], i, requests[tour.Stops[i].RequestId]));
        return stored;
    }

    private static TourStop StopOf(PoolTourStop stop, int sequence, RideRequest request)
    {
        var ride = request.GetRide(stop.RideIndex);
        var isPickup = stop.Kind == StopKind.Pickup;
        return new TourStop
        {
            Sequence = sequence,
            Kind = stop.Kind,
            RideRequestId = request.Id,
            RideIndex = stop.RideIndex,
            PlaceName = isPickup ? ride.FromPlaceName : ride.ToPlaceName,
            Latitude = isPickup ? ride.FromLatitude : ride.ToLatitude,
            Longitude = isPickup ? ride.FromLongitude : ride.ToLongitude,
            Arrival = TimeOf(stop.Arrival),
            Begin = TimeOf(stop.Begin),
            Departure = TimeOf(stop.Departure),
        };
    }

    private static UnservedRide UnservedOf(UnservedRequest request) => new()
    {
        RideRequestId = request.RequestId,
        RideIndex = request.Reason.RideIndex,
        Cause = request.Reason.Cause,
        Kind = request.Reason.Kind,
        DriverId = request.Reason.VehicleId,
        MissingMinutes = request.Reason.MissingMinutes,
        MissingMetres = request.Reason.MissingMetres,
        CapableDrivers = request.Reason.CapableVehicles,
        Reliefs = [.. request.Reason.Reliefs.Select(relief => new UnservedRelief(relief.Kind, relief.Amount, relief.Capacity, relief.VehicleId))],
    };

    private static DriverToAsk AskedOf(DriverSuggestion suggestion) => new()
    {
        DriverId = suggestion.VehicleId,
        RideRequestIds = [.. suggestion.Requests],
        People = suggestion.People,
        Minutes = (int)(suggestion.Milliseconds / 60_000),
        Departure = TimeOf(suggestion.Departure),
        Return = TimeOf(suggestion.Return),
    };

    /// <summary>Rounded down to whole seconds, which no screen shows and no rider notices; the end of the day is midnight.</summary>
    private static LocalTime TimeOf(int milliseconds) => LocalTime.FromSecondsSinceMidnight(milliseconds / 1000 % (24 * 3600));
}

using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Suggestions;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Writes a pooled plan in place of the stored one, within the caller's transaction and only over the version that was read; tours that stay the same stay untouched.</summary>
internal sealed class DayPlanStore(DistrictContext context, Instant now)
{
    /// <summary>The whole plan with its reasons and suggestions.</summary>
    /// <exception cref="DbUpdateException">Somebody else was faster; nothing may be committed.</exception>
    public async Task ReplaceAsync(DayPlan? stored, DayInput input, DayProblem day, PoolPlan plan, IReadOnlyList<DriverSuggestion> suggestions, string hash, CancellationToken cancellation)
    {
        stored = await WriteHeaderAsync(stored, input, plan, hash, cancellation);
        await WriteToursAsync(stored, input, day, plan, cancellation);
        await context.UnservedRides.Where(ride => ride.DayPlanId == stored.Id).ExecuteDeleteAsync(cancellation);
        await context.DriversToAsk.Where(asked => asked.DayPlanId == stored.Id).ExecuteDeleteAsync(cancellation);
        stored.Unserved.AddRange(plan.Unserved.Concat(day.SetAside).Select(request => UnservedOf(request, day)));
        stored.DriversToAsk.AddRange(suggestions.Select(AskedOf));
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>A plan that differs by one request; it stays out of date, so that planning improves it.</summary>
    /// <exception cref="DbUpdateException">Somebody else was faster; nothing may be committed.</exception>
    public async Task AddAsync(DayPlan? stored, DayInput input, DayProblem day, PoolPlan plan, int request, CancellationToken cancellation)
    {
        stored = await WriteHeaderAsync(stored, input, plan, stored?.InputHash ?? "", cancellation);
        await WriteToursAsync(stored, input, day, plan, cancellation);
        await context.UnservedRides.Where(ride => ride.DayPlanId == stored.Id && ride.RideRequestId == request).ExecuteDeleteAsync(cancellation);
        stored.Unserved.AddRange(plan.Unserved.Concat(day.SetAside).Where(unserved => unserved.RequestId == request).Select(unserved => UnservedOf(unserved, day)));
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>The header goes first: when its version is another than the one read, nothing else happens.</summary>
    private async Task<DayPlan> WriteHeaderAsync(DayPlan? stored, DayInput input, PoolPlan plan, string hash, CancellationToken cancellation)
    {
        if (stored is null)
            context.DayPlans.Add(stored = new DayPlan { Date = input.Date, InputHash = hash });
        var driven = plan.Tours.SelectMany(tour => tour.Stops).Select(stop => stop.RequestId).Concat(input.Tours.SelectMany(tour => tour.Stops).Select(stop => stop.RideRequestId)).ToHashSet();
        driven.ExceptWith(plan.Unserved.Select(request => request.RequestId));
        var served = input.Requests.Where(request => driven.Contains(request.Id)).ToList();
        stored.Version++;
        stored.InputHash = hash;
        stored.PlannedAt = now;
        stored.Requests = input.Requests.Count;
        stored.RequestsServed = served.Count;
        stored.People = input.Requests.Sum(request => request.People);
        stored.PeopleServed = served.Sum(request => request.People);
        await context.SaveChangesAsync(cancellation);
        return stored;
    }

    private async Task WriteToursAsync(DayPlan stored, DayInput input, DayProblem day, PoolPlan plan, CancellationToken cancellation)
    {
        var requests = input.Requests.ToDictionary(request => request.Id);
        var drivers = input.Drivers.ToDictionary(driver => driver.Id, driver => driver.Position);
        var planned = plan.Tours.Select(tour => TourOf(tour, requests, day, drivers)).ToList();
        var over = day.Running?.Over.Select(tour => tour.Id).ToHashSet() ?? [];
        var gone = new List<int>();
        foreach (var tour in input.Tours.Where(tour => !over.Contains(tour.Id)))
        {
            var same = planned.FindIndex(other => other.IsSameAs(tour));
            if (same >= 0)
                planned.RemoveAt(same);
            else
                gone.Add(tour.Id);
        }
        await context.Tours.Where(tour => gone.Contains(tour.Id)).ExecuteDeleteAsync(cancellation);
        stored.Tours.AddRange(planned);
    }

    private static Tour TourOf(PoolTour tour, Dictionary<int, RideRequest> requests, DayProblem day, Dictionary<int, GeoPoint> drivers)
    {
        var begun = day.Running?.OnTheirWay.Find(other => other.Tour.DriverId == tour.VehicleId && tour.Stops.Any(stop => other.Open.Any(open => (open.RequestId, open.RideIndex, open.Kind) == (stop.RequestId, stop.RideIndex, stop.Kind))));
        var stops = begun is null ? [] : ListDone(begun.Tour, day);
        foreach (var stop in tour.Stops.Where(stop => begun is null || day.Running!.FindDone(stop.RequestId, stop.RideIndex + day.RidesOver(stop.RequestId), stop.Kind) is null))
            stops.Add(StopOf(stop, stops.Count, requests[stop.RequestId], day));
        var home = drivers[tour.VehicleId];
        var stored = new Tour
        {
            DriverId = tour.VehicleId,
            Departure = begun?.Tour.Departure ?? DayTimes.TimeOf(tour.Departure),
            Return = DayTimes.TimeOf(tour.Return),
            Metres = (begun is null ? tour.Metres : day.FindMetres([home, .. stops.Select(stop => stop.Position), home]) ?? begun.Tour.Metres)
                ?? throw new InvalidOperationException("A day plan is made on streets, which know every length."),
        };
        stored.Stops.AddRange(stops);
        return stored;
    }

    /// <summary>What a tour that has left has done stays as it was.</summary>
    private static List<TourStop> ListDone(Tour tour, DayProblem day) => [.. tour.Stops.OrderBy(stop => stop.Sequence)
        .Where(stop => day.Running!.FindDone(stop.RideRequestId, stop.RideIndex, stop.Kind) is not null)
        .Select((stop, sequence) => stop.At(sequence))];

    private static TourStop StopOf(PoolTourStop stop, int sequence, RideRequest request, DayProblem day)
    {
        var ride = request.GetRide(stop.RideIndex + day.RidesOver(request.Id));
        var isPickup = stop.Kind == StopKind.Pickup;
        return new TourStop
        {
            Sequence = sequence,
            Kind = stop.Kind,
            RideRequestId = request.Id,
            RideIndex = ride.Index,
            PlaceName = isPickup ? ride.FromPlaceName : ride.ToPlaceName,
            Latitude = isPickup ? ride.FromLatitude : ride.ToLatitude,
            Longitude = isPickup ? ride.FromLongitude : ride.ToLongitude,
            Arrival = DayTimes.TimeOf(stop.Arrival),
            Begin = DayTimes.TimeOf(stop.Begin),
            Departure = DayTimes.TimeOf(stop.Departure),
        };
    }

    private static UnservedRide UnservedOf(UnservedRequest request, DayProblem day) => new()
    {
        RideRequestId = request.RequestId,
        RideIndex = request.Reason.RideIndex + day.RidesOver(request.RequestId),
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
        Departure = DayTimes.TimeOf(suggestion.Departure),
        Return = DayTimes.TimeOf(suggestion.Return),
    };
}

using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Rides;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Reads stored day plans for pages; no name, address or offer leaves it.</summary>
public sealed class DayPlanQuery(DistrictContext context)
{
    /// <summary>All planned days, earliest first.</summary>
    public async Task<List<DayPlanSummary>> ListAsync(CancellationToken cancellation = default) =>
        await context.DayPlans.AsNoTracking()
            .OrderBy(plan => plan.Date)
            .Select(plan => new DayPlanSummary(plan.Date, plan.Version, plan.PlannedAt, plan.Requests, plan.RequestsServed,
                plan.People, plan.PeopleServed, plan.Tours.Count))
            .ToListAsync(cancellation);

    /// <summary>The plan of a day; null when the day is not planned.</summary>
    public async Task<DayPlanView?> FindAsync(LocalDate date, CancellationToken cancellation = default)
    {
        // A plan is read in several queries and may be replaced between them.
        await using var reading = await context.BeginReadingAsync(cancellation);
        var plan = await context.DayPlans.AsNoTracking().AsSplitQuery()
            .Include(day => day.Tours).ThenInclude(tour => tour.Driver)
            .Include(day => day.Tours).ThenInclude(tour => tour.Stops).ThenInclude(stop => stop.RideRequest).ThenInclude(request => request!.Rides)
            .Include(day => day.Unserved).ThenInclude(ride => ride.RideRequest).ThenInclude(request => request!.Rides)
            .Include(day => day.DriversToAsk).ThenInclude(asked => asked.Driver)
            .FirstOrDefaultAsync(day => day.Date == date, cancellation);
        if (plan is null)
            return null;
        var drivers = await context.Drivers.AsNoTracking().ToDictionaryAsync(driver => driver.Id, driver => driver.Code, cancellation);
        var summary = new DayPlanSummary(plan.Date, plan.Version, plan.PlannedAt, plan.Requests, plan.RequestsServed,
            plan.People, plan.PeopleServed, plan.Tours.Count);
        return new DayPlanView(
            summary,
            [.. plan.Tours.OrderBy(tour => tour.Departure).ThenBy(tour => tour.DriverId).Select((tour, index) => ViewOf(tour, index + 1))],
            [.. plan.Unserved.OrderBy(ride => FirstTimeOf(ride.RideRequest!)).ThenBy(ride => ride.RideRequestId).Select(ride => ViewOf(ride, drivers))],
            [.. plan.Unserved.GroupBy(ride => (ride.Cause, ride.Kind))
                .Select(group => new UnservedCount(group.Key.Cause, group.Key.Kind, group.Count()))
                .OrderByDescending(count => count.Requests).ThenBy(count => count.Cause).ThenBy(count => count.Kind)],
            [.. plan.DriversToAsk.OrderByDescending(asked => asked.People).ThenBy(asked => asked.Minutes).ThenBy(asked => asked.DriverId).Select(asked => ViewOf(asked, plan.Unserved)).OfType<DriverToAskView>()]);
    }

    private static LocalTime FirstTimeOf(RideRequest request) => request.GetRide(0) is var first && first.ArriveBy is { } by ? by : first.PickupFrom ?? LocalTime.Midnight;

    private static TourView ViewOf(Tour tour, int number)
    {
        var stops = tour.Stops.OrderBy(stop => stop.Sequence).Select(stop => new TourStopView(
            stop.Kind, stop.RideRequest!.IsWayHome(stop.RideRequest.GetRide(stop.RideIndex)), stop.PlaceName, stop.RideRequest.GetRide(stop.RideIndex).Party.People,
            stop.Begin, stop.Departure)).ToList();
        var carried = stops.Where(stop => stop.Kind == Pooling.Model.StopKind.Pickup).Sum(stop => stop.People);
        return new TourView(number, tour.Driver!.Code, tour.Driver.PlaceName, tour.Departure, tour.Return, tour.Metres, carried, stops);
    }

    private static UnservedRideView ViewOf(UnservedRide ride, Dictionary<int, string> drivers)
    {
        var request = ride.RideRequest!;
        var first = request.GetRide(0);
        return new UnservedRideView(
            first.FromPlaceName, first.ToPlaceName, request.People, FirstTimeOf(request), request.Rides.Find(request.IsWayHome)?.PickupFrom,
            ride.Cause, ride.Kind,
            ride.DriverId is { } driver ? drivers.GetValueOrDefault(driver) : null,
            ride.MissingMinutes, ride.MissingMetres, ride.CapableDrivers,
            [.. ride.Reliefs.Select(relief => ViewOf(relief, ride, drivers)).OfType<ReliefView>()]);
    }

    /// <summary>Null when the driver is no longer known.</summary>
    private static ReliefView? ViewOf(UnservedRelief relief, UnservedRide ride, Dictionary<int, string> drivers)
    {
        if (relief.DriverId is { } driver)
            return drivers.TryGetValue(driver, out var code) ? new ReliefView(relief.Kind, relief.Amount, relief.Capacity, code, null) : null;
        var place = ride.RideRequest!.GetRide(ride.RideIndex).FromPlaceName;
        return new ReliefView(relief.Kind, relief.Amount, relief.Capacity, null, place);
    }

    /// <summary>Null when none of the requests is still unserved.</summary>
    private static DriverToAskView? ViewOf(DriverToAsk asked, List<UnservedRide> unserved)
    {
        var requests = asked.RideRequestIds.Select(id => unserved.Find(ride => ride.RideRequestId == id)?.RideRequest).OfType<RideRequest>().ToList();
        return requests.Count == 0 ? null : new DriverToAskView(
            asked.Driver!.Code, asked.Driver.PlaceName, requests.Sum(request => request.People), asked.Minutes, asked.Departure, asked.Return,
            [.. requests.OrderBy(FirstTimeOf).Select(request => new AskedRideView(request.GetRide(0).FromPlaceName, request.GetRide(0).ToPlaceName, request.Rides.Exists(request.IsWayHome)))]);
    }
}

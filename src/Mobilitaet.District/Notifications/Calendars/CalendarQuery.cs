using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Rides;
using Mobilitaet.District.Rides.Booking;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.Notifications.Calendars;

/// <summary>The rides of one driver or one booking for a calendar to follow; rides that are off stay visible as such for two weeks, so that calendars learn of it.</summary>
/// <remarks>A driver is found by the hash of the key, so nothing about the key can be learned from how long an answer takes.</remarks>
public sealed class CalendarQuery(DistrictContext context, DistrictOptions options, IClock clock)
{
    private const int DaysBack = 14;

    /// <summary>Null when no active driver has this key.</summary>
    public async Task<PersonalCalendar?> FindDriverAsync(string key, CancellationToken cancellation = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        var upper = hash.ToUpperInvariant();
        var driver = await context.Drivers.AsNoTracking().FirstOrDefaultAsync(driver => driver.IsActive && (driver.AccessKeyHash == hash || driver.AccessKeyHash == upper), cancellation);
        if (driver is null)
            return null;
        var since = Since;
        var assignments = await context.Assignments.AsNoTracking().Where(assignment => assignment.DriverId == driver.Id && assignment.Date >= since).ToListAsync(cancellation);
        var promises = await context.RidePromises.AsNoTracking()
            .Where(promise => promise.DriverId == driver.Id && context.RideRequests.Any(request => request.Id == promise.RideRequestId && request.Date >= since)).ToListAsync(cancellation);
        var ids = assignments.Select(assignment => assignment.RideRequestId).Concat(promises.Select(promise => promise.RideRequestId)).Distinct().ToList();
        var requests = await context.RideRequests.AsNoTracking().Include(request => request.Rides).Where(request => ids.Contains(request.Id)).ToListAsync(cancellation);
        var planned = await context.DayPlans.Where(plan => plan.Date >= since).ToDictionaryAsync(plan => plan.Date, plan => plan.PlannedAt, cancellation);
        var stops = await context.DayPlans.Where(plan => plan.Date >= since).SelectMany(plan => plan.Tours).Where(tour => tour.DriverId == driver.Id)
            .SelectMany(tour => tour.Stops, (_, stop) => new PlannedStop(stop.RideRequestId, stop.RideIndex, stop.Kind, stop.Begin)).ToListAsync(cancellation);
        var byRide = stops.ToLookup(stop => (stop.RideRequestId, stop.RideIndex));
        var rides = requests.SelectMany(request => request.Rides, (request, ride) => OfDriver(driver, request, ride,
            assignments.Find(assignment => (assignment.RideRequestId, assignment.RideIndex) == (request.Id, ride.Index)),
            LatestOf(promises, request, ride), [.. byRide[(request.Id, ride.Index)]], planned.TryGetValue(request.Date, out var plannedAt) ? plannedAt : null));
        return new PersonalCalendar(driver.Language, IsDriver: true, InOrder(rides));
    }

    /// <summary>Null when there is no such booking; requests from files have no secret code and no calendar.</summary>
    public async Task<PersonalCalendar?> FindRiderAsync(string code, CancellationToken cancellation = default)
    {
        if (BookingCode.Understand(code) is not { } understood)
            return null;
        var request = await context.RideRequests.AsNoTracking().Include(request => request.Rides)
            .FirstOrDefaultAsync(request => request.Code == understood && request.Source != RideSource.File, cancellation);
        if (request is null)
            return null;
        var promises = await context.RidePromises.AsNoTracking().Where(promise => promise.RideRequestId == request.Id).ToListAsync(cancellation);
        var rides = request.Date < Since ? [] : request.Rides.Select(ride => LatestOf(promises, request, ride) is { } promise ? new CalendarRide(
            Uid($"ride-{request.Id}-{ride.Index}"), request.Date, promise.PickupFrom, promise.PickupBy, ride.FromPlaceName, ride.ToPlaceName, ride.Party.People,
            promise.WithdrawnAt is null && Holds(request) ? CalendarRideState.Certain : CalendarRideState.Off, ChangeOf(promise)) : null);
        return new PersonalCalendar(request.Language, IsDriver: false, InOrder(rides));
    }

    private LocalDate Since => clock.GetCurrentInstant().InZone(options.Zone).Date.PlusDays(-DaysBack);

    private static CalendarRide? OfDriver(Driver driver, RideRequest request, Ride ride, Assignment? assignment, RidePromise? promise, PlannedStop[] stops, Instant? plannedAt)
    {
        var pickup = Array.Find(stops, stop => stop.Kind == StopKind.Pickup);
        var from = promise is { WithdrawnAt: null } ? promise.PickupFrom : pickup?.Begin ?? promise?.PickupFrom ?? ride.PickupFrom ?? ride.ArriveFrom ?? ride.ArriveBy;
        if (from is not { } begin)
            return null;
        var isPromised = promise is { WithdrawnAt: null } && Holds(request);
        var state = assignment switch
        {
            { State: AssignmentState.Accepted } when Holds(request) => CalendarRideState.Certain,
            { State: AssignmentState.Asked } when Holds(request) => isPromised ? CalendarRideState.Certain : CalendarRideState.Asked,
            null when isPromised => CalendarRideState.Certain,
            _ => CalendarRideState.Off,
        };
        var end = Array.Find(stops, stop => stop.Kind == StopKind.DropOff)?.Begin ?? promise?.PickupBy ?? begin;
        Instant?[] changes = [assignment?.AskedAt, assignment?.AnsweredAt, promise is null ? null : ChangeOf(promise), plannedAt, request.EndedAt, request.CreatedAt];
        return new CalendarRide(Uid($"drive-{driver.Id}-{request.Id}-{ride.Index}"), request.Date, begin, end, ride.FromPlaceName, ride.ToPlaceName, ride.Party.People, state, changes.Max()!.Value);
    }

    private static bool Holds(RideRequest request) => request.State is RideRequestState.Looking or RideRequestState.Promised or RideRequestState.Driven or RideRequestState.NoShow;

    private static RidePromise? LatestOf(List<RidePromise> promises, RideRequest request, Ride ride) =>
        promises.Where(promise => (promise.RideRequestId, promise.RideIndex) == (request.Id, ride.Index)).MaxBy(promise => promise.Id);

    private static Instant ChangeOf(RidePromise promise) => promise.WithdrawnAt ?? promise.PromisedAt;

    private static string Uid(FormattableString name) => name.ToString(CultureInfo.InvariantCulture) + "@mobilitaet";

    private static List<CalendarRide> InOrder(IEnumerable<CalendarRide?> rides) => [.. rides.OfType<CalendarRide>().OrderBy(ride => ride.Date).ThenBy(ride => ride.From).ThenBy(ride => ride.Uid, StringComparer.Ordinal)];

    private sealed record PlannedStop(int RideRequestId, int RideIndex, StopKind Kind, LocalTime Begin);
}

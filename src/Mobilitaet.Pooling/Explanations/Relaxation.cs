using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Explanations;

/// <summary>A rule that can be made milder step by step.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Capacity">Which kind of place, for <see cref="ReliefKind.Place"/>.</param>
/// <param name="Steps">Amounts to try, rising.</param>
/// <param name="Weight">How much one unit of the amount asks of people, in minutes.</param>
/// <param name="Apply">The problem under the milder rule; the numbers are the unserved requests.</param>
internal sealed record Relaxation(
    ReliefKind Kind, CapacityKind? Capacity, int[] Steps, double Weight, Func<PoolProblem, HashSet<int>, int, PoolProblem> Apply)
{
    private const int Minute = 60_000;
    private static readonly int[] s_minutes = [5, 10, 15, 20, 30, 45, 60, 90, 120, 240, 720];
    private static readonly int[] s_metres = [2000, 5000, 10_000, 20_000, 50_000, 100_000, 500_000];

    /// <summary>All rules that can be made milder, in the order in which they are named as a cause.</summary>
    public static IReadOnlyList<Relaxation> All { get; } =
    [
        Place(CapacityKind.WheelchairPlace, 40), Place(CapacityKind.ChildSeat, 10), Place(CapacityKind.Booster, 10), Place(CapacityKind.Pram, 10), Place(CapacityKind.Seat, 30),
        new(ReliefKind.SuitableDriver, null, [1], 60, (problem, open, _) => WithRequests(WithVehicles(problem, vehicle => vehicle with { Has = ~0 }), open, Unbound)),
        new(ReliefKind.LongerRide, null, s_minutes, 1.5, (problem, _, minutes) => WithRides(problem, way => way with { MaximumRideMilliseconds = Sum(way.MaximumRideMilliseconds, minutes) })),
        new(ReliefKind.LongerTour, null, s_minutes, 1, (problem, _, minutes) => WithVehicles(problem, vehicle => vehicle with { MaximumTourMilliseconds = Sum(vehicle.MaximumTourMilliseconds, minutes) })),
        new(ReliefKind.MoreMetres, null, s_metres, 1.5 / 1000, (problem, _, metres) => WithVehicles(problem, vehicle => vehicle with { MaximumMetres = Saturate(vehicle.MaximumMetres, metres) })),
        new(ReliefKind.MoreRides, null, [1, 2, 4], 15, (problem, _, rides) => WithVehicles(problem, vehicle => vehicle with { MaximumRides = Saturate(vehicle.MaximumRides, rides) })),
        new(ReliefKind.MoreTours, null, [1, 2], 15, (problem, _, tours) => WithVehicles(problem, vehicle => vehicle with { MaximumTours = Saturate(vehicle.MaximumTours, tours) })),
        new(ReliefKind.EarlierStart, null, s_minutes, 1, (problem, _, minutes) => WithVehicles(problem, vehicle => Longer(vehicle, minutes, 0))),
        new(ReliefKind.LaterEnd, null, s_minutes, 1, (problem, _, minutes) => WithVehicles(problem, vehicle => Longer(vehicle, 0, minutes))),
        new(ReliefKind.EarlierTimes, null, s_minutes[..8], 1.2, (problem, open, minutes) => WithRequests(problem, open, request => Shifted(request, minutes, 0))),
        new(ReliefKind.LaterTimes, null, s_minutes[..8], 1.2, (problem, open, minutes) => WithRequests(problem, open, request => Shifted(request, 0, minutes))),
    ];

    /// <summary>Longer availability before and after at once.</summary>
    public static PoolProblem WithLongerDays(PoolProblem problem, int minutesBefore, int minutesAfter) =>
        WithVehicles(problem, vehicle => Longer(vehicle, minutesBefore, minutesAfter));

    public static PoolProblem WithVehicles(PoolProblem problem, Func<PoolVehicle, PoolVehicle> change) =>
        new(problem.Requests, [.. problem.Vehicles.Select(change)], problem.TravelTimes, problem.Terms);

    private static PoolProblem WithRequests(PoolProblem problem, HashSet<int> open, Func<PoolRequest, PoolRequest> change) =>
        new([.. problem.Requests.Select(request => open.Contains(request.Id) ? change(request) : request)], problem.Vehicles, problem.TravelTimes, problem.Terms);

    /// <summary>For all requests, because a detour makes the rides of those on board longer.</summary>
    private static PoolProblem WithRides(PoolProblem problem, Func<PoolWay, PoolWay> change) =>
        new([.. problem.Requests.Select(request => request with { Rides = [.. request.Rides.Select(ride => Changed(ride, change))] })], problem.Vehicles, problem.TravelTimes, problem.Terms);

    private static Relaxation Place(CapacityKind kind, double weight) => new(ReliefKind.Place, kind, [1, 2, 4], weight, (problem, _, places) => WithVehicles(problem, vehicle => vehicle with
    {
        Capacity = vehicle.Capacity.With(kind, places),
        OtherArrangements = [.. vehicle.OtherArrangements.Select(arrangement => arrangement.With(kind, places))],
    }));

    private static PoolVehicle Longer(PoolVehicle vehicle, int minutesBefore, int minutesAfter) => vehicle with
    {
        Windows = [.. vehicle.Windows.Select(window => Wider(window, minutesBefore, minutesAfter))],
    };

    private static PoolRequest Unbound(PoolRequest request) => request with
    {
        Drivers = [.. request.Drivers.Where(liking => !liking.IsExcluded)],
        Rides = [.. request.Rides.Select(ride => ride with { LockedVehicle = null })],
    };

    private static PoolRequest Shifted(PoolRequest request, int earlier, int later) => request with
    {
        Rides = [.. request.Rides.Select(ride => Changed(ride, way => way with
        {
            Pickup = way.Pickup with { Window = Wider(way.Pickup.Window, earlier, later) },
            DropOff = way.DropOff with { Window = Wider(way.DropOff.Window, earlier, later) },
        }))],
    };

    private static PoolRide Changed(PoolRide ride, Func<PoolWay, PoolWay> change)
    {
        var main = change(ride.Way(0));
        return ride with
        {
            Pickup = main.Pickup,
            DropOff = main.DropOff,
            MaximumRideMilliseconds = main.MaximumRideMilliseconds,
            OtherWays = [.. ride.OtherWays.Select(change)],
        };
    }

    private static TimeWindow Wider(TimeWindow window, int minutesBefore, int minutesAfter) => new(
        Math.Max(0, window.Earliest - (minutesBefore * Minute)), Math.Min(TimeWindow.EndOfPlanning, window.Latest + (minutesAfter * Minute)));

    private static int Sum(int milliseconds, int minutes) => (int)Math.Min(TimeWindow.EndOfPlanning, (long)milliseconds + (minutes * Minute));

    private static int? Saturate(int? limit, int more) => limit is { } most ? (int)Math.Min(int.MaxValue, (long)most + more) : null;
}

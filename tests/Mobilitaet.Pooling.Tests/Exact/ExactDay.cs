using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests.Exact;

/// <summary>One order and one choice of windows for a driver's day.</summary>
internal sealed record ExactDay(PoolVehicle Vehicle, List<ExactStep> Steps, int[] Windows)
{
    /// <summary>Every day in which the driver does just these rides.</summary>
    public static List<ExactDay> List(PoolProblem problem, PoolVehicle vehicle, IReadOnlyList<ExactRide> rides)
    {
        var windows = new DayClock(problem, vehicle, new DifferenceNetwork(), [], 0).WindowCount;
        return [.. from steps in new DayOrders(problem, vehicle, rides).List() from choice in Choices(DayOrders.Tours(steps).Count, windows) select new ExactDay(vehicle, steps, choice)];
    }

    /// <summary>Every choice of a window for each tour, later tours in the same or later windows.</summary>
    public static IEnumerable<int[]> Choices(int tours, int windows) => tours == 0
        ? [[]]
        : Choices(tours - 1, windows).SelectMany(before => Enumerable.Range(before.LastOrDefault(), Math.Max(0, windows - before.LastOrDefault())).Select(window => (int[])[.. before, window]));

    public long RideCost(PoolObjective objective) => Steps.Where(step => step is { Act: ExactAct.Stop, Kind: StopKind.Pickup }).Sum(step => RideCost(objective, step.Ride!));

    private long RideCost(PoolObjective objective, ExactRide ride) =>
        ride.Way.Metres
        + (ride.Ride.Languages != 0 && (ride.Ride.Languages & Vehicle.Languages) == 0 ? objective.NoCommonLanguageMetres : 0)
        + (ride.Ride.PromisedVehicle is { } promised && promised != Vehicle.Id ? objective.ChangedDriverMetres : 0)
        + ride.Request.Drivers.Where(liking => liking.VehicleId == Vehicle.Id && !liking.IsExcluded).Sum(liking => (long)liking.Metres);
}

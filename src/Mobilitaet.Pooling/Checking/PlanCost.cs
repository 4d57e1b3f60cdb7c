using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Checking;

/// <summary>Works out what a plan is worth from its stops and times alone, without any code of the solver.</summary>
internal static class PlanCost
{
    private const decimal HourMilliseconds = 3_600_000;

    public static PlanValue ValueOf(PoolProblem problem, PoolPlan plan)
    {
        var check = new PlanUnderCheck(problem, plan);
        var served = problem.Requests.Where(request => !check.Unserved.Contains(request.Id)).ToList();
        var (driving, cost) = (0L, 0L);
        foreach (var day in plan.Tours.GroupBy(tour => tour.VehicleId))
        {
            var vehicle = check.FindVehicle(day.Key) ?? throw new InputException($"Vehicle {day.Key} is not part of the problem.");
            var ways = day.Sum(tour => problem.TravelTimes.HasDistances ? MetresOf(problem, vehicle, tour) : DrivingTimeOf(problem, vehicle, tour));
            var rides = day.SelectMany(tour => tour.Stops).Where(stop => stop.Kind == StopKind.Pickup).Sum(stop => CostOfRide(check, vehicle, stop));
            driving += ways;
            cost += ways + rides + CostOfTime(problem.Objective, vehicle, day.Sum(tour => (long)tour.Return - tour.Departure));
        }
        return new PlanValue(served.Sum(request => request.People), served.Count, driving, cost);
    }

    /// <summary>Metres from the start over all stops to the end; a leg of unknown length is too long for every limit.</summary>
    public static long MetresOf(PoolProblem problem, PoolVehicle vehicle, PoolTour tour) =>
        Places(vehicle, tour).Sum(leg => (long)(problem.TravelTimes.FindMetres(leg.From, leg.To) ?? TravelTimes.Unreachable));

    private static long DrivingTimeOf(PoolProblem problem, PoolVehicle vehicle, PoolTour tour) =>
        Places(vehicle, tour).Sum(leg => (long)problem.TravelTimes.Milliseconds(leg.From, leg.To));

    /// <summary>All legs, also over the place where a car on its way was seen.</summary>
    private static IEnumerable<(int From, int To)> Places(PoolVehicle vehicle, PoolTour tour)
    {
        var places = new List<int> { vehicle.StartLocation };
        var position = PlanUnderCheck.FindFixed(vehicle, tour) is { Departed: not null, Position: { } seen } ? seen : null;
        foreach (var stop in tour.Stops)
        {
            if (position is not null && !PlanUnderCheck.IsDone(vehicle, stop))
            {
                places.Add(position.Location);
                position = null;
            }
            places.Add(stop.Location);
        }
        if (position is not null)
            places.Add(position.Location);
        places.Add(vehicle.EndLocation);
        return places.Zip(places.Skip(1));
    }

    private static long CostOfRide(PlanUnderCheck check, PoolVehicle vehicle, PoolTourStop pickup)
    {
        if (check.FindRide(pickup) is not { } ride || check.FindWay(pickup) is not { } way)
            return 0;
        var objective = check.Problem.Objective;
        var cost = (long)way.Metres;
        if (ride.Languages != 0 && (ride.Languages & vehicle.Languages) == 0)
            cost += objective.NoCommonLanguageMetres;
        if (ride.PromisedVehicle is { } promised && promised != vehicle.Id)
            cost += objective.ChangedDriverMetres;
        return cost + check.FindRequest(pickup.RequestId)!.Drivers.Where(liking => liking.VehicleId == vehicle.Id && !liking.IsExcluded).Sum(liking => (long)liking.Metres);
    }

    /// <summary>Whole metres of a driver's day: time on tour rounded down, unfair load to the nearest.</summary>
    private static long CostOfTime(PoolObjective objective, PoolVehicle vehicle, long milliseconds)
    {
        decimal others = vehicle.OtherDaysMilliseconds;
        var squared = ((others + milliseconds) * (others + milliseconds)) - (others * others);
        return (long)Math.Floor(objective.MetresPerTourHour * milliseconds / HourMilliseconds)
            + (long)Math.Round(objective.MetresPerSquaredWeekHour * squared / (HourMilliseconds * HourMilliseconds));
    }
}

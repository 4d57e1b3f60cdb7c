using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests.Exact;

/// <summary>The cheapest way to take one more request into a standing plan by trying every driver and every position of its stops; whoever stands keeps car and order.</summary>
internal sealed class ExactInsertion(PoolProblem problem, PoolPlan standing, PoolRequest request)
{
    private readonly Dictionary<(int Vehicle, string Rides), long?> _known = [];

    /// <summary>What the request adds to the plan's cost; null when it fits nowhere.</summary>
    public long? FindLeastCost() => Assignments(request.Rides.Count).Min(CostOf);

    private IEnumerable<int[]> Assignments(int rides) => rides == 0
        ? [[]]
        : Assignments(rides - 1).SelectMany(before => problem.Vehicles.Select((_, vehicle) => (int[])[.. before, vehicle]));

    private long? CostOf(int[] vehicles) => vehicles.Distinct().Select(vehicle =>
        CostIn(vehicle, [.. Enumerable.Range(0, vehicles.Length).Where(ride => vehicles[ride] == vehicle)]) - CostIn(vehicle, [])).Aggregate((long?)0, (sum, cost) => sum + cost);

    private long? CostIn(int vehicle, int[] rides)
    {
        var key = (vehicle, string.Join(',', rides));
        if (!_known.TryGetValue(key, out var cost))
            _known[key] = cost = FindLeastCost(problem.Vehicles[vehicle], rides);
        return cost;
    }

    private long? FindLeastCost(PoolVehicle vehicle, int[] rides)
    {
        var tours = standing.Tours.Where(tour => tour.VehicleId == vehicle.Id).OrderBy(tour => tour.Departure).Select(tour => tour.Stops.Select(StepOf).ToList()).ToList();
        IEnumerable<List<List<ExactStep>>> orders = [tours];
        foreach (var ride in rides)
        {
            if ((vehicle.Has & request.Rides[ride].Needs) != request.Rides[ride].Needs)
                return null;
            orders = orders.SelectMany(order => With(order, new ExactRide(request, ride, 0)));
        }
        return orders.Where(order => IsWithinLimits(vehicle, order)).Min(order => CostOf(vehicle, order));
    }

    private ExactStep StepOf(PoolTourStop stop) =>
        new(ExactAct.Stop, new ExactRide(problem.Requests.First(other => other.Id == stop.RequestId), stop.RideIndex, stop.Way), stop.Kind);

    private static IEnumerable<List<List<ExactStep>>> With(List<List<ExactStep>> tours, ExactRide ride)
    {
        var (getIn, getOut) = (new ExactStep(ExactAct.Stop, ride), new ExactStep(ExactAct.Stop, ride, StopKind.DropOff));
        for (var tour = 0; tour <= tours.Count; tour++)
        {
            yield return [.. tours[..tour], [getIn, getOut], .. tours[tour..]];
            for (var before = 0; tour < tours.Count && before <= tours[tour].Count; before++)
            {
                for (var after = before; after <= tours[tour].Count; after++)
                    yield return [.. tours[..tour], [.. tours[tour][..before], getIn, .. tours[tour][before..after], getOut, .. tours[tour][after..]], .. tours[(tour + 1)..]];
            }
        }
    }

    private static bool IsWithinLimits(PoolVehicle vehicle, List<List<ExactStep>> tours)
    {
        foreach (var tour in tours)
        {
            var load = new Load(0);
            foreach (var step in tour)
            {
                load = step.Kind == StopKind.Pickup ? load + step.Ride!.Ride.Party : load - step.Ride!.Ride.Party;
                if (!vehicle.Fits(load))
                    return false;
            }
        }
        return tours.Count <= (vehicle.MaximumTours ?? int.MaxValue) && tours.Sum(tour => tour.Count) / 2 <= (vehicle.MaximumRides ?? int.MaxValue);
    }

    private long? CostOf(PoolVehicle vehicle, List<List<ExactStep>> tours)
    {
        List<ExactStep> steps = [.. tours.SelectMany(tour => tour.Append(new ExactStep(ExactAct.GoHome)))];
        return ExactDay.Choices(tours.Count, vehicle.Windows.Count).Min(windows => ExactTeam.Find(problem, [new ExactDay(vehicle, steps, windows)], long.MaxValue)?.Cost);
    }
}

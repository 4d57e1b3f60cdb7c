using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Proving;

/// <summary>The tours of a known plan as columns to begin with.</summary>
internal sealed class KnownTours(ProofDay day, IReadOnlyList<DriverShift> shifts, ProofCosts costs)
{
    /// <summary>The rides, ascending, of each driver in each window, and what they cost at most.</summary>
    public IEnumerable<(int[] Rides, int Shift, long Cost)> List(PoolPlan plan)
    {
        var requests = Enumerable.Range(0, day.Problem.Requests.Count).ToDictionary(request => day.Problem.Requests[request].Id);
        for (var index = 0; index < shifts.Count; index++)
        {
            var shift = shifts[index];
            foreach (var vehicle in shift.Vehicles)
            {
                var tours = plan.Tours.Where(tour => tour.VehicleId == vehicle.Id && shift.Window.Contains(tour.Departure)).ToList();
                if (tours.Count == 0)
                    continue;
                int[] rides = [.. tours.SelectMany(tour => tour.Stops).Where(stop => stop.Kind == StopKind.Pickup).Select(stop => day.FirstRide[requests[stop.RequestId]] + stop.RideIndex).Order()];
                yield return (rides, index, tours.Sum(tour => CostOf(tour, shift, requests)));
            }
        }
    }

    private long CostOf(PoolTour tour, DriverShift shift, Dictionary<int, int> requests)
    {
        if (!costs.CountsDriving)
            return 0;
        var (at, cost) = (shift.Vehicle.StartLocation, costs.Time(shift.Vehicle, tour.Milliseconds) + costs.Rounding);
        foreach (var stop in tour.Stops)
        {
            var way = day.FirstWay[day.FirstRide[requests[stop.RequestId]] + stop.RideIndex] + stop.Way;
            cost += (day.DriveCost(at, stop.Location) * ProofCosts.Unit) + costs.Stop((2 * way) + (int)stop.Kind, shift);
            at = stop.Location;
        }
        return cost + (day.DriveCost(at, shift.Vehicle.EndLocation) * ProofCosts.Unit);
    }
}

using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Loads a plan into a state, tour by tour; a tour that no longer keeps the rules is left out, and so are rides that are not known any more.</summary>
internal sealed class PlanLoader(PlanState state)
{
    private readonly CompiledRides _rides = state.Problem.Rides;
    private readonly Dictionary<(int Request, int Ride), int> _rideOf = Enumerable.Range(0, state.Problem.Rides.Count)
        .ToDictionary(ride => (state.Problem.Source.Requests[state.Problem.Rides.Request[ride]].Id, state.Problem.Rides.Index[ride]));

    public void Load(PoolPlan plan)
    {
        var vehicles = state.Problem.Vehicles.ToDictionary(vehicle => vehicle.Source.Id);
        foreach (var tour in plan.Tours.OrderBy(tour => tour.Departure))
        {
            if (vehicles.TryGetValue(tour.VehicleId, out var vehicle))
                Load(vehicle, tour);
        }
    }

    private void Load(CompiledVehicle vehicle, PoolTour tour)
    {
        var nodes = new List<int>(tour.Stops.Count);
        foreach (var stop in tour.Stops)
        {
            if (FindNode(stop) is { } node && IsFree(node, vehicle))
                nodes.Add(node);
        }
        nodes.RemoveAll(node => !nodes.Contains(node ^ 1));
        if (nodes.Count == 0)
            return;
        var day = state.Touch(vehicle.Index);
        for (var index = day.Routes.Count; index >= 0; index--)
        {
            for (var window = 0; window < vehicle.Windows.Length; window++)
            {
                if (TryLoad(day, nodes, index, window))
                    return;
            }
        }
    }

    private bool TryLoad(VehicleDay day, List<int> nodes, int index, int window)
    {
        var route = day.AddRoute(index);
        route.Window = window;
        route.Reserve(nodes.Count);
        nodes.CopyTo(route.Node, 1);
        route.Count = nodes.Count;
        var cost = nodes.Where(node => (node & 1) == 0)
            .Sum(node => (long)state.Problem.CostIn(_rides.Ride[node >> 1], day.Vehicle.Index) + _rides.Metres[node >> 1]);
        day.Rides += nodes.Count / 2;
        day.RideCost += cost;
        if (state.Refresh(day, route) && day.IsWithinLimits && FitsThroughout(route, day.Vehicle) && RouteRehearsal.KeepsApart(route, state.Problem))
        {
            foreach (var node in nodes)
            {
                if ((node & 1) == 0)
                    state.Move(_rides.Ride[node >> 1], day.Vehicle.Index);
            }
            return true;
        }
        day.Rides -= nodes.Count / 2;
        day.RideCost -= cost;
        day.RemoveRoute(index);
        state.Settle(day);
        return false;
    }

    /// <summary>Whether all fit the car who get in after the head.</summary>
    public static bool FitsThroughout(Route route, CompiledVehicle vehicle)
    {
        for (var k = 1; k <= route.Count; k++)
        {
            if (route.Node[k] >= 0 && (route.Node[k] & 1) == 0 && !LoadWord.Fits(route.Load[k], vehicle.Arrangements))
                return false;
        }
        return true;
    }

    private int? FindNode(PoolTourStop stop)
    {
        if (!_rideOf.TryGetValue((stop.RequestId, stop.RideIndex), out var ride))
            return null;
        for (var v = _rides.FirstVariant[ride]; v < _rides.FirstVariant[ride + 1]; v++)
        {
            if (_rides.Way[v] == stop.Way)
                return (2 * v) + (int)stop.Kind;
        }
        return null;
    }

    private bool IsFree(int node, CompiledVehicle vehicle)
    {
        var ride = _rides.Ride[node >> 1];
        return state.VehicleOf[ride] < 0 && state.Problem.CostIn(ride, vehicle.Index) != CompiledProblem.Forbidden;
    }
}

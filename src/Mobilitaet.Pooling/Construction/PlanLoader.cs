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
        if (TryJoin(vehicle, tour))
            return;
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

    /// <summary>Puts those whom the plan added to a tour that stands back into it.</summary>
    private bool TryJoin(CompiledVehicle vehicle, PoolTour tour)
    {
        var day = state.Days[vehicle.Index];
        var all = tour.Stops.Select(FindNode).OfType<int>().ToList();
        var route = day.Routes.Find(route => route.IsFixed && !route.IsClosed && all.Exists(node => route.Find(node) > 0));
        if (route is null)
            return false;
        var added = all.Where(node => IsFree(node, vehicle) && all.Contains(node ^ 1)).ToHashSet();
        var nodes = all.Where(node => added.Contains(node) || route.Find(node) > 0).ToList();
        if (added.Count == 0 || !nodes.Where(node => !added.Contains(node)).SequenceEqual(route.Node[1..(route.Count + 1)]))
            return false;
        var kept = new VehicleDay(vehicle);
        kept.CopyFrom(day);
        var index = day.Routes.IndexOf(route);
        day = state.Touch(vehicle.Index);
        route = day.Routes[index];
        route.Reserve(nodes.Count);
        nodes.CopyTo(route.Node, 1);
        route.Count = nodes.Count;
        var rides = added.Where(node => (node & 1) == 0).ToList();
        day.Rides += rides.Count;
        day.RideCost += CostOf(rides, vehicle);
        if (state.Refresh(day, route) && Keeps(day, route))
        {
            rides.ForEach(node => state.Move(_rides.Ride[node >> 1], vehicle.Index));
            return true;
        }
        state.Replace(vehicle.Index, kept);
        return false;
    }

    private long CostOf(List<int> nodes, CompiledVehicle vehicle) => nodes.Where(node => (node & 1) == 0)
        .Sum(node => (long)state.Problem.CostIn(_rides.Ride[node >> 1], vehicle.Index) + _rides.Metres[node >> 1]);

    private bool Keeps(VehicleDay day, Route route) => day.IsWithinLimits && FitsThroughout(route, day.Vehicle)
        && RouteRehearsal.KeepsApart(route, state.Problem) && RouteRehearsal.KeepsOrder(route, state.Problem);

    private bool TryLoad(VehicleDay day, List<int> nodes, int index, int window)
    {
        var route = day.AddRoute(index);
        route.Window = window;
        route.Reserve(nodes.Count);
        nodes.CopyTo(route.Node, 1);
        route.Count = nodes.Count;
        var cost = CostOf(nodes, day.Vehicle);
        day.Rides += nodes.Count / 2;
        day.RideCost += cost;
        if (state.Refresh(day, route) && Keeps(day, route))
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

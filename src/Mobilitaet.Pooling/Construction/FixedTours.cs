using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// Sets up the tours that stand. Where reality has overtaken the rules (a late car, a window that is over) they give way for the driver's standing stops,
/// as far as they must, because whoever sits in a car must be brought somewhere.
/// </summary>
internal sealed class FixedTours(PlanState state)
{
    /// <summary>A moment that no standing tour reaches.</summary>
    private const int Never = 4 * TimeWindow.EndOfPlanning;

    private readonly CompiledProblem _problem = state.Problem;
    private readonly CompiledRides _rides = state.Problem.Rides;
    private readonly Dictionary<(int Request, int Ride), int> _rideOf = Enumerable.Range(0, state.Problem.Rides.Count)
        .ToDictionary(ride => (state.Problem.Source.Requests[state.Problem.Rides.Request[ride]].Id, state.Problem.Rides.Index[ride]));
    private readonly Dictionary<int, int> _lateBefore = [];

    public void Load()
    {
        // What is over binds the rides to come of all vehicles, so it is known before the first tour is placed.
        foreach (var vehicle in _problem.Vehicles)
        {
            foreach (var tour in vehicle.Source.FixedTours)
            {
                var head = HeadOf(vehicle, tour);
                HoldRideTimes(head);
                HoldLinks(head);
            }
        }
        foreach (var vehicle in ListInOrder())
        {
            if (!Checking.StandingTours.AreLate(_problem.Source, vehicle.Source))
                LoadAll(vehicle, false);
            else
                LoadLate(vehicle);
            HoldNext(vehicle);
        }
    }

    /// <summary>Drivers who bring people to where others fetch them come before those others, as far as that is possible.</summary>
    private IEnumerable<CompiledVehicle> ListInOrder()
    {
        var waiting = _problem.Vehicles.Where(vehicle => vehicle.HasFixed).ToList();
        var driverOf = waiting.SelectMany(vehicle => ListRides(vehicle), (vehicle, ride) => (vehicle, ride)).DistinctBy(pair => pair.ride).ToDictionary(pair => pair.ride, pair => pair.vehicle);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(vehicle => !ListRides(vehicle).Any(ride => _rides.LinksToPrevious(ride) && driverOf.TryGetValue(ride - 1, out var before) && before != vehicle && waiting.Contains(before))) ?? waiting[0];
            waiting.Remove(next);
            yield return next;
        }
    }

    private IEnumerable<int> ListRides(CompiledVehicle vehicle) => vehicle.Source.FixedTours.SelectMany(tour => tour.Stops).Select(stop => _rideOf[(stop.RequestId, stop.RideIndex)]).Distinct();

    /// <summary>Another driver's standing tour is put into hours in which the people it fetches can be there.</summary>
    private void HoldNext(CompiledVehicle vehicle)
    {
        foreach (var route in state.Days[vehicle.Index].Routes)
        {
            for (var k = 1; k <= route.Count; k++)
            {
                var ride = _rides.Ride[route.Node[k] >> 1];
                if ((route.Node[k] & 1) == 0 || !_rides.LinksToNext(ride) || state.VehicleOf[ride + 1] >= 0)
                    continue;
                var free = route.Earliest[k] + _rides.Service[route.Node[k]] + _rides.After[ride + 1];
                for (var v = _rides.FirstVariant[ride + 1]; v < _rides.FirstVariant[ride + 2]; v++)
                    _rides.Early[2 * v] = state.Early[2 * v] = Math.Max(_rides.Early[2 * v], free);
            }
        }
    }

    private static bool IsTour(FixedTour tour) => tour.Stops.Count > 0 || tour.Departed is not null;

    private void LoadAll(CompiledVehicle vehicle, bool isLate)
    {
        foreach (var tour in vehicle.Source.FixedTours.Where(IsTour).OrderBy(tour => tour.Departed ?? FirstMoment(tour)))
            Load(vehicle, tour, isLate);
    }

    private void LoadLate(CompiledVehicle vehicle)
    {
        foreach (var stop in vehicle.Source.FixedTours.SelectMany(tour => tour.Stops))
            GiveWay(NodeOf(stop));
        LoadAll(vehicle, true);
        Hold(vehicle);
    }

    private int FirstMoment(FixedTour tour) => tour.Stops.Count == 0 ? int.MaxValue : tour.Stops[0].Done ?? _rides.Early[NodeOf(tour.Stops[0])];

    private int NodeOf(FixedStop stop)
    {
        var ride = _rideOf[(stop.RequestId, stop.RideIndex)];
        for (var v = _rides.FirstVariant[ride]; v < _rides.FirstVariant[ride + 1]; v++)
        {
            if (_rides.Way[v] == stop.Way)
                return (2 * v) + (int)stop.Kind;
        }
        throw new InvalidOperationException($"Request {stop.RequestId} has no way {stop.Way}.");
    }

    private void Load(CompiledVehicle vehicle, FixedTour tour, bool isLate)
    {
        var day = state.Touch(vehicle.Index);
        var nodes = tour.Stops.Where(stop => stop.Done is null).Select(NodeOf).ToList();
        var head = HeadOf(vehicle, tour);
        foreach (var variant in tour.Stops.Select(stop => NodeOf(stop) >> 1).Distinct())
        {
            var ride = _rides.Ride[variant];
            state.IsLocked[ride] = true;
            state.Move(ride, vehicle.Index);
            day.Rides++;
            day.RideCost += (_problem.CostIn(ride, vehicle.Index) is var cost && cost != CompiledProblem.Forbidden ? cost : OwnCost(ride, vehicle)) + _rides.Metres[variant];
        }
        if (TryPlaceBest(day, tour, head, nodes, isLate))
            return;
        foreach (var node in nodes)
            GiveWay(node);
        if (!TryPlaceBest(day, tour, head, nodes, true))
            throw new Routing.InputException($"A fixed tour of vehicle {vehicle.Source.Id} cannot be driven: there is no way to where somebody wants to get out.");
        Hold(vehicle);
    }

    /// <summary>Whoever is to get in is also to get out; where, is for the planner to say.</summary>
    private bool TryPlaceBest(VehicleDay day, FixedTour tour, TourHead? head, List<int> nodes, bool isLate)
    {
        var done = head?.Done.Select(stop => stop.Node).ToHashSet() ?? [];
        var orders = new List<List<int>> { nodes };
        foreach (var missing in nodes.Concat(done).Where(node => (node & 1) == 0 && !nodes.Contains(node + 1) && !done.Contains(node + 1)).ToList())
        {
            orders = [.. from order in orders
                         from index in Enumerable.Range(0, order.Count + 1)
                         where index > order.IndexOf(missing)
                         select (List<int>)[.. order[..index], missing + 1, .. order[index..]]];
        }
        var (best, bestCost) = ((List<int>?)null, long.MaxValue);
        foreach (var order in orders)
        {
            if (orders.Count == 1)
                return TryPlace(day, tour, head, order, isLate) is not null;
            if (TryPlace(day, tour, head, order, isLate) is not { } route)
                continue;
            if (day.Cost < bestCost)
                (best, bestCost) = (order, day.Cost);
            day.RemoveRoute(day.Routes.IndexOf(route));
            state.Settle(day);
        }
        return best is not null && TryPlace(day, tour, head, best, isLate) is not null;
    }

    private int OwnCost(int ride, CompiledVehicle vehicle) => VehicleCosts.CostBesideRules(_problem.Source, _rides, ride, vehicle.Source);

    private TourHead? HeadOf(CompiledVehicle vehicle, FixedTour tour)
    {
        var done = tour.Stops.Where(stop => stop.Done is not null).Select(stop => (Node: NodeOf(stop), Begin: stop.Done!.Value)).ToList();
        if (done.Count == 0 && tour.Departed is null)
            return null;
        var (place, free, metres, load, aboard) = (vehicle.Start, tour.Departed ?? done[0].Begin, 0L, 0UL, 0);
        foreach (var (node, begin) in done)
        {
            metres += _problem.Legs[place, _rides.Location[node]].Metres;
            (place, free) = (_rides.Location[node], begin + _rides.Service[node]);
            var own = _rides.Load[_rides.Ride[node >> 1]];
            (load, aboard) = (node & 1) == 0 ? (load + own, aboard + 1) : (load - own, aboard - 1);
        }
        if (tour.Position is { } position)
        {
            metres += _problem.Legs[place, position.Location].Metres;
            (place, free) = (position.Location, Math.Max(free, position.At));
        }
        return new TourHead(place, Math.Max(free, _problem.Source.Terms.Now ?? 0), tour.Departed ?? done[0].Begin, metres, load, aboard, done);
    }

    /// <summary>Who is on board at the head has to get out in time.</summary>
    private void HoldRideTimes(TourHead? head)
    {
        foreach (var (node, begin) in head?.Done ?? [])
        {
            if ((node & 1) == 1)
                continue;
            var until = begin + _rides.Span[node >> 1];
            _rides.Late[node + 1] = Math.Min(_rides.Late[node + 1], until);
            state.Late[node + 1] = Math.Min(state.Late[node + 1], until);
        }
    }

    /// <summary>A ride whose ride before is over begins after that.</summary>
    private void HoldLinks(TourHead? head)
    {
        foreach (var (node, begin) in head?.Done ?? [])
        {
            if ((node & 1) == 0)
                EndBefore(_rides.Ride[node >> 1], begin);
            var next = _rides.Ride[node >> 1] + 1;
            if ((node & 1) == 0 || next >= _rides.Count || !_rides.IsLinked[next])
                continue;
            _rides.IsLinked[next] = false;
            var free = begin + _rides.Service[node] + _rides.After[next];
            for (var v = _rides.FirstVariant[next]; v < _rides.FirstVariant[next + 1]; v++)
                _rides.Early[2 * v] = state.Early[2 * v] = Math.Max(_rides.Early[2 * v], free);
        }
    }

    /// <summary>A ride that has begun leaves no time for the one before it, unless that is over.</summary>
    private void EndBefore(int ride, int begin)
    {
        if (_rides.Index[ride] == 0)
            return;
        _rides.IsLinked[ride] = false;
        for (var v = _rides.FirstVariant[ride - 1]; v < _rides.FirstVariant[ride]; v++)
            _rides.Late[(2 * v) + 1] = state.Late[(2 * v) + 1] = Math.Min(_rides.Late[(2 * v) + 1], begin - _rides.After[ride] - _rides.Service[(2 * v) + 1]);
    }

    private void GiveWay(int node)
    {
        _lateBefore.TryAdd(node, _rides.Late[node]);
        _rides.GivesWay[_rides.Ride[node >> 1]] = true;
        _rides.Span[node >> 1] = Never;
        foreach (var stop in new[] { node, node | 1 })
        {
            _lateBefore.TryAdd(stop, _rides.Late[stop]);
            _rides.Late[stop] = state.Late[stop] = Never;
        }
    }

    /// <summary>Rules give way only as far as they must: nothing that is added may make late tours later, or others late.</summary>
    private void Hold(CompiledVehicle vehicle)
    {
        var day = state.Touch(vehicle.Index);
        foreach (var route in day.Routes.Where(route => route.IsLate))
        {
            for (var k = 1; k <= route.Count; k++)
            {
                var node = route.Node[k];
                _rides.Late[node] = state.Late[node] = Math.Max(_lateBefore.GetValueOrDefault(node, int.MinValue), route.Earliest[k]);
                if ((node & 1) == 1)
                    LinkNext(node);
            }
            route.LatestReturn = route.Earliest[route.End];
            state.Shape.Fill(route, vehicle);
        }
        state.Settle(day);
        vehicle.Allow(day);
    }

    /// <summary>A ride that ends later than its window says may run into the next one.</summary>
    private void LinkNext(int node)
    {
        var next = _rides.Ride[node >> 1] + 1;
        if (next >= _rides.Count || _rides.Index[next] == 0 || _rides.FirstVariant[next] == _rides.FirstVariant[next + 1])
            return;
        var begins = Enumerable.Range(_rides.FirstVariant[next], _rides.FirstVariant[next + 1] - _rides.FirstVariant[next]).Min(v => _rides.Early[2 * v]);
        if ((long)_rides.Late[node] + _rides.Service[node] + _rides.After[next] > begins)
            _rides.IsLinked[next] = _rides.HasLinks = true;
    }

    private Route? TryPlace(VehicleDay day, FixedTour tour, TourHead? head, List<int> nodes, bool isLate)
    {
        // A begun tour goes before all that are still to come; others go where they fit, latest first.
        for (var index = day.Routes.Count; index >= 0; index--)
        {
            for (var window = 0; window < Math.Max(1, day.Vehicle.Windows.Length); window++)
            {
                var route = day.AddRoute(index);
                (route.Window, route.Head, route.IsClosed, route.IsFixed, route.IsLate) = (window, head, tour.IsClosed, true, isLate || day.Vehicle.Windows.Length == 0);
                route.LatestReturn = Never;
                route.Reserve(nodes.Count);
                for (var k = 0; k < nodes.Count; k++)
                    route.Node[k + 1] = nodes[k];
                route.Count = nodes.Count;
                if (state.Refresh(day, route) && (isLate || (day.IsWithinLimits && PlanLoader.FitsThroughout(route, day.Vehicle))))
                    return route;
                day.RemoveRoute(index);
            }
        }
        return null;
    }
}

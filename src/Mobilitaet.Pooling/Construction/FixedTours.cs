using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// Sets up the tours that stand. Where reality has overtaken a rule (a late car, a window that is over) the rule gives way for these stops alone,
/// because whoever sits in a car must be brought somewhere.
/// </summary>
internal sealed class FixedTours(PlanState state)
{
    private readonly CompiledProblem _problem = state.Problem;
    private readonly CompiledRides _rides = state.Problem.Rides;
    private readonly Dictionary<(int Request, int Ride), int> _rideOf = Enumerable.Range(0, state.Problem.Rides.Count)
        .ToDictionary(ride => (state.Problem.Source.Requests[state.Problem.Rides.Request[ride]].Id, state.Problem.Rides.Index[ride]));

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
        foreach (var vehicle in _problem.Vehicles)
        {
            foreach (var tour in vehicle.Source.FixedTours.OrderBy(tour => tour.Departed ?? FirstMoment(tour)))
            {
                if (tour.Stops.Count > 0 || tour.Departed is not null)
                    Load(vehicle, tour);
            }
        }
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

    private void Load(CompiledVehicle vehicle, FixedTour tour)
    {
        var day = state.Touch(vehicle.Index);
        var nodes = tour.Stops.Where(stop => stop.Done is null).Select(NodeOf).ToList();
        var rides = tour.Stops.Select(stop => _rides.Ride[NodeOf(stop) >> 1]).Distinct().ToList();
        var head = HeadOf(vehicle, tour);
        var done = head?.Done.Select(stop => stop.Node).ToHashSet() ?? [];
        foreach (var ride in rides)
        {
            var variant = nodes.Concat(done).First(node => _rides.Ride[node >> 1] == ride) >> 1;
            // Whoever is to get in is also to get out; where, is for the planner to say.
            if (!nodes.Contains((2 * variant) + 1) && !done.Contains((2 * variant) + 1))
                nodes.Add((2 * variant) + 1);
            state.IsLocked[ride] = true;
            state.Move(ride, vehicle.Index);
            day.Rides++;
            day.RideCost += (_problem.CostIn(ride, vehicle.Index) is var cost && cost != CompiledProblem.Forbidden ? cost : OwnCost(ride, vehicle)) + _rides.Metres[variant];
        }
        foreach (var isLate in new[] { false, true })
        {
            if (isLate)
                GiveWay(nodes);
            if (TryPlace(day, tour, head, nodes, isLate))
                return;
        }
        throw new Routing.InputException($"A fixed tour of vehicle {vehicle.Source.Id} cannot be driven: there is no way between its stops, or its tours overlap.");
    }

    private int OwnCost(int ride, CompiledVehicle vehicle) => VehicleCosts.CostBesideRules(_problem.Source, _rides, ride, vehicle.Source);

    private TourHead? HeadOf(CompiledVehicle vehicle, FixedTour tour)
    {
        var done = tour.Stops.Where(stop => stop.Done is not null).Select(stop => (Node: NodeOf(stop), Begin: stop.Done!.Value)).ToList();
        if (done.Count == 0 && tour.Departed is null)
            return null;
        var (place, free, metres, load) = (vehicle.Start, tour.Departed ?? done[0].Begin, 0L, 0UL);
        foreach (var (node, begin) in done)
        {
            metres += _problem.Legs[place, _rides.Location[node]].Metres;
            (place, free) = (_rides.Location[node], begin + _rides.Service[node]);
            var own = _rides.Load[_rides.Ride[node >> 1]];
            load = (node & 1) == 0 ? load + own : load - own;
        }
        if (tour.Position is { } position)
        {
            metres += _problem.Legs[place, position.Location].Metres;
            (place, free) = (position.Location, Math.Max(free, position.At));
        }
        return new TourHead(place, Math.Max(free, _problem.Source.Terms.Now ?? 0), tour.Departed ?? done[0].Begin, metres, load, done);
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
            var next = _rides.Ride[node >> 1] + 1;
            if ((node & 1) == 0 || next >= _rides.Count || !_rides.IsLinked[next])
                continue;
            _rides.IsLinked[next] = false;
            var free = begin + _rides.Service[node] + _rides.After[next];
            for (var v = _rides.FirstVariant[next]; v < _rides.FirstVariant[next + 1]; v++)
                _rides.Early[2 * v] = state.Early[2 * v] = Math.Max(_rides.Early[2 * v], free);
        }
    }

    private void GiveWay(List<int> nodes)
    {
        foreach (var node in nodes)
        {
            _rides.Late[node] = state.Late[node] = TimeWindow.EndOfPlanning;
            _rides.Span[node >> 1] = TimeWindow.EndOfPlanning;
        }
    }

    private bool TryPlace(VehicleDay day, FixedTour tour, TourHead? head, List<int> nodes, bool isLate)
    {
        // A begun tour goes before all that are still to come; others go where they fit, latest first.
        for (var index = day.Routes.Count; index >= 0; index--)
        {
            for (var window = 0; window < Math.Max(1, day.Vehicle.Windows.Length); window++)
            {
                var route = day.AddRoute(index);
                (route.Window, route.Head, route.IsClosed, route.IsFixed, route.IsLate) = (window, head, tour.IsClosed, true, isLate || day.Vehicle.Windows.Length == 0);
                route.Reserve(nodes.Count);
                for (var k = 0; k < nodes.Count; k++)
                    route.Node[k + 1] = nodes[k];
                route.Count = nodes.Count;
                if (state.Refresh(day, route) && (isLate || day.IsWithinLimits))
                    return true;
                day.RemoveRoute(index);
            }
        }
        return false;
    }
}

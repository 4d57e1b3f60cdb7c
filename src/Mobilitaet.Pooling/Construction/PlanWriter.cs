using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Moves;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Writes a plan down with times at every stop.</summary>
internal sealed class PlanWriter(PlanState state)
{
    private readonly CompiledProblem _problem = state.Problem;
    private readonly CompiledRides _rides = state.Problem.Rides;
    private readonly TourTiming _timing = new(state.Problem);

    public PoolPlan Write(OpenUnits open)
    {
        var unserved = open.Units.SelectMany(unit => _problem.Units[unit].Requests).Order()
            .Select(request => new UnservedRequest(_problem.Source.Requests[request].Id, new UnservedReason(UnservedCause.DriversBusy, 0)));
        return new PoolPlan([.. state.Days.SelectMany(ToursOf)], [.. unserved]);
    }

    private IEnumerable<PoolTour> ToursOf(VehicleDay day)
    {
        foreach (var route in day.Routes)
        {
            if (route.HomeBreak < 0)
                yield return TourOf(day, route);
        }
    }

    private PoolTour TourOf(VehicleDay day, Route route)
    {
        var begins = _timing.Begins(route);
        var stops = new List<PoolTourStop>(route.Count);
        foreach (var (node, begin) in route.Head?.Done ?? [])
            stops.Add(StopOf(node, begin, begin));
        for (var k = 1; k <= route.Count; k++)
        {
            if (route.Node[k] >= 0)
                stops.Add(StopOf(route.Node[k], ArrivalAt(route, begins, k), begins[k]));
        }
        int? metres = _problem.Source.TravelTimes.HasDistances ? (int)route.Metres : null;
        return new PoolTour(day.Vehicle.Source.Id, route.Head?.Departed ?? begins[0], begins[route.End], metres, stops);
    }

    /// <summary>A rest at a stop comes after arriving there.</summary>
    private static int ArrivalAt(Route route, int[] begins, int k)
    {
        var first = k;
        for (var before = k - 1; before > 0 && route.Node[before] < 0; before--)
            first = RouteShape.IsRestOnArrival(route.Node[before]) ? before : first;
        return begins[first - 1] + route.Gap[first - 1];
    }

    private PoolTourStop StopOf(int node, int arrival, int begin)
    {
        var ride = _rides.Ride[node >> 1];
        return new PoolTourStop(
            _problem.Source.Requests[_rides.Request[ride]].Id, _rides.Index[ride], (StopKind)(node & 1), _rides.Location[node],
            arrival, begin, begin + _rides.Service[node], _rides.Way[node >> 1]);
    }
}

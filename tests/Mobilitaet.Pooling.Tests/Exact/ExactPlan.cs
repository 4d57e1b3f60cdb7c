using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests.Exact;

/// <summary>The best plan of a tiny problem by trying every choice of requests, ways, drivers and orders.</summary>
internal sealed class ExactPlan
{
    private readonly PoolProblem _problem;
    private readonly Dictionary<string, List<ExactDay>> _days = [];
    private readonly Dictionary<string, (long Cost, long Metres, bool IsExact)?> _alone = [];
    private bool _isExact = true;

    private ExactPlan(PoolProblem problem) => _problem = problem;

    /// <summary>The best value, and whether nothing better can have been missed; null when what stands cannot be driven.</summary>
    public static (PlanValue Value, bool IsExact)? Find(PoolProblem problem)
    {
        var exact = new ExactPlan(problem);
        PlanValue? best = null;
        for (var served = 0; served < 1 << problem.Requests.Count; served++)
        {
            var chosen = problem.Requests.Where((_, index) => (served >> index & 1) == 1).ToList();
            var people = chosen.Sum(request => request.People);
            if (!exact.MayServe(chosen) || (best is { } standing && (people, chosen.Count).CompareTo((standing.People, standing.Requests)) < 0))
                continue;
            if (exact.FindCheapest(chosen) is not { } cheapest)
                continue;
            var value = new PlanValue(people, chosen.Count, cheapest.Metres, cheapest.Cost);
            if (best is null || value > best)
                best = value;
        }
        return best is { } found ? (found, exact._isExact) : null;
    }

    private bool MayServe(List<PoolRequest> chosen) =>
        _problem.Terms.Together.All(group => group.Select(id => chosen.Exists(request => request.Id == id)).Distinct().Count() == 1)
        && _problem.Vehicles.SelectMany(vehicle => vehicle.FixedTours).SelectMany(tour => tour.Stops).All(stop => chosen.Exists(request => request.Id == stop.RequestId));

    private (long Cost, long Metres)? FindCheapest(List<PoolRequest> chosen)
    {
        (long Cost, long Metres)? best = null;
        var rides = chosen.SelectMany(request => Enumerable.Range(0, request.Rides.Count).Select(index => (Request: request, Index: index))).ToList();
        foreach (var assignment in Assignments(rides, 0))
        {
            if (CostOf(assignment, best?.Cost ?? long.MaxValue) is { } cost && (best is null || cost.Cost < best.Value.Cost))
                best = cost;
        }
        return best;
    }

    private IEnumerable<(ExactRide Ride, int Vehicle)[]> Assignments(List<(PoolRequest Request, int Index)> rides, int from)
    {
        if (from == rides.Count)
        {
            yield return [];
            yield break;
        }
        foreach (var rest in Assignments(rides, from + 1))
        {
            for (var way = 0; way < rides[from].Request.Rides[rides[from].Index].WayCount; way++)
            {
                for (var vehicle = 0; vehicle < _problem.Vehicles.Count; vehicle++)
                    yield return [(new ExactRide(rides[from].Request, rides[from].Index, way), vehicle), .. rest];
            }
        }
    }

    private (long Cost, long Metres)? CostOf((ExactRide Ride, int Vehicle)[] assignment, long below)
    {
        if (!KeepsCompany(assignment))
            return null;
        var (cost, metres) = (0L, 0L);
        foreach (var team in Teams(assignment))
        {
            if (FindTeam(assignment, team, below - cost) is not { } found)
                return null;
            (cost, metres) = (cost + found.Cost, metres + found.Metres);
        }
        return cost < below ? (cost, metres) : null;
    }

    private bool KeepsCompany((ExactRide Ride, int Vehicle)[] assignment) =>
        _problem.Vehicles.Select((vehicle, index) => (vehicle, index)).All(pair => pair.vehicle.FixedTours.SelectMany(tour => tour.Stops).All(stop =>
            assignment.Any(taken => (taken.Ride.Request.Id, taken.Ride.Index, taken.Vehicle) == (stop.RequestId, stop.RideIndex, pair.index))))
        && _problem.Terms.Together.All(group => assignment.Where(taken => group.Contains(taken.Ride.Request.Id)).GroupBy(taken => taken.Ride.Index)
            .All(rides => rides.Select(taken => taken.Vehicle).Distinct().Count() == 1));

    /// <summary>Drivers who share a request must be timed together; who drives nothing and has nothing that stands costs nothing.</summary>
    private static List<List<int>> Teams((ExactRide Ride, int Vehicle)[] assignment)
    {
        var teams = assignment.Select(taken => taken.Vehicle).Distinct().Select(vehicle => new List<int> { vehicle }).ToList();
        foreach (var request in assignment.GroupBy(taken => taken.Ride.Request.Id))
        {
            var joined = teams.Where(team => request.Any(taken => team.Contains(taken.Vehicle))).ToList();
            teams = [.. teams.Except(joined), [.. joined.SelectMany(team => team)]];
        }
        return teams;
    }

    private (long Cost, long Metres)? FindTeam((ExactRide Ride, int Vehicle)[] assignment, List<int> team, long below)
    {
        var key = string.Join(";", team.Select(vehicle => Key(assignment, vehicle)));
        if (_alone.TryGetValue(key, out var known))
            return known is { } found ? (found.Cost, found.Metres) : null;
        (long Cost, long Metres, bool IsExact)? best = null;
        foreach (var days in Product([.. team.Select(vehicle => DaysOf(assignment, vehicle))], 0))
        {
            if (ExactTeam.Find(_problem, days, best?.Cost ?? long.MaxValue) is not { } timed)
                continue;
            _isExact &= timed.IsExact;
            if (timed.Cost < (best?.Cost ?? long.MaxValue))
                best = timed;
        }
        _alone[key] = best;
        return best is { } cheapest && cheapest.Cost < below ? (cheapest.Cost, cheapest.Metres) : null;
    }

    private static string Key((ExactRide Ride, int Vehicle)[] assignment, int vehicle) =>
        $"{vehicle}:{string.Join(",", assignment.Where(taken => taken.Vehicle == vehicle).Select(taken => $"{taken.Ride.Request.Id}.{taken.Ride.Index}.{taken.Ride.WayIndex}"))}";

    private List<ExactDay> DaysOf((ExactRide Ride, int Vehicle)[] assignment, int vehicle)
    {
        var key = Key(assignment, vehicle);
        if (!_days.TryGetValue(key, out var days))
            _days[key] = days = ExactDay.List(_problem, _problem.Vehicles[vehicle], [.. assignment.Where(taken => taken.Vehicle == vehicle).Select(taken => taken.Ride)]);
        return days;
    }

    private static IEnumerable<ExactDay[]> Product(List<List<ExactDay>> days, int from) => from == days.Count
        ? [[]]
        : Product(days, from + 1).SelectMany(rest => days[from].Select(day => (ExactDay[])[day, .. rest]));
}

using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Model;

/// <summary>What every pooling problem must fulfil before it can be planned.</summary>
internal static class ProblemRules
{
    public static void Verify(PoolProblem problem)
    {
        if (problem.TravelTimes.Origins != problem.TravelTimes.Destinations)
            throw new InputException("The travel times of a pooling problem must have as many origins as destinations.");
        if (problem.Vehicles.Any(vehicle => vehicle.MaximumMetres is not null) && !problem.TravelTimes.HasDistances)
            throw new InputException("A vehicle has a distance limit but the travel times carry no distances.");
        if (problem.Requests.Sum(request => (long)request.People) > int.MaxValue)
            throw new InputException("The requests move more people than can be counted.");
        if (problem.Terms is { MaximumWaitOnBoardMilliseconds: < 0 } or { Now: < 0 or > TimeWindow.EndOfPlanning })
            throw new InputException("The longest wait on board or the present moment is no usable time.");
        Verify(problem.Objective);
        VerifyUnique(problem.Requests.Select(request => request.Id), "Request");
        VerifyUnique(problem.Vehicles.Select(vehicle => vehicle.Id), "Vehicle");
        foreach (var request in problem.Requests)
            RequestRules.Verify(request, problem.TravelTimes);
        foreach (var vehicle in problem.Vehicles)
            VehicleRules.Verify(vehicle, problem.TravelTimes);
        ReferenceRules.Verify(problem);
        FixedTourRules.Verify(problem);
    }

    public static void VerifyLocation(int location, string what, TravelTimes times)
    {
        if (location < 0 || location >= times.Origins)
            throw new InputException($"{what} is at location {location}, but the travel times know only 0 to {times.Origins - 1}.");
    }

    public static void VerifyWindow(TimeWindow window, string what)
    {
        if (window.Earliest > window.Latest)
            throw new InputException($"{what} has a time window that ends before it begins ({window}).");
        if (window.Earliest < 0 || window.Latest > TimeWindow.EndOfPlanning)
            throw new InputException($"{what} has a time window outside the two days a plan may cover ({window}).");
    }

    private static void Verify(PoolObjective objective)
    {
        if (objective.MetresPerTourHour < 0)
            throw new InputException("An hour on tour cannot weigh less than nothing.");
        if (objective.MetresPerSquaredWeekHour < 0 || objective.ChangedDriverMetres < 0 || objective.NoCommonLanguageMetres < 0)
            throw new InputException("No weight of the objective can be negative.");
    }

    private static void VerifyUnique(IEnumerable<int> ids, string what)
    {
        var seen = new HashSet<int>();
        foreach (var id in ids)
        {
            if (!seen.Add(id))
                throw new InputException($"{what} {id} appears twice in the pooling problem.");
        }
    }
}

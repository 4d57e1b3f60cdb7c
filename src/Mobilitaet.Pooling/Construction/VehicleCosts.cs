using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Whether a vehicle may take a ride, and what that costs beside driving.</summary>
internal static class VehicleCosts
{
    /// <summary>[ride * vehicles + vehicle]; null when every vehicle may take every ride at no cost.</summary>
    public static int[]? Find(PoolProblem problem, CompiledRides rides, CompiledVehicle[] vehicles)
    {
        var costs = new int[rides.Count * vehicles.Length];
        var any = false;
        for (var ride = 0; ride < rides.Count; ride++)
        {
            var request = problem.Requests[rides.Request[ride]];
            var asked = request.Rides[rides.Index[ride]];
            var likings = request.Drivers.Count == 0 ? null : request.Drivers.ToLookup(liking => liking.VehicleId);
            for (var index = 0; index < vehicles.Length; index++)
            {
                var cost = Cost(problem.Objective, asked, likings, vehicles[index].Source);
                if (cost != CompiledProblem.Forbidden && !LoadWord.Fits(rides.Load[ride], vehicles[index].Arrangements))
                    cost = CompiledProblem.Forbidden;
                costs[(ride * vehicles.Length) + index] = cost;
                any |= cost != 0;
            }
        }
        return any ? costs : null;
    }

    /// <summary>What a ride that stands costs in a vehicle, whether or not it may take it.</summary>
    public static int CostBesideRules(PoolProblem problem, CompiledRides rides, int ride, PoolVehicle vehicle)
    {
        var request = problem.Requests[rides.Request[ride]];
        var asked = request.Rides[rides.Index[ride]] with { Needs = 0, LockedVehicle = null };
        var likings = request.Drivers.Where(liking => !liking.IsExcluded).ToLookup(liking => liking.VehicleId);
        return Cost(problem.Objective, asked, likings, vehicle);
    }

    private static int Cost(PoolObjective objective, PoolRide ride, ILookup<int, DriverLiking>? likings, PoolVehicle vehicle)
    {
        if ((vehicle.Has & ride.Needs) != ride.Needs || (ride.LockedVehicle is { } locked && locked != vehicle.Id))
            return CompiledProblem.Forbidden;
        var cost = 0L;
        if (ride.Languages != 0 && (ride.Languages & vehicle.Languages) == 0)
            cost += objective.NoCommonLanguageMetres;
        if (ride.PromisedVehicle is { } promised && promised != vehicle.Id)
            cost += objective.ChangedDriverMetres;
        if (likings is not null)
        {
            foreach (var liking in likings[vehicle.Id])
            {
                if (liking.IsExcluded)
                    return CompiledProblem.Forbidden;
                cost += liking.Metres;
            }
        }
        return (int)Math.Clamp(cost, -int.MaxValue / 2, int.MaxValue / 2);
    }
}

using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Construction;

/// <summary>All rides of a problem in flat arrays; stop 2r is the pickup and stop 2r+1 the drop-off of ride r.</summary>
internal sealed class RideTable
{
    private readonly TravelTimes _times;

    public RideTable(PoolProblem problem)
    {
        Problem = problem;
        _times = problem.TravelTimes;
        FirstRide = new int[problem.Requests.Count + 1];
        var rides = new List<PoolRide>();
        for (var request = 0; request < problem.Requests.Count; request++)
        {
            FirstRide[request] = rides.Count;
            rides.AddRange(problem.Requests[request].Rides);
        }
        FirstRide[^1] = rides.Count;
        Rides = [.. rides];
        Stops = [.. rides.SelectMany(ride => new[] { ride.Pickup, ride.DropOff })];
        RequestOf = [.. problem.Requests.SelectMany((request, index) => Enumerable.Repeat(index, request.Rides.Count))];
    }

    public PoolProblem Problem { get; }

    public PoolRide[] Rides { get; }

    public PoolStop[] Stops { get; }

    /// <summary>Request index of every ride.</summary>
    public int[] RequestOf { get; }

    /// <summary>Index of the first ride of every request, and the number of rides at the end.</summary>
    public int[] FirstRide { get; }

    public int RidesOf(int request) => FirstRide[request + 1] - FirstRide[request];

    public int Milliseconds(int from, int to) => _times.Milliseconds(from, to);

    /// <summary>What driving from one location to another costs: metres, or milliseconds when there are no distances.</summary>
    public long Cost(int from, int to) =>
        _times.HasDistances ? _times.FindMetres(from, to) ?? TravelTimes.Unreachable : _times.Milliseconds(from, to);

    /// <summary>The cost of driving all stops from the vehicle's start to its end.</summary>
    public long CostOf(PoolVehicle vehicle, ReadOnlySpan<int> stops)
    {
        var at = vehicle.StartLocation;
        var cost = 0L;
        foreach (var stop in stops)
        {
            cost += Cost(at, Stops[stop].Location);
            at = Stops[stop].Location;
        }
        return cost + Cost(at, vehicle.EndLocation);
    }
}

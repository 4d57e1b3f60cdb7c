using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// A problem laid out in arrays for proofs: stop 2w is the pickup of way w, stop 2w+1 its drop-off. Windows are as narrow as every plan allows.
/// </summary>
internal sealed class ProofDay
{
    public ProofDay(PoolProblem problem)
    {
        Problem = problem;
        Shortest = new ShortestTimes(problem.TravelTimes);
        var (rides, ways) = (new List<(int Request, int Index)>(), new List<(int Ride, int Index)>());
        FirstRide = new int[problem.Requests.Count + 1];
        for (var request = 0; request < problem.Requests.Count; request++)
        {
            for (var ride = 0; ride < problem.Requests[request].Rides.Count; ride++)
            {
                for (var way = 0; way < problem.Requests[request].Rides[ride].WayCount; way++)
                    ways.Add((rides.Count, way));
                rides.Add((request, ride));
            }
            FirstRide[request + 1] = rides.Count;
        }
        (Rides, Ways) = ([.. rides], [.. ways]);
        FirstWay = new int[Rides.Length + 1];
        for (var way = 0; way < Ways.Length; way++)
            FirstWay[Ways[way].Ride + 1] = way + 1;
        (Location, Service) = (new int[2 * Ways.Length], new int[2 * Ways.Length]);
        (Earliest, Latest) = (new int[2 * Ways.Length], new int[2 * Ways.Length]);
        (MaximumRide, Metres) = (new int[Ways.Length], new int[Ways.Length]);
        Fill();
        new WindowTightening(this).Run();
    }

    public PoolProblem Problem { get; }

    public ShortestTimes Shortest { get; }

    /// <summary>Each ride's request and index in it.</summary>
    public (int Request, int Index)[] Rides { get; }

    /// <summary>Each way's ride and index in it.</summary>
    public (int Ride, int Index)[] Ways { get; }

    /// <summary>The first ride of each request, and one more entry.</summary>
    public int[] FirstRide { get; }

    /// <summary>The first way of each ride, and one more entry.</summary>
    public int[] FirstWay { get; }

    public int[] Location { get; }

    public int[] Service { get; }

    public int[] Earliest { get; }

    public int[] Latest { get; }

    public int[] MaximumRide { get; }

    /// <summary>What a way costs beside driving.</summary>
    public int[] Metres { get; }

    public int StopCount => Location.Length;

    public int RequestOf(int way) => Rides[Ways[way].Ride].Request;

    public PoolRide RideOf(int way)
    {
        var (request, index) = Rides[Ways[way].Ride];
        return Problem.Requests[request].Rides[index];
    }

    /// <summary>Least time from the beginning of one stop to the beginning of the next, over any detours.</summary>
    public int ShortestLeg(int from, int to) => Service[from] + Shortest[Location[from], Location[to]];

    /// <summary>Driving between two places; <see cref="TravelTimes.Unreachable"/> without a way.</summary>
    public int Drive(int from, int to) => Problem.TravelTimes.Milliseconds(from, to);

    /// <summary>What driving between two places costs.</summary>
    public int DriveCost(int from, int to) =>
        Problem.TravelTimes.HasDistances ? Problem.TravelTimes.FindMetres(from, to) ?? TravelTimes.Unreachable : Drive(from, to);

    private void Fill()
    {
        for (var way = 0; way < Ways.Length; way++)
        {
            var chosen = RideOf(way).Way(Ways[way].Index);
            (MaximumRide[way], Metres[way]) = (chosen.MaximumRideMilliseconds, chosen.Metres);
            Set(2 * way, chosen.Pickup);
            Set((2 * way) + 1, chosen.DropOff);
        }
    }

    private void Set(int stop, PoolStop asked)
    {
        (Location[stop], Service[stop]) = (asked.Location, asked.ServiceMilliseconds);
        (Earliest[stop], Latest[stop]) = (asked.Window.Earliest, asked.Window.Latest);
    }
}

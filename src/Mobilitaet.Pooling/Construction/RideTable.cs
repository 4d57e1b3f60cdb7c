using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Construction;

/// <summary>All rides of a problem in flat arrays; stop 2r is the pickup and stop 2r+1 the drop-off of ride r.</summary>
internal sealed class RideTable
{
    private readonly int _locations;
    private readonly int[] _milliseconds;
    private readonly int[] _driving;
    private readonly Dictionary<int, long> _overlaps = [];

    public RideTable(PoolProblem problem)
    {
        Problem = problem;
        (_locations, _milliseconds, _driving) = Flatten(problem.TravelTimes);
        FirstRide = new int[problem.Requests.Count + 1];
        var rides = new List<PoolRide>();
        for (var request = 0; request < problem.Requests.Count; request++)
        {
            FirstRide[request] = rides.Count;
            rides.AddRange(problem.Requests[request].Rides);
            for (var ride = FirstRide[request] + 1; ride < rides.Count; ride++)
                (rides[ride - 1], rides[ride]) = Separate(rides[ride - 1], rides[ride], ride);
        }
        FirstRide[^1] = rides.Count;
        Rides = [.. rides];
        Stops = [.. rides.SelectMany(ride => new[] { ride.Pickup, ride.DropOff })];
        Opens = [.. Stops.Select(stop => stop.Window.Earliest)];
        Closes = [.. Stops.Select(stop => stop.Window.Latest)];
        MaximumRide = [.. rides.Select(ride => Math.Min(ride.MaximumRideMilliseconds, TimeWindow.EndOfPlanning))];
        for (var ride = 0; ride < Rides.Length; ride++)
            Tighten(ride);
        RequestOf = [.. problem.Requests.SelectMany((request, index) => Enumerable.Repeat(index, request.Rides.Count))];
    }

    public PoolProblem Problem { get; }

    /// <summary>The rides, with windows in which a ride never begins before the one before it ended.</summary>
    public PoolRide[] Rides { get; }

    /// <summary>Rides that must begin before the one before them can end, with the milliseconds missing; nobody can serve them.</summary>
    public IReadOnlyDictionary<int, long> Overlaps => _overlaps;

    public PoolStop[] Stops { get; }

    /// <summary>When a stop may begin at the earliest, given the other stop of its ride, the direct way and the longest ride.</summary>
    public int[] Opens { get; }

    /// <summary>When a stop may begin at the latest; before <see cref="Opens"/> for a ride that is impossible by itself.</summary>
    public int[] Closes { get; }

    /// <summary>Longest time on board by ride.</summary>
    public int[] MaximumRide { get; }

    /// <summary>Request index of every ride.</summary>
    public int[] RequestOf { get; }

    /// <summary>Index of the first ride of every request, and the number of rides at the end.</summary>
    public int[] FirstRide { get; }

    public int RidesOf(int request) => FirstRide[request + 1] - FirstRide[request];

    public int Milliseconds(int from, int to) => _milliseconds[(from * _locations) + to];

    /// <summary>What is driven from one location to another: metres, or milliseconds when there are no distances.</summary>
    public long Driving(int from, int to) => _driving[(from * _locations) + to];

    /// <summary>What is driven along all stops from the vehicle's start to its end.</summary>
    public long DrivingOf(PoolVehicle vehicle, ReadOnlySpan<int> stops)
    {
        var at = vehicle.StartLocation;
        var driving = 0L;
        foreach (var stop in stops)
        {
            driving += Driving(at, Stops[stop].Location);
            at = Stops[stop].Location;
        }
        return driving + Driving(at, vehicle.EndLocation);
    }

    /// <summary>
    /// Rides of a request may be in different tours, which are timed one by one; so where the windows of two linked rides overlap,
    /// the middle of what both allow becomes the end of the first and the beginning of the second.
    /// </summary>
    private (PoolRide Earlier, PoolRide Later) Separate(PoolRide earlier, PoolRide later, int index)
    {
        if (earlier.DropOff.Window.Latest + earlier.DropOff.ServiceMilliseconds <= later.Pickup.Window.Earliest)
            return (earlier, later);
        var service = earlier.DropOff.ServiceMilliseconds;
        var ends = service + Math.Max(earlier.DropOff.Window.Earliest,
            (long)earlier.Pickup.Window.Earliest + earlier.Pickup.ServiceMilliseconds + Milliseconds(earlier.Pickup.Location, earlier.DropOff.Location));
        var begins = Math.Min(later.Pickup.Window.Latest,
            (long)later.DropOff.Window.Latest - later.Pickup.ServiceMilliseconds - Milliseconds(later.Pickup.Location, later.DropOff.Location));
        if (ends > begins)
            _overlaps[index] = ends - begins;
        var from = Math.Max(ends, later.Pickup.Window.Earliest);
        var until = Math.Min(begins, earlier.DropOff.Window.Latest + service);
        // Without anything that both allow, both windows become empty, so that neither ride finds a place.
        var (end, begin) = ends > begins ? (ends - 1, ends) : ((from + until) / 2, (from + until) / 2);
        return (
            earlier with { DropOff = earlier.DropOff with { Window = earlier.DropOff.Window with { Latest = (int)Math.Min(earlier.DropOff.Window.Latest, end - service) } } },
            later with { Pickup = later.Pickup with { Window = later.Pickup.Window with { Earliest = (int)Math.Max(later.Pickup.Window.Earliest, begin) } } });
    }

    private void Tighten(int ride)
    {
        var (pickup, dropOff) = (2 * ride, (2 * ride) + 1);
        var service = Stops[pickup].ServiceMilliseconds;
        var direct = Milliseconds(Stops[pickup].Location, Stops[dropOff].Location);
        (Opens[pickup], Closes[pickup], Opens[dropOff], Closes[dropOff]) = (
            Math.Max(Opens[pickup], Opens[dropOff] - MaximumRide[ride] - service),
            Math.Min(Closes[pickup], Closes[dropOff] - direct - service),
            Math.Max(Opens[dropOff], Opens[pickup] + service + direct),
            Math.Min(Closes[dropOff], Closes[pickup] + service + MaximumRide[ride]));
    }

    private static (int Locations, int[] Milliseconds, int[] Driving) Flatten(TravelTimes times)
    {
        var milliseconds = new int[times.Origins * times.Origins];
        var driving = times.HasDistances ? new int[milliseconds.Length] : milliseconds;
        for (var from = 0; from < times.Origins; from++)
        {
            times.MillisecondsFrom(from).CopyTo(milliseconds.AsSpan(from * times.Origins));
            times.MetresFrom(from).CopyTo(driving.AsSpan(from * times.Origins));
        }
        return (times.Origins, milliseconds, driving);
    }
}

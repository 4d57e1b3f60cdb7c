using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Tests.Exact;

namespace Mobilitaet.Pooling.Tests;

/// <summary>One tour of the first vehicle in a given order, timed by a network of all its moments.</summary>
internal static class SlowTour
{
    private const long Hour = 3_600_000;

    /// <summary>Metres and paid time; null when it cannot be driven.</summary>
    public static long? CostOf(PoolProblem problem, List<SlowStop> order)
    {
        var (vehicle, window) = (problem.Vehicles[0], problem.Vehicles[0].Windows[0]);
        var rides = problem.Requests.SelectMany(request => request.Rides.Select((ride, index) => (Ride: ride, IsFirst: index == 0))).ToList();
        var network = new DifferenceNetwork();
        var start = network.Add(window.Earliest, window.Latest);
        var (last, gap, at, metres) = (start, 0L, vehicle.StartLocation, 0L);
        var load = default(Load);
        var moments = new Dictionary<SlowStop, int>();
        foreach (var stop in order)
        {
            var ride = rides[stop.Ride].Ride;
            var asked = stop.IsDropOff ? ride.DropOff : ride.Pickup;
            var moment = network.Add(asked.Window.Earliest, asked.Window.Latest);
            var way = gap + problem.TravelTimes.Milliseconds(at, asked.Location);
            network.Separate(last, moment, way);
            if (load != default && problem.Terms.MaximumWaitOnBoardMilliseconds is { } wait)
                network.Limit(last, moment, way + wait);
            if (stop.IsDropOff)
                network.Limit(moments[stop with { IsDropOff = false }], moment, ride.Pickup.ServiceMilliseconds + (long)ride.MaximumRideMilliseconds);
            else if (!rides[stop.Ride].IsFirst && !Follow(network, moments, rides[stop.Ride - 1].Ride, stop, moment, order, ride))
                return null;
            load = stop.IsDropOff ? load - ride.Party : load + ride.Party;
            if (!vehicle.Fits(load))
                return null;
            metres += problem.TravelTimes.FindMetres(at, asked.Location)!.Value;
            (moments[stop], last, gap, at) = (moment, moment, asked.ServiceMilliseconds, asked.Location);
        }
        var home = network.Add(0, window.Latest);
        network.Separate(last, home, gap + problem.TravelTimes.Milliseconds(at, vehicle.EndLocation));
        network.Spans.Add((start, home, 0));
        metres += problem.TravelTimes.FindMetres(at, vehicle.EndLocation)!.Value;
        if (network.Shortest() is not { } times)
            return null;
        var length = times[home] - times[start];
        return length > vehicle.MaximumTourMilliseconds || metres > (vehicle.MaximumMetres ?? long.MaxValue) ? null : metres + (problem.Objective.MetresPerTourHour * length / Hour);
    }

    private static bool Follow(DifferenceNetwork network, Dictionary<SlowStop, int> moments, PoolRide before, SlowStop stop, int moment, List<SlowStop> order, PoolRide ride)
    {
        var ended = new SlowStop(stop.Ride - 1, true);
        if (!order.Contains(ended))
            return true;
        if (!moments.TryGetValue(ended, out var end))
            return false;
        network.Separate(end, moment, before.DropOff.ServiceMilliseconds + (long)ride.AfterPreviousMilliseconds);
        return true;
    }
}

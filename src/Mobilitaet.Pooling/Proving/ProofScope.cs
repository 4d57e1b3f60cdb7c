using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Proving;

/// <summary>Which problems proofs cover at all.</summary>
internal static class ProofScope
{
    private const int MostLocations = 3000;

    /// <summary>Why nothing can be proven; null when something can.</summary>
    public static ProofGap? FindGap(PoolProblem problem)
    {
        if (problem.Terms.Now is not null || problem.Vehicles.Any(vehicle => vehicle.FixedTours.Count > 0))
            return ProofGap.StandingTours;
        if (problem.TravelTimes.Origins > MostLocations)
            return ProofGap.TooLarge;
        return problem.Requests.SelectMany(request => request.Rides).Any(ride => Enumerable.Range(0, ride.WayCount).Any(way => TakesNoTime(problem.TravelTimes, ride.Way(way))))
            ? ProofGap.RideWithoutTime
            : null;
    }

    // Such a ride could be repeated for ever on a path.
    private static bool TakesNoTime(TravelTimes times, PoolWay way) =>
        way.Pickup.ServiceMilliseconds + way.DropOff.ServiceMilliseconds == 0
        && times.Milliseconds(way.Pickup.Location, way.DropOff.Location) == 0 && times.Milliseconds(way.DropOff.Location, way.Pickup.Location) == 0;
}

using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Lays out all rides in flat arrays, with windows drawn as tight as the ways and ride times allow; ways that nobody could ever take are left out.</summary>
internal sealed class RideCompiler(PoolProblem problem, LegTable legs, CancellationToken cancellation)
{
    /// <exception cref="OperationCanceledException">Compiling was cancelled.</exception>
    public CompiledRides Compile()
    {
        var standing = StandingRides();
        var rides = new CompiledRides(problem.Requests.Sum(request => request.Rides.Count), problem.Requests.Sum(request => request.Rides.Sum(ride => ride.WayCount)));
        var (count, variants) = (0, 0);
        for (var index = 0; index < problem.Requests.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var request = problem.Requests[index];
            for (var ride = 0; ride < request.Rides.Count; ride++)
            {
                rides.Request[count] = index;
                rides.Index[count] = ride;
                rides.FirstVariant[count] = variants;
                rides.After[count] = request.Rides[ride].AfterPreviousMilliseconds;
                var load = LoadWord.Pack(request.Rides[ride].Party);
                rides.Load[count] = load ?? 0;
                var isFixed = rides.Stands[count] = standing.Contains((request.Id, ride));
                for (var way = 0; way < request.Rides[ride].WayCount; way++)
                {
                    if (isFixed || load is not null)
                        variants += Add(rides, count, variants, way, request.Rides[ride].Way(way), isFixed) ? 1 : 0;
                }
                count++;
            }
        }
        rides.FirstVariant[count] = variants;
        Link(rides);
        return rides;
    }

    private HashSet<(int Request, int Ride)> StandingRides() =>
        [.. problem.Vehicles.SelectMany(vehicle => vehicle.FixedTours).SelectMany(tour => tour.Stops).Select(stop => (stop.RequestId, stop.RideIndex))];

    private bool Add(CompiledRides rides, int ride, int variant, int index, PoolWay way, bool isFixed)
    {
        var (pickup, dropOff) = (way.Pickup, way.DropOff);
        var direct = legs.Time(pickup.Location, dropOff.Location);
        var span = (int)Math.Min((long)way.MaximumRideMilliseconds + pickup.ServiceMilliseconds, TravelTimes.Unreachable);
        var now = isFixed ? 0 : problem.Terms.Now ?? 0;
        var (early, late) = (Math.Max(pickup.Window.Earliest, now), pickup.Window.Latest);
        var (earlyOut, lateOut) = (Math.Max(dropOff.Window.Earliest, now), dropOff.Window.Latest);
        // What stands is scheduled as it stands, however tight; windows that are drawn in must not reject it.
        if (!isFixed)
        {
            var least = pickup.ServiceMilliseconds + legs.LeastTime(pickup.Location, dropOff.Location);
            if (direct >= TravelTimes.Unreachable || least > span)
                return false;
            early = Math.Max(early, earlyOut - span);
            earlyOut = Math.Max(earlyOut, early + least);
            late = Math.Min(late, lateOut - least);
            lateOut = Math.Min(lateOut, late + span);
            if (early > late || earlyOut > lateOut)
                return false;
        }
        rides.Ride[variant] = ride;
        rides.Way[variant] = index;
        rides.Span[variant] = span;
        rides.Metres[variant] = way.Metres;
        Set(rides, 2 * variant, pickup, early, late);
        Set(rides, (2 * variant) + 1, dropOff, earlyOut, lateOut);
        return true;
    }

    private static void Set(CompiledRides rides, int node, PoolStop stop, int early, int late)
    {
        (rides.Early[node], rides.Late[node]) = (early, late);
        rides.Service[node] = stop.ServiceMilliseconds;
        rides.Location[node] = stop.Location;
    }

    /// <summary>Rides whose windows already put them behind the ride before need no further care; that is nearly every way back.</summary>
    private static void Link(CompiledRides rides)
    {
        for (var ride = 1; ride < rides.Count; ride++)
        {
            if (rides.Index[ride] == 0)
                continue;
            var (ends, begins) = (int.MinValue, int.MaxValue);
            for (var v = rides.FirstVariant[ride - 1]; v < rides.FirstVariant[ride]; v++)
                ends = Math.Max(ends, rides.Late[(2 * v) + 1] + rides.Service[(2 * v) + 1]);
            for (var v = rides.FirstVariant[ride]; v < rides.FirstVariant[ride + 1]; v++)
                begins = Math.Min(begins, rides.Early[2 * v]);
            rides.IsLinked[ride] = (long)ends + rides.After[ride] > begins;
            rides.HasLinks |= rides.IsLinked[ride];
        }
    }
}

using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Explanations;

/// <summary>What makes a request impossible for every driver.</summary>
internal static class RequestContradictions
{
    /// <summary>Null when nothing in the request itself speaks against it.</summary>
    public static UnservedReason? Find(PoolRequest request, TravelTimes times)
    {
        for (var ride = 0; ride < request.Rides.Count; ride++)
        {
            var ways = Enumerable.Range(0, request.Rides[ride].WayCount).Select(way => Find(request.Rides[ride].Way(way), ride, times)).ToList();
            if (!ways.Contains(null))
                return ways.OrderBy(reason => reason!.Cause == UnservedCause.NoWay ? 1 : 0).ThenBy(reason => reason!.MissingMinutes).First();
        }
        return FindOrder(request, times);
    }

    private static UnservedReason? Find(PoolWay way, int ride, TravelTimes times)
    {
        var direct = times.Milliseconds(way.Pickup.Location, way.DropOff.Location);
        if (direct >= TravelTimes.Unreachable)
            return new UnservedReason(UnservedCause.NoWay, ride);
        var earliest = (long)way.Pickup.Window.Earliest + way.Pickup.ServiceMilliseconds + direct;
        var missing = Math.Max(earliest - way.DropOff.Window.Latest, direct - way.MaximumRideMilliseconds);
        // Waiting on board because the drop-off opens late counts as ride time, too.
        missing = Math.Max(missing, (long)way.DropOff.Window.Earliest - way.Pickup.Window.Latest - way.Pickup.ServiceMilliseconds - way.MaximumRideMilliseconds);
        return missing > 0 ? new UnservedReason(UnservedCause.RequestTooTight, ride, MissingMinutes: Minutes(missing)) : null;
    }

    /// <summary>Each ride as early as it can be; one that must have begun before the ride before it can have ended contradicts it.</summary>
    private static UnservedReason? FindOrder(PoolRequest request, TravelTimes times)
    {
        var free = 0L;
        for (var ride = 0; ride < request.Rides.Count; ride++)
        {
            var (asked, ended, missing) = (request.Rides[ride], long.MaxValue, long.MaxValue);
            for (var index = 0; index < asked.WayCount; index++)
            {
                var way = asked.Way(index);
                var begin = Math.Max(way.Pickup.Window.Earliest, ride == 0 ? 0 : free + asked.AfterPreviousMilliseconds);
                var arrive = Math.Max(way.DropOff.Window.Earliest, begin + way.Pickup.ServiceMilliseconds + times.Milliseconds(way.Pickup.Location, way.DropOff.Location));
                var late = Math.Max(begin - way.Pickup.Window.Latest, arrive - way.DropOff.Window.Latest);
                missing = Math.Min(missing, late);
                if (late <= 0)
                    ended = Math.Min(ended, arrive + way.DropOff.ServiceMilliseconds);
            }
            if (missing > 0)
                return new UnservedReason(UnservedCause.RequestContradictory, ride, MissingMinutes: Minutes(missing));
            free = ended;
        }
        return null;
    }

    private static int Minutes(long milliseconds) => (int)((milliseconds + 59_999) / 60_000);
}

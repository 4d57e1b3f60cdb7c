using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

/// <summary>The shortest of the earliest-ending schedules of a sequence, from all-pairs longest paths over its rules written as differences (Floyd and Warshall).</summary>
internal static class ShortestTour
{
    private const long None = long.MinValue / 4;

    public static (long Start, long End, long Metres)? Find(
        TravelTimes times, PoolVehicle vehicle, List<(int Ride, bool IsPickup, PoolStop Stop, int Maximum)> stops, long notBefore, long notAfter)
    {
        // Node 0 is midnight, 1 the start, then the stops, last the end; gap[a, b] = least time from a to b.
        var last = stops.Count + 2;
        var gap = new long[last + 1, last + 1];
        for (var a = 0; a <= last; a++)
        {
            for (var b = 0; b <= last; b++)
                gap[a, b] = a == b ? 0 : None;
        }
        var metres = 0L;
        var at = vehicle.StartLocation;
        for (var i = 0; i <= stops.Count; i++)
        {
            var to = i < stops.Count ? stops[i].Stop.Location : vehicle.EndLocation;
            if (!times.IsReachable(at, to))
                return null;
            metres += times.FindMetres(at, to) ?? 0;
            gap[i + 1, i + 2] = times.Milliseconds(at, to) + (i == 0 ? 0 : stops[i - 1].Stop.ServiceMilliseconds);
            at = to;
        }
        gap[0, 1] = notBefore;
        gap[last, 0] = -notAfter;
        for (var i = 0; i < stops.Count; i++)
        {
            gap[0, i + 2] = stops[i].Stop.Window.Earliest;
            gap[i + 2, 0] = -(long)stops[i].Stop.Window.Latest;
            if (stops[i].IsPickup)
                continue;
            var pickup = stops.FindIndex(stop => stop.Ride == stops[i].Ride && stop.IsPickup);
            gap[i + 2, pickup + 2] = -((long)stops[pickup].Stop.ServiceMilliseconds + stops[i].Maximum);
        }
        for (var k = 0; k <= last; k++)
        {
            for (var a = 0; a <= last; a++)
            {
                for (var b = 0; b <= last; b++)
                {
                    if (gap[a, k] > None && gap[k, b] > None)
                        gap[a, b] = Math.Max(gap[a, b], gap[a, k] + gap[k, b]);
                }
            }
        }
        if (Enumerable.Range(0, last + 1).Any(node => gap[node, node] > 0))
            return null;
        var end = gap[0, last];
        var start = Math.Min(-gap[1, 0], end - gap[1, last]);
        return (start, end, metres);
    }
}

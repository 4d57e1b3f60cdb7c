using System.Runtime.CompilerServices;

namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// The times of one route as a system of difference constraints: windows, ways, ride times, waiting with somebody on board, time between linked rides.
/// Earliest beginnings are its least solution, latest ones its greatest. The shortest tour ends at the earliest end: its length is the longest path
/// from start to end, which either is the plain way or leads over a fixed moment, so it is the larger of the way and of earliest end less latest start.
/// </summary>
internal static class RouteClock
{
    // Where linked rides wait for each other a contradiction may creep up in small steps; so many steps are none that a real tour takes.
    private const int MostRaises = 2000;

    /// <summary>
    /// Earliest and latest beginnings without the rule about waiting on board: a stop that is put in between makes the way longer and the wait shorter,
    /// so that only these bound what a place can be.
    /// </summary>
    public static void Relax(Route route, CompiledProblem problem)
    {
        var duration = route.Duration;
        if (Forward(route, problem, false))
            Backward(route, problem, false);
        route.Duration = duration;
    }

    /// <summary>Computes earliest beginnings from <see cref="Route.From"/> on; false when the rules contradict each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Forward(Route route, CompiledProblem problem, bool limitsWaits = true)
    {
        var (earliest, late) = (route.Earliest, route.Late);
        var end = route.End;
        route.Early.AsSpan(1, route.Count).CopyTo(earliest.AsSpan(1));
        (earliest[0], earliest[end]) = (route.From, 0);
        // A car on its way goes on at once; where it stands there is no stop to wait at.
        (late[0], late[end]) = (route.Head is null ? route.Until : route.From, route.Until);
        if (route.From > route.Until)
            return false;
        var raises = 0;
        var k = 1;
        while (k <= end)
        {
            var time = Math.Max(earliest[k], earliest[k - 1] + route.Gap[k - 1]);
            if (route.Link[k] > 0)
                time = Math.Max(time, earliest[route.Link[k]] + AfterLink(route, k, problem));
            if (time > late[k])
                return false;
            earliest[k] = time;
            var partner = route.Partner[k];
            if (route.Span[k] >= 0 && earliest[partner] < time - route.Span[k])
            {
                if (route.Sum[k] - route.Sum[partner] > route.Span[k] || ++raises > MostRaises)
                    return false;
                earliest[partner] = time - route.Span[k];
                if (earliest[partner] > late[partner])
                    return false;
                k = partner;
                continue;
            }
            if (limitsWaits && problem.HasWaitLimit && route.Aboard[k - 1] > 0 && !GivesWay(route, k, problem) && time - earliest[k - 1] - route.Gap[k - 1] > problem.MaximumWait)
            {
                earliest[k - 1] = time - route.Gap[k - 1] - problem.MaximumWait;
                if (earliest[k - 1] > late[k - 1] || ++raises > MostRaises)
                    return false;
                k = Math.Max(k - 1, 1);
                continue;
            }
            k++;
        }
        return true;
    }

    /// <summary>Computes latest beginnings up to <see cref="Route.Until"/> and the duration; only after <see cref="Forward"/> succeeded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(Route route, CompiledProblem problem, bool limitsWaits = true)
    {
        var latest = route.Latest;
        var end = route.End;
        route.Late.AsSpan(1, route.Count).CopyTo(latest.AsSpan(1));
        (latest[0], latest[end]) = (route.Head is null ? route.Until : route.From, route.Until);
        var k = end - 1;
        while (k >= 0)
        {
            var time = Math.Min(latest[k], latest[k + 1] - route.Gap[k]);
            latest[k] = time;
            var partner = route.Partner[k];
            if (partner > k && latest[partner] > time + route.Span[partner])
            {
                latest[partner] = time + route.Span[partner];
                k = partner;
                continue;
            }
            if (limitsWaits && problem.HasWaitLimit && k < route.Count && route.Aboard[k] > 0 && !GivesWay(route, k + 1, problem) && latest[k + 1] - route.Gap[k] - time > problem.MaximumWait)
            {
                latest[k + 1] = time + route.Gap[k] + problem.MaximumWait;
                k++;
                continue;
            }
            if (k > 0 && route.Link[k] > 0)
                latest[route.Link[k]] = Math.Min(latest[route.Link[k]], time - AfterLink(route, k, problem));
            k--;
        }
        var last = route.Earliest[end];
        route.Duration = route.Head?.Departed is { } departed ? last - departed : Math.Max(LeastLength(route, problem), last - latest[0]);
    }

    /// <summary>From the beginning of the drop-off before to the beginning of a linked pickup.</summary>
    private static int AfterLink(Route route, int k, CompiledProblem problem) =>
        route.Service[route.Link[k]] + problem.Rides.After[problem.Rides.Ride[route.Node[k] >> 1]];

    private static bool GivesWay(Route route, int k, CompiledProblem problem) =>
        route.IsLate && k <= route.Count && route.Node[k] >= 0 && problem.Rides.GivesWay[problem.Rides.Ride[route.Node[k] >> 1]];

    /// <summary>The way from start to end, with all handing over between linked rides.</summary>
    private static int LeastLength(Route route, CompiledProblem problem)
    {
        if (!route.HasLinks)
            return route.Sum[route.End];
        Span<int> length = route.Count < 500 ? stackalloc int[route.Count + 2] : new int[route.Count + 2];
        length[0] = 0;
        for (var k = 1; k <= route.End; k++)
        {
            length[k] = length[k - 1] + route.Gap[k - 1];
            if (route.Link[k] > 0)
                length[k] = Math.Max(length[k], length[route.Link[k]] + AfterLink(route, k, problem));
        }
        return length[route.End];
    }
}

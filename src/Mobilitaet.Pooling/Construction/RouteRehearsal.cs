namespace Mobilitaet.Pooling.Construction;

/// <summary>Tries a place by really putting the ride into a copy of the route; for the rules that are too rare to speed up.</summary>
internal sealed class RouteRehearsal(CompiledProblem problem, int[] early, int[] late)
{
    private readonly Route _copy = new();
    private readonly RouteShape _shape = new(problem, early, late);

    public bool Fits(VehicleDay day, Route route, int variant, int i, int j, int durationLimit, out int duration)
    {
        _copy.CopyFrom(route);
        _copy.InsertAfter(j, (2 * variant) + 1);
        _copy.InsertAfter(i, 2 * variant);
        duration = 0;
        if (!_shape.Fill(_copy, day.Vehicle) || !KeepsOrder(_copy, problem) || !KeepsApart(_copy))
            return false;
        if (!RouteClock.Forward(_copy, problem))
            return false;
        RouteClock.Backward(_copy, problem);
        duration = _copy.Duration;
        return duration <= durationLimit;
    }

    /// <summary>A linked ride never gets in before the ride before got out.</summary>
    public static bool KeepsOrder(Route route, CompiledProblem problem)
    {
        if (!problem.Rides.HasLinks)
            return true;
        for (var k = 1; k <= route.Count; k++)
        {
            var node = route.Node[k];
            if (node < 0 || (node & 1) == 0 || !problem.Rides.LinksToNext(problem.Rides.Ride[node >> 1]))
                continue;
            for (var q = 1; q < k; q++)
            {
                if (route.Node[q] >= 0 && problem.Rides.Ride[route.Node[q] >> 1] == problem.Rides.Ride[node >> 1] + 1)
                    return false;
            }
        }
        return true;
    }

    private bool KeepsApart(Route route) => KeepsApart(route, problem);

    /// <summary>Whether nobody is on board with somebody from whom they must stay apart.</summary>
    public static bool KeepsApart(Route route, CompiledProblem problem)
    {
        if (problem.Apart is not { } apart)
            return true;
        for (var k = 1; k <= route.Count; k++)
        {
            var node = route.Node[k];
            if (node < 0 || (node & 1) == 1)
                continue;
            var others = apart[problem.Rides.Ride[node >> 1]];
            for (var q = k + 1; others.Length > 0 && q < route.Partner[k]; q++)
            {
                if (route.Node[q] >= 0 && Array.IndexOf(others, problem.Rides.Ride[route.Node[q] >> 1]) >= 0)
                    return false;
            }
        }
        return route.Head is null || KeepsApartFromHead(route, problem, apart);
    }

    /// <summary>Who gets in while somebody is on board who got in before the head.</summary>
    private static bool KeepsApartFromHead(Route route, CompiledProblem problem, int[][] apart)
    {
        for (var k = 1; k <= route.Count; k++)
        {
            if (route.Node[k] < 0 || (route.Node[k] & 1) == 0 || route.Partner[k] >= 0)
                continue;
            var others = apart[problem.Rides.Ride[route.Node[k] >> 1]];
            for (var q = 1; q < k; q++)
            {
                if (route.Node[q] >= 0 && (route.Node[q] & 1) == 0 && Array.IndexOf(others, problem.Rides.Ride[route.Node[q] >> 1]) >= 0)
                    return false;
            }
        }
        return true;
    }
}

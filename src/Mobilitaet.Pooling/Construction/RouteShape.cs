using System.Runtime.CompilerServices;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Fills the arrays of a route from its sequence of nodes: places, gaps, loads, partners. Negative nodes are breaks taken on tour.</summary>
internal sealed class RouteShape(CompiledProblem problem, int[] early, int[] late)
{
    private readonly CompiledRides _rides = problem.Rides;
    private readonly Leg[] _legs = problem.Legs.Legs;
    private readonly int _locations = problem.Legs.Locations;
    // Where a pickup was seen last; true only if the route still has it there.
    private readonly int[] _position = new int[problem.Rides.Early.Length];

    /// <summary>The node of a break on tour: before driving on, or once the car has reached the next stop.</summary>
    public static int BreakNode(int index, bool isThere) => -1 - (2 * index) - (isThere ? 1 : 0);

    public static int BreakIndex(int node) => (-1 - node) >> 1;

    public static bool IsRestOnArrival(int node) => node < 0 && ((-1 - node) & 1) == 1;

    /// <summary>False when a leg has no way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Fill(Route route, CompiledVehicle vehicle)
    {
        route.Reserve(route.Count);
        route.IsStale = false;
        route.Place[0] = route.Head?.Location ?? vehicle.Start;
        route.Service[0] = 0;
        route.Load[0] = route.Head?.Load ?? 0;
        route.Aboard[0] = route.Head?.Aboard ?? 0;
        (route.Partner[0], route.Span[0], route.Link[0], route.Sum[0]) = (-1, -1, 0, 0);
        route.HasLinks = false;
        if (route.HomeBreak >= 0)
            return FillHomeBreak(route, vehicle.Source.Breaks[route.HomeBreak]);
        for (var k = 1; k <= route.Count; k++)
        {
            if (route.Node[k] < 0)
                FillBreak(route, k, vehicle);
            else
                FillStop(route, k);
        }
        var end = route.End;
        route.Place[end] = vehicle.End;
        route.Service[end] = 0;
        route.Load[end] = 0;
        route.Aboard[end] = 0;
        (route.Partner[end], route.Span[end], route.Link[end]) = (-1, -1, 0);
        return FillGaps(route);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillStop(Route route, int k)
    {
        var node = route.Node[k];
        var variant = node >> 1;
        var ride = _rides.Ride[variant];
        route.Place[k] = _rides.Location[node];
        route.Service[k] = _rides.Service[node];
        route.Early[k] = early[node];
        route.Late[k] = late[node];
        (route.Partner[k], route.Span[k], route.Link[k]) = (-1, -1, 0);
        if ((node & 1) == 0)
        {
            _position[node] = k;
            route.Load[k] = route.Load[k - 1] + _rides.Load[ride];
            route.Aboard[k] = route.Aboard[k - 1] + 1;
            if (_rides.HasLinks && _rides.IsLinked[ride])
                FillLink(route, k, ride - 1);
            return;
        }
        route.Load[k] = route.Load[k - 1] - _rides.Load[ride];
        route.Aboard[k] = route.Aboard[k - 1] - 1;
        var q = _position[node - 1];
        if (q > 0 && q < k && route.Node[q] == node - 1)
        {
            route.Partner[k] = q;
            route.Partner[q] = k;
            route.Span[k] = _rides.Span[variant];
        }
    }

    private void FillLink(Route route, int k, int before)
    {
        for (var q = k - 1; q > 0; q--)
        {
            if (route.Node[q] >= 0 && (route.Node[q] & 1) == 1 && _rides.Ride[route.Node[q] >> 1] == before)
            {
                route.Link[k] = q;
                route.HasLinks = true;
            }
        }
    }

    private void FillBreak(Route route, int k, CompiledVehicle vehicle)
    {
        var pause = vehicle.Source.Breaks[BreakIndex(route.Node[k])];
        route.Place[k] = route.Place[k - 1];
        var next = k + 1;
        while (next <= route.Count && route.Node[next] < 0)
            next++;
        if (IsRestOnArrival(route.Node[k]) && next <= route.Count)
            route.Place[k] = _rides.Location[route.Node[next]];
        route.Service[k] = pause.Milliseconds;
        route.Early[k] = pause.Window.Earliest;
        route.Late[k] = pause.Window.Latest;
        (route.Load[k], route.Aboard[k]) = (route.Load[k - 1], route.Aboard[k - 1]);
        (route.Partner[k], route.Span[k], route.Link[k]) = (-1, -1, 0);
    }

    private static bool FillHomeBreak(Route route, PoolBreak pause)
    {
        (route.Place[1], route.Load[1], route.Aboard[1], route.Service[1]) = (route.Place[0], 0, 0, 0);
        (route.Partner[1], route.Span[1], route.Link[1]) = (-1, -1, 0);
        (route.Gap[0], route.GapMetres[0], route.Sum[1], route.Metres) = (pause.Milliseconds, 0, pause.Milliseconds, 0);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool FillGaps(Route route)
    {
        var metres = route.Head?.Metres ?? 0;
        var reachable = true;
        for (var k = 0; k <= route.Count; k++)
        {
            var leg = _legs[(route.Place[k] * _locations) + route.Place[k + 1]];
            reachable &= leg.Time < TravelTimes.Unreachable;
            route.Gap[k] = route.Service[k] + leg.Time;
            route.GapMetres[k] = leg.Metres;
            route.Sum[k + 1] = (int)Math.Min((long)route.Sum[k] + route.Gap[k], TravelTimes.Unreachable);
            metres += leg.Metres;
        }
        route.Metres = metres;
        return reachable;
    }
}

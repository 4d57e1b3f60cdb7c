using System.Collections.Concurrent;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys.Writing;

/// <summary>Remembers how a bus gets from one stop to the next along the streets. Shared by all threads.</summary>
internal sealed class StopHops(PlannerData data)
{
    private const double LongestDetour = 2;
    private const double ShortMetres = 300;

    /// <summary>Lines of some 20,000 hops are held; then no more are remembered.</summary>
    private const int MostHops = 20_000;
    private readonly ConcurrentDictionary<(int From, int To), GeoPoint[]> _hops = new();
    private int _count;

    /// <summary>The line without the stops themselves; empty where the streets' way is no likely one.</summary>
    public GeoPoint[] Between(StopPlace from, StopPlace to, PlannerState state)
    {
        var key = (from.Stop.Index, to.Stop.Index);
        if (_hops.TryGetValue(key, out var known))
            return known;
        var line = Compute(from, to, state);
        if (Interlocked.Increment(ref _count) <= MostHops)
            _hops.TryAdd(key, line);
        return line;
    }

    private GeoPoint[] Compute(StopPlace from, StopPlace to, PlannerState state)
    {
        var cars = data.Snapped(TravelMode.Car);
        if (cars?.Find(from.Stop) is not { } a || cars.Find(to.Stop) is not { } b)
            return [];
        var route = state.Routes(TravelMode.Car).FindRoute(a, b);
        return route is not null && route.Metres <= Math.Max(ShortMetres, from.Position.MetresTo(to.Position) * LongestDetour) ? [.. route.Geometry] : [];
    }
}

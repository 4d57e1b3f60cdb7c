using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.Routing.Journeys.Writing;

/// <summary>Writes a leg on streets with its line and instructions.</summary>
internal sealed class StreetLegWriter(PlannerData data, PlannerState? state, JourneyQuery query)
{
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="start">The start on the streets; null draws a straight line.</param>
    /// <param name="end">The end on the streets.</param>
    /// <param name="way">Mode, duration and length.</param>
    /// <param name="departure">When it starts.</param>
    /// <param name="arrival">When it ends.</param>
    public StreetLeg Write(
        LegPlace from, LegPlace to, SnappedPoint? start, SnappedPoint? end, in DoorWay way, ZonedDateTime departure, ZonedDateTime arrival)
    {
        if (!query.Geometry || state is null)
            return new StreetLeg(from, to, departure, arrival, [], way.Mode, way.Metres, []);
        var route = start is { } a && end is { } b ? state.Routes(way.Mode).FindRoute(a, b) : null;
        if (route is null)
            return new StreetLeg(from, to, departure, arrival, [from.Position, to.Position], way.Mode, way.Metres, []);
        return new StreetLeg(from, to, departure, arrival, [from.Position, .. route.Geometry, to.Position], way.Mode, way.Metres, route.Steps);
    }

    /// <summary>A stop on the streets of a mode; null when it lies too far from any.</summary>
    public SnappedPoint? Snap(Transit.Stop stop, TravelMode mode) => data.Snapped(mode)?.Find(stop);
}

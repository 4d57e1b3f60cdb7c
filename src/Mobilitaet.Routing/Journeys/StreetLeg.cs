using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>A walk, a bicycle ride or a drive.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Departure">When.</param>
/// <param name="Arrival">When.</param>
/// <param name="Geometry">The line on the map; empty when the query asked for none.</param>
/// <param name="Mode">How it is travelled.</param>
/// <param name="Metres">Length.</param>
/// <param name="Steps">Turn-by-turn instructions; empty when the query asked for no geometry, or where only the timetable knows the way.</param>
public sealed record StreetLeg(
    LegPlace From, LegPlace To, ZonedDateTime Departure, ZonedDateTime Arrival, IReadOnlyList<GeoPoint> Geometry, TravelMode Mode,
    int Metres, IReadOnlyList<RouteStep> Steps) : Leg(From, To, Departure, Arrival, Geometry);

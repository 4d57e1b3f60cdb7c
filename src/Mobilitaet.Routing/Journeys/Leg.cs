using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>One part of a journey; it starts where the one before ends and not earlier. Time between two legs is waiting.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Departure">When, in the clock time of the place.</param>
/// <param name="Arrival">When, in the clock time of the place.</param>
/// <param name="Geometry">The line on the map; empty when the query asked for none.</param>
public abstract record Leg(LegPlace From, LegPlace To, ZonedDateTime Departure, ZonedDateTime Arrival, IReadOnlyList<GeoPoint> Geometry)
{
    public int Seconds => (int)(Arrival.ToInstant() - Departure.ToInstant()).TotalSeconds;
}

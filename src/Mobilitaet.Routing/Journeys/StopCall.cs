using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>A vehicle's call at a stop during a ride, in the clock time of the stop.</summary>
public sealed record StopCall(StopPlace Stop, ZonedDateTime Arrival, ZonedDateTime Departure);

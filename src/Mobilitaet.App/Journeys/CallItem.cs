using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.App.Journeys;

/// <summary>A vehicle's call at a stop during a ride.</summary>
public sealed record CallItem(string StopId, string Name, string Arrival, string Departure)
{
    public static CallItem Of(StopCall call) => new(call.Stop.Id, call.Stop.Name, JourneyTimes.Iso(call.Arrival), JourneyTimes.Iso(call.Departure));
}

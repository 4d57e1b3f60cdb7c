using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App.Journeys;

/// <summary>A vehicle's call at a stop during a ride.</summary>
public sealed record CallItem(string StopId, string Name, string Arrival, string Departure, Fitness Wheelchair)
{
    public static CallItem Of(StopCall call) => new(call.Stop.Id, call.Stop.Name, JourneyTimes.Iso(call.Arrival), JourneyTimes.Iso(call.Departure), call.Stop.Wheelchair);
}

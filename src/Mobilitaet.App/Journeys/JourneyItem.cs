using Mobilitaet.App.Localisation;
using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.App.Journeys;

/// <summary>One journey as commands and the API answer it; times are ISO 8601 with the local offset.</summary>
public sealed record JourneyItem(
    string Departure, string Arrival, int Seconds, int Changes, int WalkSeconds, int WalkMetres, IReadOnlyList<string> Layers,
    string? BookUntil, IReadOnlyList<LegItem> Legs)
{
    public static JourneyItem Of(Journey journey, StepSentences steps) => new(
        JourneyTimes.Iso(journey.Departure), JourneyTimes.Iso(journey.Arrival), journey.Seconds, journey.Changes, journey.WalkSeconds, journey.WalkMetres,
        LayerNames.ListOf(journey.Layers), journey.LatestBooking is { } latest ? JourneyTimes.Iso(latest) : null,
        [.. journey.Legs.Select(leg => LegItem.Of(leg, steps))]);
}

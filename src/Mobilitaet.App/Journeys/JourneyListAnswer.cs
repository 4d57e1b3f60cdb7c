using Mobilitaet.App.Localisation;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.App.Journeys;

/// <summary>Journeys as commands and the API answer them.</summary>
/// <param name="From">The start as it was understood.</param>
/// <param name="To">The destination as it was understood.</param>
/// <param name="Journeys">Ordered by departure, at least one.</param>
/// <param name="Refusal">Why no bus fits, when buses were asked for and all journeys do without; else null.</param>
public sealed record JourneyListAnswer(Location From, Location To, IReadOnlyList<JourneyItem> Journeys, RefusalItem? Refusal)
{
    public static JourneyListAnswer Of(JourneyQuery query, JourneyAnswer found, StepSentences steps) => new(
        LocationOf(query.From), LocationOf(query.To), [.. found.Journeys.Select(journey => JourneyItem.Of(journey, steps))],
        found.Refusal is { } refusal ? RefusalItem.Of(refusal) : null);

    private static Location LocationOf(JourneyPlace place) => new(place.Name.Length > 0 ? place.Name : place.Position.ToString(), place.Position);
}

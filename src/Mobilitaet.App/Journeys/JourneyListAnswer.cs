using Mobilitaet.App.Localisation;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.App.Journeys;

/// <summary>Journeys as commands and the API answer them.</summary>
/// <param name="From">The start as it was understood.</param>
/// <param name="To">The destination as it was understood.</param>
/// <param name="Journeys">Ordered by departure, at least one.</param>
public sealed record JourneyListAnswer(Location From, Location To, IReadOnlyList<JourneyItem> Journeys)
{
    public static JourneyListAnswer Of(JourneyQuery query, IReadOnlyList<Journey> journeys, StepSentences steps) => new(
        LocationOf(query.From), LocationOf(query.To), [.. journeys.Select(journey => JourneyItem.Of(journey, steps))]);

    private static Location LocationOf(JourneyPlace place) => new(place.Name.Length > 0 ? place.Name : place.Position.ToString(), place.Position);
}

namespace Mobilitaet.Routing.Journeys;

/// <summary>The useful journeys ordered by departure, or why there is none.</summary>
/// <param name="Journeys">No journey is beaten by another of the same layers in departure, arrival and changes at once.</param>
/// <param name="Refusal">Why nothing was found; null when there are journeys.</param>
public sealed record JourneyAnswer(IReadOnlyList<Journey> Journeys, JourneyRefusal? Refusal);

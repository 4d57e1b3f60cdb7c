namespace Mobilitaet.Routing.Journeys;

/// <summary>The useful journeys ordered by departure, and why no vehicle leads there when none does.</summary>
/// <param name="Journeys">No journey is beaten by another of the same layers in departure, arrival and changes at once.</param>
/// <param name="Refusal">Why nothing was found, or nothing but a way without vehicles although vehicles were asked for; else null.</param>
public sealed record JourneyAnswer(IReadOnlyList<Journey> Journeys, JourneyRefusal? Refusal);

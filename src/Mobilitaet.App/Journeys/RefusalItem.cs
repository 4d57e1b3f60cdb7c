using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.App.Journeys;

/// <summary>Why something that was asked for is not among the journeys.</summary>
public sealed record RefusalItem(JourneyRefusalCause Cause, string Text)
{
    public static RefusalItem Of(JourneyRefusal refusal) => new(refusal.Cause, JourneyPhrases.Of(refusal));
}

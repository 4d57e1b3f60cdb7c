using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.App.Journeys;

/// <summary>Start, destination and time are understood, but no journey fits; the cause says why.</summary>
public sealed class NoJourneyException(JourneyRefusal refusal) : InputException(JourneyPhrases.Of(refusal))
{
    public JourneyRefusalCause Cause { get; } = refusal.Cause;
}

using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>How many people reach something in one layer.</summary>
/// <param name="Layer">By what they travel.</param>
/// <param name="One">People who reach at least one session, and so at least one offer.</param>
/// <param name="Three">People who reach at least three sessions, be it of one offer.</param>
/// <param name="ThreeOffers">People who can choose among at least three different offers.</param>
/// <param name="Added">People who reach at least one session, but none in the layer before; see <see cref="LayerSteps.FindBefore"/>.</param>
/// <param name="SessionsPerPerson">Sessions that a person reaches, on average; null when nobody may be counted.</param>
public sealed record LayerReach(ReachLayer Layer, PeopleCount One, PeopleCount Three, PeopleCount ThreeOffers, PeopleCount Added, double? SessionsPerPerson);

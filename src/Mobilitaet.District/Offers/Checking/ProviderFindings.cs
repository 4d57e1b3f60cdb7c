namespace Mobilitaet.District.Offers.Checking;

/// <summary>What one provider should confirm or correct.</summary>
/// <param name="Provider">Whom to ask; null when unknown.</param>
/// <param name="Offers">By title, each with what is wrong.</param>
public sealed record ProviderFindings(Provider? Provider, IReadOnlyList<(Offer Offer, IReadOnlyList<OfferFinding> Findings)> Offers);

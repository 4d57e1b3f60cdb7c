namespace Mobilitaet.District.Offers.Checking;

/// <summary>One thing that is wrong with an offer.</summary>
/// <param name="Provider">Whom to ask; null when unknown.</param>
/// <param name="OfferId">The offer's key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Detail">A date, or the part that is not understood; empty when there is none.</param>
public sealed record OfferFinding(string? Provider, string OfferId, string Title, OfferFindingKind Kind, string Detail);

namespace Mobilitaet.District.Offers.Importing;

/// <summary>What an import does with one offer.</summary>
/// <param name="Kind">What.</param>
/// <param name="OfferId">The offer's key.</param>
/// <param name="Title">Its title, the new one where it changes.</param>
/// <param name="Fields">What differs; empty unless it is changed or kept as edited.</param>
public sealed record OfferChange(OfferChangeKind Kind, string OfferId, string Title, IReadOnlyList<OfferFieldChange> Fields);

namespace Mobilitaet.District.Offers.Editing;

/// <summary>What became of an edit by hand.</summary>
/// <param name="Outcome">Whether it was stored.</param>
/// <param name="Fields">The fields that changed, or that cannot be as they were entered.</param>
public sealed record OfferEditResult(OfferEditOutcome Outcome, IReadOnlyList<OfferField> Fields);

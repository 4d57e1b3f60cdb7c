namespace Mobilitaet.District.Offers.Importing;

/// <summary>One field before and after, as text; empty for no value.</summary>
public sealed record OfferFieldChange(OfferField Field, string Before, string After);

namespace Mobilitaet.District.Offers.Importing;

/// <summary>The wish that an import may again change what people edited by hand.</summary>
/// <param name="OfferId">The offer's key.</param>
/// <param name="Field">Null for all its fields.</param>
public sealed record TakeBack(string OfferId, OfferField? Field = null);

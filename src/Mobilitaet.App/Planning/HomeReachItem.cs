using Mobilitaet.District.Offers;

namespace Mobilitaet.App.Planning;

/// <summary>How much of one kind of offer is in reach in one layer.</summary>
/// <param name="Category">The kind.</param>
/// <param name="Layer">By what one travels.</param>
/// <param name="Sessions">How many sessions there are.</param>
/// <param name="Reached">How many are in reach there and back.</param>
/// <param name="Minutes">The quickest way there; null when none is reached.</param>
/// <param name="NearestOffer">The offer that it leads to.</param>
public sealed record HomeReachItem(OfferCategory Category, string Layer, int Sessions, int Reached, int? Minutes, string? NearestOffer);

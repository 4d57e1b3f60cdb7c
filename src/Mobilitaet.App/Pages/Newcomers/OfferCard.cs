using Mobilitaet.District.Offers;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>An offer in the list, with its next time.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Next">When it takes place or is open next; null when no time is known.</param>
public sealed record OfferCard(Offer Offer, SessionTime? Next);

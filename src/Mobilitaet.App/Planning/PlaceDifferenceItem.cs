using Mobilitaet.District.Offers;

namespace Mobilitaet.App.Planning;

/// <summary>What one place has gained and lost of one kind of offer, for commands and the API.</summary>
/// <param name="Place">Village or quarter.</param>
/// <param name="Municipality">Its municipality.</param>
/// <param name="Category">The kind.</param>
/// <param name="Before">Sessions in reach before.</param>
/// <param name="After">Sessions in reach after.</param>
/// <param name="Gained">In reach after only.</param>
/// <param name="Lost">In reach before only.</param>
/// <param name="People">Who live there, rounded; null when fewer than may be shown.</param>
/// <param name="Reasons">Why, the most frequent first.</param>
public sealed record PlaceDifferenceItem(
    string Place, string Municipality, OfferCategory Category, int Before, int After, int Gained, int Lost, long? People, IReadOnlyList<DifferenceReasonItem> Reasons);

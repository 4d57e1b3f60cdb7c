using Mobilitaet.District.Offers;

namespace Mobilitaet.District.Reachability.Reports.Comparison;

/// <summary>What one place has gained and lost of a category; places without any difference are left out.</summary>
/// <param name="Place">Index of the place in the input after.</param>
/// <param name="Category">Of what.</param>
/// <param name="Before">Sessions that could be reached before.</param>
/// <param name="After">Sessions that can be reached after.</param>
/// <param name="Gained">Sessions that can be reached after only.</param>
/// <param name="Lost">Sessions that could be reached before only.</param>
/// <param name="People">How many people live there, as far as it may be shown.</param>
/// <param name="Reasons">Why, the most frequent first.</param>
public sealed record PlaceDifference(
    int Place, OfferCategory Category, int Before, int After, int Gained, int Lost, PeopleCount People, IReadOnlyList<ReachDifferenceReason> Reasons);

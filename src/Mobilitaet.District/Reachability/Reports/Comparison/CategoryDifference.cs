using Mobilitaet.District.Offers;

namespace Mobilitaet.District.Reachability.Reports.Comparison;

/// <summary>Who has gained and who has lost of a category in the whole district.</summary>
/// <param name="Category">Of what.</param>
/// <param name="PeopleOpened">People who reached nothing of it before and reach something after.</param>
/// <param name="PeopleClosed">People who reached something of it before and reach nothing after.</param>
/// <param name="PeopleGaining">People who reach at least one session that they could not reach before.</param>
/// <param name="PeopleLosing">People who no longer reach at least one session that they could reach before.</param>
/// <param name="Gained">Sessions gained, over all places.</param>
/// <param name="Lost">Sessions lost, over all places.</param>
/// <param name="Reasons">Why, the most frequent first.</param>
public sealed record CategoryDifference(
    OfferCategory Category, PeopleCount PeopleOpened, PeopleCount PeopleClosed, PeopleCount PeopleGaining, PeopleCount PeopleLosing,
    int Gained, int Lost, IReadOnlyList<ReachDifferenceReason> Reasons);

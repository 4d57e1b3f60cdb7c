using Mobilitaet.District.Offers;

namespace Mobilitaet.App.Planning;

/// <summary>Who has gained and lost of one kind of offer, for commands and the API; people are rounded, and null when fewer than may be shown.</summary>
/// <param name="Category">The kind.</param>
/// <param name="PeopleOpened">People who reached nothing of it before and reach something after.</param>
/// <param name="PeopleClosed">People who reached something of it before and reach nothing after.</param>
/// <param name="PeopleGaining">People who reach a session more.</param>
/// <param name="PeopleLosing">People who reach a session less.</param>
/// <param name="Gained">Sessions gained, over all places.</param>
/// <param name="Lost">Sessions lost, over all places.</param>
/// <param name="Reasons">Why, the most frequent first.</param>
public sealed record CategoryDifferenceItem(
    OfferCategory Category, long? PeopleOpened, long? PeopleClosed, long? PeopleGaining, long? PeopleLosing, int Gained, int Lost, IReadOnlyList<DifferenceReasonItem> Reasons);

using Mobilitaet.District.Reachability.Entitlements;

namespace Mobilitaet.App.Planning;

/// <summary>The way on foot to one course beside the limit of travel costs.</summary>
/// <param name="OfferId">The course.</param>
/// <param name="Offer">Its title.</param>
/// <param name="TravelCosts">Kilometres and limit.</param>
public sealed record CourseCostItem(string OfferId, string Offer, EntitlementAnswer TravelCosts);

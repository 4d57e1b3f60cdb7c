namespace Mobilitaet.District.Reachability.Entitlements;

/// <summary>Travel costs to one course.</summary>
/// <param name="Offer">Index of the course in the input's offers.</param>
/// <param name="TravelCosts">The way on foot beside the limit.</param>
public sealed record CourseEntitlement(int Offer, EntitlementAnswer TravelCosts);

namespace Mobilitaet.District.Reachability.Entitlements;

/// <summary>What one may be entitled to.</summary>
public enum EntitlementKind
{
    /// <summary>Travel costs, because the course is too far to walk.</summary>
    TravelCosts,

    /// <summary>Childcare that is near enough by public transport.</summary>
    NearChildcare,
}

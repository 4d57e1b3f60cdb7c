namespace Mobilitaet.District.Reachability.Entitlements;

/// <summary>What one home may give a right to; measured, and no legal advice.</summary>
/// <param name="Childcare">The nearest childcare by public transport.</param>
/// <param name="Courses">Travel costs to each language course of the week, nearest first; null when the streets were imported without walking.</param>
public sealed record HomeEntitlements(EntitlementAnswer Childcare, IReadOnlyList<CourseEntitlement>? Courses);

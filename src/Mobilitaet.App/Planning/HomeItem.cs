using Mobilitaet.District.Reachability.Entitlements;

namespace Mobilitaet.App.Planning;

/// <summary>One home and what is in reach from it.</summary>
/// <param name="Name">Village, quarter or address.</param>
/// <param name="Latitude">Where one starts from.</param>
/// <param name="Longitude">Where one starts from.</param>
/// <param name="Reach">By kind of offer and layer.</param>
/// <param name="Childcare">The nearest childcare by public transport beside the limit of a rule.</param>
/// <param name="TravelCosts">The way on foot to each language course beside the limit of a rule, nearest first; null when the streets were imported without walking.</param>
/// <param name="CourseWithChildcare">How to get to the asked course with a child; null when none was asked for.</param>
public sealed record HomeItem(
    string Name, double Latitude, double Longitude, IReadOnlyList<HomeReachItem> Reach,
    EntitlementAnswer Childcare, IReadOnlyList<CourseCostItem>? TravelCosts, ChainItem? CourseWithChildcare);

using Mobilitaet.App.Journeys;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Entitlements;
using Mobilitaet.District.Reachability.Homes;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.App.Planning;

/// <summary>All that is found out about some homes.</summary>
/// <param name="Check">What is in reach.</param>
/// <param name="Entitlements">One for each home.</param>
/// <param name="Course">The course with childcare that was asked for, as an index of the offers; null when none was.</param>
/// <param name="Chains">How to get there with a child; null when no course was asked for.</param>
public sealed record HomeFindings(HomeCheck Check, IReadOnlyList<HomeEntitlements> Entitlements, int? Course, ChainTable? Chains)
{
    /// <param name="input">Offers, sessions, drivers and rules of a week.</param>
    /// <param name="planner">Streets and timetable.</param>
    /// <param name="homes">Where one would live.</param>
    /// <param name="wish">A course with childcare; without one, only the child's age counts.</param>
    /// <param name="entitlements">Limits.</param>
    /// <param name="streets">Measures ways on foot.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InputException">The course is unknown.</exception>
    public static HomeFindings Run(
        ReachInput input, JourneyPlanner planner, IEnumerable<PlaceChoice> homes, ChainWish wish, EntitlementRules entitlements, IStreetTimes streets, CancellationToken cancellation)
    {
        int? course = string.IsNullOrWhiteSpace(wish.Course) ? null : wish.FindCourse(input);
        var check = HomeCheck.Run(input, planner, homes.Select(home => (home.Label, home.Position)), cancellation);
        return new HomeFindings(
            check, new EntitlementQuery(streets).AskPlaces(check.Table, wish.AgeMonths, entitlements), course,
            course is { } offer ? CourseChains.Run(check.Reach, offer, wish.AgeMonths, cancellation: cancellation) : null);
    }
}

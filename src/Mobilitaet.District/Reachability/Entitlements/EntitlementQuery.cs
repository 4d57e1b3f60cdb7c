using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Reachability.Entitlements;

/// <summary>Measures on streets and in a computed table what entitlements depend on.</summary>
public sealed class EntitlementQuery(IStreetTimes streets)
{
    /// <summary>Travel costs to a course, by the length of the quickest way on foot along streets and paths.</summary>
    /// <exception cref="InputException">There is no usable network, or it was imported without walking.</exception>
    public EntitlementAnswer AskTravelCosts(GeoPoint home, GeoPoint course, EntitlementRules rules) =>
        EntitlementJudge.JudgeTravelCosts(streets.Compute(TravelMode.Foot, [home], [course]).Times.FindMetres(0, 0), rules);

    /// <summary>Childcare near a place of a table, by buses and trains that come without being asked.</summary>
    /// <param name="table">A computed table.</param>
    /// <param name="place">Index of the place in its input.</param>
    /// <param name="ageMonths">Only childcare that takes this age; null takes all.</param>
    /// <param name="rules">The limits.</param>
    public static EntitlementAnswer AskChildcare(ReachTable table, int place, int? ageMonths, EntitlementRules rules) =>
        EntitlementJudge.JudgeChildcare(FindChildcareMinutes(table, place, ageMonths), table.Input.Rules.MaxTravelMinutes, rules);

    /// <summary>Both for every place of a table, with one search on foot for all places and language courses together.</summary>
    /// <exception cref="InputException">There is no usable network.</exception>
    public IReadOnlyList<HomeEntitlements> AskPlaces(ReachTable table, int? ageMonths, EntitlementRules rules)
    {
        var input = table.Input;
        var courses = input.Sessions.Where(session => session.Kind == ReachSessionKind.Course && input.Offers[session.Offer].Category == OfferCategory.Language)
            .Select(session => session.Offer).Distinct().ToArray();
        var ways = streets.HasMode(TravelMode.Foot)
            ? streets.Compute(TravelMode.Foot, [.. input.Places.Select(place => place.Position)], [.. courses.Select(course => input.Offers[course].Position)]).Times
            : null;
        return [.. Enumerable.Range(0, input.Places.Count).Select(place => new HomeEntitlements(
            AskChildcare(table, place, ageMonths, rules),
            ways is null ? null : [.. courses.Select((course, index) => new CourseEntitlement(course, EntitlementJudge.JudgeTravelCosts(ways.FindMetres(place, index), rules)))
                .OrderBy(course => course.TravelCosts.Measured ?? double.MaxValue).ThenBy(course => course.Offer)]))];
    }

    private static int? FindChildcareMinutes(ReachTable table, int place, int? ageMonths)
    {
        int? nearest = null;
        for (var session = 0; session < table.Input.Sessions.Count; session++)
        {
            var offer = table.Input.Offers[table.Input.Sessions[session].Offer];
            ref readonly var cell = ref table[session, place, ReachLayer.Bus];
            if (offer.Category == OfferCategory.Childcare && cell.IsReachable && !(ageMonths < offer.MinimumAgeMonths) && !(ageMonths > offer.MaximumAgeMonths))
                nearest = Math.Min(nearest ?? int.MaxValue, (cell.There.Seconds + 59) / 60);
        }
        return nearest;
    }
}

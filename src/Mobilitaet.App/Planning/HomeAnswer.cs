using Mobilitaet.District.Reachability.Chains;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>What is in reach from some homes, for commands and the API.</summary>
/// <param name="Week">The week's Monday.</param>
/// <param name="Homes">In the order in which they were asked.</param>
/// <param name="Warning">That measured entitlements are no legal advice.</param>
public sealed record HomeAnswer(LocalDate Week, IReadOnlyList<HomeItem> Homes, string Warning)
{
    public const int MostHomes = 5;

    public static HomeAnswer Of(HomeFindings found, LocalDate monday, DateTimeZone zone, GapSentences gaps, string warning)
    {
        var input = found.Check.Table.Input;
        var chains = found.Chains is { } table ? ChainSummary.List(table, null) : null;
        return new HomeAnswer(monday, [.. input.Places.Select((home, index) => new HomeItem(
            home.Name, home.Position.Latitude, home.Position.Longitude,
            ListReach(found, index),
            found.Entitlements[index].Childcare,
            found.Entitlements[index].Courses is { } courses
                ? [.. courses.Select(course => new CourseCostItem(input.Offers[course.Offer].Id, input.Offers[course.Offer].Title, course.TravelCosts))] : null,
            chains is null ? null : ChainItem.Of(found.Chains!, chains[index], zone, gaps)))], warning);
    }

    private static List<HomeReachItem> ListReach(HomeFindings found, int home)
    {
        var input = found.Check.Table.Input;
        return
        [
            .. from category in input.Offers.Select(offer => offer.Category).Distinct().Order()
               from layer in ReachLayerNames.All
               let reach = found.Check.Get(home, category, layer)
               select new HomeReachItem(
                   category, ReachLayerNames.Of(layer), reach.Sessions, reach.Reached,
                   reach.Seconds is { } seconds ? Quantities.Minutes(seconds) : null,
                   reach.Nearest is { } nearest ? input.Offers[input.Sessions[nearest].Offer].Id : null),
        ];
    }
}

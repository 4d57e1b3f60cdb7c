using Mobilitaet.District.Reachability.Homes;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>What is in reach from some homes, for commands and the API.</summary>
/// <param name="Week">The week's Monday.</param>
/// <param name="Homes">In the order in which they were asked.</param>
public sealed record HomeAnswer(LocalDate Week, IReadOnlyList<HomeItem> Homes)
{
    public const int MostHomes = 5;

    public static HomeAnswer Of(HomeCheck check, LocalDate monday)
    {
        var input = check.Table.Input;
        var categories = input.Offers.Select(offer => offer.Category).Distinct().Order().ToList();
        return new HomeAnswer(monday, [.. input.Places.Select((home, index) => new HomeItem(
            home.Name, home.Position.Latitude, home.Position.Longitude,
            [
                .. from category in categories
                   from layer in ReachLayerNames.All
                   let reach = check.Get(index, category, layer)
                   select new HomeReachItem(
                       category, ReachLayerNames.Of(layer), reach.Sessions, reach.Reached,
                       reach.Seconds is { } seconds ? Quantities.Minutes(seconds) : null,
                       reach.Nearest is { } nearest ? input.Offers[input.Sessions[nearest].Offer].Id : null),
            ]))]);
    }
}

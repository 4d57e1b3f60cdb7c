using Mobilitaet.App.Journeys;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Homes;
using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>Checks homes against the offers of a week.</summary>
public sealed class HomeChecks(ReachInputQuery query, ReachRules rules)
{
    public async Task<HomeCheck> RunAsync(IEnumerable<PlaceChoice> homes, LocalDate monday, DistrictJourneys journeys, CancellationToken cancellation)
    {
        var input = await query.GetAsync(rules, monday, cancellation: cancellation);
        return await Task.Run(() => HomeCheck.Run(input, journeys.Planner, homes.Select(home => (home.Label, home.Position)), cancellation), cancellation);
    }
}

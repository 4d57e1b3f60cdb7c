using Mobilitaet.App.Journeys;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Entitlements;
using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>Checks homes against the offers of a week beside the requests, and remembers the last answers for a while.</summary>
public sealed class HomeChecks(IServiceScopeFactory scopes, ReachRules rules, EntitlementRules entitlements, IStreetTimes streets) : IDisposable
{
    private const int Kept = 4;
    private readonly BackgroundWork<HomeQuestion, HomeFindings> _checks = new(Kept);

    /// <summary>What a week asks.</summary>
    public async Task<ReachInput> LoadAsync(LocalDate monday, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReachInputQuery>().GetAsync(rules, monday, cancellation: cancellation);
    }

    /// <summary>The answer, or how much of it is done after a short wait.</summary>
    /// <exception cref="Routing.InputException">The course is unknown.</exception>
    public Task<(HomeFindings? Answer, double Share)> AskAsync(
        ReachInput input, IReadOnlyList<PlaceChoice> homes, ChainWish wish, DistrictJourneys journeys, CancellationToken cancellation) =>
        _checks.AskAsync(
            new HomeQuestion(journeys, input, homes, wish),
            (_, stop) => HomeFindings.Run(input, journeys.Planner, homes, wish, entitlements, streets, stop), cancellation);

    public void Dispose() => _checks.Dispose();
}

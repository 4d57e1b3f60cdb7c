using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Planning;

/// <summary>Ranks changes and proposes courses beside the requests, and remembers the answers until offers, drivers, streets or timetable are others.</summary>
public sealed class ChangeRankings : IDisposable
{
    private const int Kept = 8;
    private readonly BackgroundWork<(ReachStanding, OfferCategory?, ReachLayer), IReadOnlyList<ChangeEffect>> _rankings = new(Kept);
    private readonly BackgroundWork<(ReachStanding, string), IReadOnlyList<CourseProposal>> _proposals = new(Kept);

    public Task<(IReadOnlyList<ChangeEffect>? Answer, double Share)> RankAsync(
        ReachStanding standing, OfferCategory? category, ReachLayer layer, CancellationToken cancellation) =>
        _rankings.AskAsync((standing, category, layer), (progress, stop) => new ChangeRanking(
            standing.Reach, standing.Table, standing.Journeys.Planner, new ChangeOptions { Category = category, Layer = layer }).Run(progress, stop), cancellation);

    /// <param name="standing">Places and drivers.</param>
    /// <param name="key">The wish in words; equal wishes have equal answers.</param>
    /// <param name="wish">Who learns, and what may be chosen.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="Routing.InputException">The wish cannot be fulfilled by anything.</exception>
    public Task<(IReadOnlyList<CourseProposal>? Answer, double Share)> ProposeAsync(ReachStanding standing, string key, CourseWish wish, CancellationToken cancellation) =>
        _proposals.AskAsync((standing, key), (progress, stop) => CourseProposals.Find(standing.Table.Input, standing.Journeys.Planner, wish, progress, stop), cancellation);

    public void Dispose()
    {
        _rankings.Dispose();
        _proposals.Dispose();
    }
}

using System.Globalization;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Planning;

/// <summary>Ranks changes and proposes courses beside the requests, and remembers the answers until offers, drivers, streets or timetable are others.</summary>
public sealed class ChangeRankings : IDisposable
{
    private const int Kept = 8;
    private readonly BackgroundWork<(ReachStanding, OfferCategory?, ReachLayer, string), IReadOnlyList<ChangeEffect>> _rankings = new(Kept);
    private readonly BackgroundWork<(ReachStanding, string), IReadOnlyList<CourseProposal>> _proposals = new(Kept);

    /// <summary>What pages and the API try: so many moves are kept that equal ones can be told together.</summary>
    public static ChangeOptions Options(OfferCategory? category, ReachLayer layer) => new() { Category = category, Layer = layer, BestOfKind = 400 };

    /// <param name="standing">The week.</param>
    /// <param name="options">What is tried, and for whom it counts.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<(IReadOnlyList<ChangeEffect>? Answer, double Share)> RankAsync(ReachStanding standing, ChangeOptions options, CancellationToken cancellation)
    {
        var learners = string.Join('|', options.Learners.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Offer},{group.Place},{group.Count}")));
        return _rankings.AskAsync(
            (standing, options.Category, options.Layer, learners),
            (progress, stop) => new ChangeRanking(standing.Reach, standing.Table, standing.Journeys.Planner, options).Run(progress, stop), cancellation);
    }

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

using Mobilitaet.District.Reachability.Changes;

namespace Mobilitaet.App.Planning;

/// <summary>Changes that are worth the same: one alone, or the moves of one offer to villages in which equally many people gain and lose.</summary>
/// <param name="Effects">Best first; at least one.</param>
public sealed record ChangeGroup(IReadOnlyList<ChangeEffect> Effects)
{
    private const int MovesOfOffer = 3;

    public ChangeEffect Best => Effects[0];

    /// <summary>Indices of the villages to which an offer could move; empty for other changes.</summary>
    public IEnumerable<int> Villages => Effects.Select(effect => effect.Change).OfType<OfferMove>().Select(move => move.Place);

    /// <summary>In the order of the best of each.</summary>
    private static List<ChangeGroup> List(IEnumerable<ChangeEffect> effects) =>
        [.. effects.GroupBy(SamenessOf).Select(group => new ChangeGroup([.. group]))];

    /// <summary>The best of each kind; of one offer's moves only some, so that it does not crowd out the others.</summary>
    public static IReadOnlyList<ChangeGroup> ListBest(IEnumerable<ChangeEffect> effects, int ofKind)
    {
        var groups = List(effects);
        var kept = groups.GroupBy(group => group.Best.Change is OfferMove move ? move.Offer : -1)
            .SelectMany(ofOffer => ofOffer.Key < 0 ? ofOffer : ofOffer.Take(MovesOfOffer)).ToHashSet();
        var best = groups.Where(kept.Contains).GroupBy(group => group.Best.Change.GetType()).SelectMany(kind => kind.Take(ofKind)).ToHashSet();
        return [.. groups.Where(best.Contains)];
    }

    private static object SamenessOf(ChangeEffect effect) => effect.Change is OfferMove move
        ? (move.Offer, Math.Round(effect.PeopleGaining), Math.Round(effect.PeopleLosing), effect.LearnersGaining, effect.LearnersLosing)
        : effect;
}

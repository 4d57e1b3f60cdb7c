namespace Mobilitaet.District.Offers.Importing;

/// <summary>What a source says now beside what is stored.</summary>
internal sealed class OfferComparison
{
    private readonly string _source;
    private readonly ProviderBook _providers;
    private readonly ILookup<string, TakeBack> _takeBacks;
    private readonly List<OfferChange> _changes = [];
    private readonly List<OfferSnapshot.Pair> _pairs = [];

    private OfferComparison(string source, IReadOnlyDictionary<string, Offer> stored, ProviderBook providers, IReadOnlyList<TakeBack> takeBacks)
    {
        (_source, Stored, _providers) = (source, stored, providers);
        _takeBacks = takeBacks.ToLookup(wish => wish.OfferId, StringComparer.Ordinal);
    }

    /// <summary>The offers of the source and those with the key of a draft.</summary>
    public IReadOnlyDictionary<string, Offer> Stored { get; }

    public OfferChanges Changes => new(_source, [.. _changes.OrderBy(change => change.OfferId, StringComparer.Ordinal)], _providers.Changes);

    public OfferSnapshot Snapshot => new([.. _pairs.OrderBy(pair => pair.Id, StringComparer.Ordinal)]);

    public static OfferComparison Of(
        string source, IReadOnlyList<OfferDraft> drafts, IReadOnlyDictionary<string, Offer> stored, OfferPlacing placing, ProviderBook providers, IReadOnlyList<TakeBack> takeBacks)
    {
        var comparison = new OfferComparison(source, stored, providers, takeBacks);
        foreach (var draft in drafts)
            comparison.Compare(draft, placing.FindPlaced(draft), stored.GetValueOrDefault(draft.Id));
        var wanted = drafts.Select(draft => draft.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in stored.Values.Where(offer => offer.Source == source && !wanted.Contains(offer.Id)))
            comparison.Remove(gone);
        return comparison;
    }

    private void Compare(OfferDraft draft, OfferDraft? placed, Offer? now)
    {
        if (now is not null && now.Source != _source)
            Say(OfferChangeKind.KeyTaken, draft);
        else if (placed is null)
            LeaveOut(draft, now);
        else if (now is null)
            Change(OfferChangeKind.Added, null, Known(placed), [], []);
        else
            Merge(OfferDraft.Of(now), Known(placed), now);
    }

    private void Merge(OfferDraft before, OfferDraft wanted, Offer now)
    {
        var edited = now.ListEdited();
        var back = TakenBack(now.Id, edited);
        var kept = edited.Except(back).ToHashSet();
        var after = wanted.With(before, kept);
        var (changed, differing) = (OfferFields.ListChanges(before, after), OfferFields.ListChanges(after, wanted));
        if (changed.Count > 0 || back.Count > 0)
        {
            Change(OfferChangeKind.Changed, before, after, changed, differing, back);
            return;
        }
        _changes.Add(new OfferChange(differing.Count > 0 ? OfferChangeKind.KeptAsEdited : OfferChangeKind.Unchanged, now.Id, now.Title, [], differing));
        EnterProvider(after);
    }

    private HashSet<OfferField> TakenBack(string id, IReadOnlySet<OfferField> edited) =>
        [.. edited.Where(field => _takeBacks[id].Any(wish => wish.Field is null || wish.Field == field))];

    private OfferDraft Known(OfferDraft draft) => draft with { Provider = _providers.SpellingOf(draft.Provider) };

    // What moved out of the district is gone from it.
    private void LeaveOut(OfferDraft draft, Offer? now)
    {
        if (now is null)
            Say(OfferChangeKind.OutsideDistrict, draft);
        else
            Remove(now);
    }

    private void Remove(Offer gone)
    {
        if (gone.EditedAt is not null)
            Say(OfferChangeKind.KeptAsEdited, OfferDraft.Of(gone));
        else
            Change(OfferChangeKind.Removed, OfferDraft.Of(gone), null, [], []);
    }

    private void Change(
        OfferChangeKind kind, OfferDraft? before, OfferDraft? after, IReadOnlyList<OfferFieldChange> fields, IReadOnlyList<OfferFieldChange> kept, IReadOnlySet<OfferField>? back = null)
    {
        _changes.Add(new OfferChange(kind, (after ?? before)!.Id, (after ?? before)!.Title, fields, kept));
        _pairs.Add(new OfferSnapshot.Pair(before, after, back is { Count: > 0 } ? [.. back.Order()] : null));
        if (after is not null)
            EnterProvider(after);
    }

    private void EnterProvider(OfferDraft draft)
    {
        if (_providers.Take(draft.Provider) is { } provider && draft.ProviderContact is { } contact)
            _providers.Fill(provider, contact);
    }

    private void Say(OfferChangeKind kind, OfferDraft draft) => _changes.Add(new OfferChange(kind, draft.Id, draft.Title));
}

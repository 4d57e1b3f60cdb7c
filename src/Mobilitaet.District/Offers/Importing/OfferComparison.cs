namespace Mobilitaet.District.Offers.Importing;

/// <summary>What a source says now beside what is stored.</summary>
internal sealed class OfferComparison
{
    private readonly string _source;
    private readonly List<OfferChange> _changes = [];
    private readonly List<OfferSnapshot.Pair> _pairs = [];

    private OfferComparison(string source, IReadOnlyDictionary<string, Offer> stored) => (_source, Stored) = (source, stored);

    /// <summary>The offers of the source and those with the key of a draft.</summary>
    public IReadOnlyDictionary<string, Offer> Stored { get; }

    public OfferChanges Changes => new(_source, [.. _changes.OrderBy(change => change.OfferId, StringComparer.Ordinal)]);

    public OfferSnapshot Snapshot => new([.. _pairs.OrderBy(pair => (pair.Before ?? pair.After)!.Id, StringComparer.Ordinal)]);

    public static OfferComparison Of(string source, IReadOnlyList<OfferDraft> drafts, IReadOnlyDictionary<string, Offer> stored, OfferPlacing placing)
    {
        var comparison = new OfferComparison(source, stored);
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
            Change(OfferChangeKind.Added, null, placed, []);
        else if (Differences(OfferDraft.Of(now), placed) is not [_, ..] fields)
            Say(OfferChangeKind.Unchanged, placed);
        else if (now.EditedAt is not null)
            _changes.Add(new OfferChange(OfferChangeKind.KeptAsEdited, placed.Id, now.Title, fields));
        else
            Change(OfferChangeKind.Changed, OfferDraft.Of(now), placed, fields);
    }

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
            Change(OfferChangeKind.Removed, OfferDraft.Of(gone), null, []);
    }

    private void Change(OfferChangeKind kind, OfferDraft? before, OfferDraft? after, IReadOnlyList<OfferFieldChange> fields)
    {
        _changes.Add(new OfferChange(kind, (after ?? before)!.Id, (after ?? before)!.Title, fields));
        _pairs.Add(new OfferSnapshot.Pair(before, after));
    }

    private void Say(OfferChangeKind kind, OfferDraft draft) => _changes.Add(new OfferChange(kind, draft.Id, draft.Title, []));

    private static IReadOnlyList<OfferFieldChange> Differences(OfferDraft before, OfferDraft after) =>
    [
        .. OfferFields.List(before).Zip(OfferFields.List(after))
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new OfferFieldChange(pair.First.Name, pair.First.Text, pair.Second.Text)),
    ];
}

namespace Mobilitaet.District.Offers.Importing;

/// <summary>What a source says now beside what is stored.</summary>
internal sealed record OfferComparison(OfferChanges Changes, OfferSnapshot Snapshot, IReadOnlyDictionary<string, Offer> Stored)
{
    public static OfferComparison Of(string source, IReadOnlyList<OfferDraft> drafts, IReadOnlyDictionary<string, Offer> stored, OfferPlacing placing)
    {
        var changes = new List<OfferChange>();
        var pairs = new List<OfferSnapshot.Pair>();
        foreach (var draft in drafts)
            Compare(draft, placing.FindPlaced(draft), stored.GetValueOrDefault(draft.Id));
        var wanted = drafts.Select(draft => draft.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in stored.Values.Where(offer => offer.Source == source && !wanted.Contains(offer.Id)))
            Remove(gone);
        return new OfferComparison(
            new OfferChanges(source, [.. changes.OrderBy(change => change.OfferId, StringComparer.Ordinal)]),
            new OfferSnapshot([.. pairs.OrderBy(pair => (pair.Before ?? pair.After)!.Id, StringComparer.Ordinal)]),
            stored);

        void Compare(OfferDraft draft, OfferDraft? placed, Offer? now)
        {
            if (now is not null && now.Source != source)
                Say(OfferChangeKind.KeyTaken, draft);
            else if (placed is null)
                Leave(draft, now);
            else if (now is null)
                Change(OfferChangeKind.Added, null, placed, []);
            else if (Differences(OfferDraft.Of(now), placed) is not [_, ..] fields)
                Say(OfferChangeKind.Unchanged, placed);
            else if (now.EditedAt is not null)
                changes.Add(new OfferChange(OfferChangeKind.KeptAsEdited, placed.Id, now.Title, fields));
            else
                Change(OfferChangeKind.Changed, OfferDraft.Of(now), placed, fields);
        }

        // What moved out of the district is gone from it.
        void Leave(OfferDraft draft, Offer? now)
        {
            if (now is null)
                Say(OfferChangeKind.OutsideDistrict, draft);
            else
                Remove(now);
        }

        void Remove(Offer gone)
        {
            if (gone.EditedAt is not null)
                Say(OfferChangeKind.KeptAsEdited, OfferDraft.Of(gone));
            else
                Change(OfferChangeKind.Removed, OfferDraft.Of(gone), null, []);
        }

        void Change(OfferChangeKind kind, OfferDraft? before, OfferDraft? after, IReadOnlyList<OfferFieldChange> fields)
        {
            changes.Add(new OfferChange(kind, (after ?? before)!.Id, (after ?? before)!.Title, fields));
            pairs.Add(new OfferSnapshot.Pair(before, after));
        }

        void Say(OfferChangeKind kind, OfferDraft draft) => changes.Add(new OfferChange(kind, draft.Id, draft.Title, []));
    }

    private static IReadOnlyList<OfferFieldChange> Differences(OfferDraft before, OfferDraft after) =>
    [
        .. OfferFields.List(before).Zip(OfferFields.List(after))
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new OfferFieldChange(pair.First.Name, pair.First.Text, pair.Second.Text)),
    ];
}

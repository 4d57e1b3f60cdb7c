namespace Mobilitaet.District.Offers.Importing;

/// <summary>What an import does, or would do.</summary>
/// <param name="Source">The source; all its offers that are not among the drafts are removed.</param>
/// <param name="List">By key, the unchanged ones too.</param>
/// <param name="Providers">The providers that are new or get a way of contact, by name.</param>
public sealed record OfferChanges(string Source, IReadOnlyList<OfferChange> List, IReadOnlyList<ProviderChange> Providers)
{
    public OfferChanges(string source, IReadOnlyList<OfferChange> list)
        : this(source, list, [])
    {
    }

    public int Count(OfferChangeKind kind) => List.Count(change => change.Kind == kind);

    /// <summary>Whether anything is stored differently afterwards.</summary>
    public bool IsAny => Providers.Count > 0 || List.Any(change => change.Kind is OfferChangeKind.Added or OfferChangeKind.Changed or OfferChangeKind.Removed);
}

namespace Mobilitaet.District.Offers.Importing;

/// <summary>What an import does with one offer.</summary>
/// <param name="Kind">What.</param>
/// <param name="OfferId">The offer's key.</param>
/// <param name="Title">Its title, the new one where it changes.</param>
/// <param name="Fields">What changes; empty unless it is changed.</param>
/// <param name="Kept">What the source says otherwise but people edited by hand: it stays as it was before.</param>
public sealed record OfferChange(OfferChangeKind Kind, string OfferId, string Title, IReadOnlyList<OfferFieldChange> Fields, IReadOnlyList<OfferFieldChange> Kept)
{
    public OfferChange(OfferChangeKind kind, string offerId, string title)
        : this(kind, offerId, title, [], [])
    {
    }
}

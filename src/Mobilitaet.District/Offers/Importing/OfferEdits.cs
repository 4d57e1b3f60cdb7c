using NodaTime;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>Which fields of an offer people edited by hand.</summary>
public static class OfferEdits
{
    /// <summary>Empty when nobody did; names of fields that this version does not know count for nothing.</summary>
    public static IReadOnlySet<OfferField> ListEdited(this Offer offer) =>
        offer.EditedFields.Select(name => Enum.TryParse<OfferField>(name, out var field) && Enum.IsDefined(field) ? field : (OfferField?)null).OfType<OfferField>().ToHashSet();

    /// <summary>Notes fields as edited, besides those that are.</summary>
    public static void MarkEdited(this Offer offer, IEnumerable<OfferField> fields, Instant now)
    {
        offer.EditedFields = NamesOf(offer.ListEdited().Union(fields));
        offer.EditedAt = now;
    }

    /// <summary>Lets imports change these fields again; without edited fields the offer counts as never edited.</summary>
    public static void GiveBack(this Offer offer, IEnumerable<OfferField> fields)
    {
        offer.EditedFields = NamesOf(offer.ListEdited().Except(fields));
        if (offer.EditedFields.Count == 0)
            offer.EditedAt = null;
    }

    private static List<string> NamesOf(IEnumerable<OfferField> fields) => [.. fields.Order().Select(field => field.ToString())];
}

using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.District.Offers.Amenities;

/// <summary>Makes drafts for the import of the amenities of OpenStreetMap.</summary>
public static class AmenityDrafts
{
    /// <summary>The source as stored with its offers.</summary>
    public const string Source = "openstreetmap";

    /// <summary>One draft per offer; the key is that of the OSM element.</summary>
    public static IReadOnlyList<OfferDraft> Of(IReadOnlyList<AmenityOffer> offers) => [.. offers.Select(Of)];

    private static OfferDraft Of(AmenityOffer offer) => new()
    {
        Id = "osm-" + offer.Key.Replace('/', '-'),
        Category = offer.Category,
        Title = offer.Title,
        Provider = offer.Provider,
        Position = offer.Position,
        Address = offer.Address,
        Languages = offer.Languages,
        MinimumAgeMonths = offer.MinimumAgeMonths,
        MaximumAgeMonths = offer.MaximumAgeMonths,
        Capacity = offer.Capacity,
        StepFree = offer.StepFree,
        AccessibilityNote = offer.AccessibilityNote,
        Phone = offer.Phone,
        Email = offer.Email,
        Website = offer.Website,
        OpeningHours = offer.OpeningHours,
        ConfirmedOn = offer.CheckedOn,
    };
}

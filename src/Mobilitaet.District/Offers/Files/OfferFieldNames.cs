namespace Mobilitaet.District.Offers.Files;

/// <summary>The fields of offers by the headings of the tables that people keep, in German.</summary>
public static class OfferFieldNames
{
    private const string Translations = "Übersetzungen";
    private const string Position = "Breite und Länge";

    /// <summary>The heading.</summary>
    public static string Of(OfferField field) => field switch
    {
        OfferField.Category => OfferColumns.Category,
        OfferField.Title => OfferColumns.Title,
        OfferField.Provider => OfferColumns.Provider,
        OfferField.Description => OfferColumns.Description,
        OfferField.Texts => Translations,
        OfferField.PlaceName => OfferColumns.Place,
        OfferField.Address => OfferColumns.Address,
        OfferField.Position => Position,
        OfferField.Languages => OfferColumns.Languages,
        OfferField.Level => OfferColumns.Level,
        OfferField.MinimumAgeMonths => OfferColumns.MinimumAge,
        OfferField.MaximumAgeMonths => OfferColumns.MaximumAge,
        OfferField.Capacity => OfferColumns.Capacity,
        OfferField.FreePlaces => OfferColumns.FreePlaces,
        OfferField.HandOverMinutes => OfferColumns.HandOver,
        OfferField.StepFree => OfferColumns.StepFree,
        OfferField.AccessibilityNote => OfferColumns.AccessibilityNote,
        OfferField.Phone => OfferColumns.Phone,
        OfferField.Email => OfferColumns.Email,
        OfferField.Contact => OfferColumns.Contact,
        OfferField.Website => OfferColumns.Website,
        OfferField.Cost => OfferColumns.Cost,
        OfferField.ValidFrom => OfferColumns.ValidFrom,
        OfferField.ValidUntil => OfferColumns.ValidUntil,
        OfferField.OpeningHours => OfferColumns.Hours,
        OfferField.ConfirmedOn => OfferColumns.ConfirmedOn,
        _ => OfferColumns.Sessions,
    };

    /// <summary>The field of this heading, or of its own name; null when there is none.</summary>
    public static OfferField? Find(string name)
    {
        foreach (var field in Enum.GetValues<OfferField>())
        {
            if (string.Equals(Of(field), name.Trim(), StringComparison.OrdinalIgnoreCase) || string.Equals(field.ToString(), name.Trim(), StringComparison.OrdinalIgnoreCase))
                return field;
        }
        return null;
    }

    /// <summary>The text of a field as tables write it, where it is a word of ours: the category, and yes or no.</summary>
    public static string Show(OfferField field, string text) => field switch
    {
        OfferField.Category when Enum.TryParse<OfferCategory>(text, out var category) => CategoryNames.Of(category),
        OfferField.StepFree when Enum.TryParse<StepFree>(text, out var access) => access switch { StepFree.Yes => "ja", StepFree.Partly => "teilweise", _ => "nein" },
        _ => text,
    };
}

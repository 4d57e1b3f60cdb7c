namespace Mobilitaet.District.Offers.Amenities;

/// <summary>Which of our categories an amenity belongs to, and what to call it when it has no name.</summary>
internal static class AmenityCategories
{
    private static readonly string[] s_keys = ["amenity", "office", "leisure", "healthcare"];

    private static readonly Dictionary<string, (OfferCategory Category, string Name)> s_kinds = new(StringComparer.Ordinal)
    {
        ["amenity=kindergarten"] = (OfferCategory.Childcare, "Kindergarten"),
        ["amenity=childcare"] = (OfferCategory.Childcare, "Kinderbetreuung"),
        ["amenity=school"] = (OfferCategory.Language, "Schule"),
        ["amenity=college"] = (OfferCategory.Language, "Berufsschule"),
        ["amenity=university"] = (OfferCategory.Language, "Hochschule"),
        ["amenity=language_school"] = (OfferCategory.Language, "Sprachschule"),
        ["amenity=library"] = (OfferCategory.Leisure, "Bücherei"),
        ["amenity=townhall"] = (OfferCategory.Authority, "Rathaus"),
        ["amenity=social_centre"] = (OfferCategory.Engagement, "Soziales Zentrum"),
        ["amenity=community_centre"] = (OfferCategory.Leisure, "Bürgerhaus"),
        ["amenity=doctors"] = (OfferCategory.Health, "Arztpraxis"),
        ["amenity=dentist"] = (OfferCategory.Health, "Zahnarztpraxis"),
        ["amenity=clinic"] = (OfferCategory.Health, "Klinik"),
        ["amenity=hospital"] = (OfferCategory.Health, "Krankenhaus"),
        ["office=employment_agency"] = (OfferCategory.Work, "Arbeitsagentur"),
        ["office=government"] = (OfferCategory.Authority, "Behörde"),
        ["leisure=sports_centre"] = (OfferCategory.Leisure, "Sportzentrum"),
        ["leisure=sports_hall"] = (OfferCategory.Leisure, "Sporthalle"),
        ["healthcare=doctor"] = (OfferCategory.Health, "Arztpraxis"),
        ["healthcare=dentist"] = (OfferCategory.Health, "Zahnarztpraxis"),
        ["healthcare=clinic"] = (OfferCategory.Health, "Klinik"),
        ["healthcare=hospital"] = (OfferCategory.Health, "Krankenhaus"),
        ["healthcare=centre"] = (OfferCategory.Health, "Gesundheitszentrum"),
        ["healthcare=midwife"] = (OfferCategory.Health, "Hebammenpraxis"),
        ["healthcare=psychotherapist"] = (OfferCategory.Health, "Psychotherapeutische Praxis"),
        ["healthcare=counselling"] = (OfferCategory.Advice, "Beratungsstelle"),
    };

    // Homes for the old and the sick are no offer for newcomers.
    private static readonly Dictionary<string, (OfferCategory Category, string Name)> s_socialFacilities = new(StringComparer.Ordinal)
    {
        [""] = (OfferCategory.Advice, "Soziale Einrichtung"),
        ["outreach"] = (OfferCategory.Advice, "Beratungsstelle"),
        ["food_bank"] = (OfferCategory.Advice, "Tafel"),
        ["soup_kitchen"] = (OfferCategory.Advice, "Suppenküche"),
        ["clothing_bank"] = (OfferCategory.Advice, "Kleiderkammer"),
        ["dairy_kitchen"] = (OfferCategory.Advice, "Soziale Einrichtung"),
        ["workshop"] = (OfferCategory.Work, "Soziale Werkstatt"),
        ["day_care"] = (OfferCategory.Advice, "Tagesstätte"),
        ["shelter"] = (OfferCategory.Housing, "Unterkunft"),
    };

    /// <summary>Category and German name; null when it is none of ours.</summary>
    public static (OfferCategory Category, string Name)? Find(IReadOnlyDictionary<string, string> tags)
    {
        if (IsFor(tags, "social_facility"))
        {
            var isForOthers = tags.GetValueOrDefault("social_facility:for") is "senior" or "disabled" or "diseased" or "mental_health" or "drug_addicted";
            return !isForOthers && s_socialFacilities.TryGetValue(tags.GetValueOrDefault("social_facility", ""), out var facility) ? facility : null;
        }
        foreach (var key in s_keys)
        {
            if (tags.TryGetValue(key, out var value) && s_kinds.TryGetValue($"{key}={value}", out var found))
                return found;
        }
        return null;
    }

    /// <summary>What an amenity is in the words of OpenStreetMap, for example <c>social_facility=nursing_home</c>.</summary>
    public static string KindOf(IReadOnlyDictionary<string, string> tags)
    {
        if (IsFor(tags, "social_facility"))
            return $"social_facility={tags.GetValueOrDefault("social_facility", "?")}";
        var key = s_keys.FirstOrDefault(tags.ContainsKey);
        return key is null ? "?" : $"{key}={tags[key]}";
    }

    private static bool IsFor(IReadOnlyDictionary<string, string> tags, string amenity) => tags.GetValueOrDefault("amenity") == amenity;
}

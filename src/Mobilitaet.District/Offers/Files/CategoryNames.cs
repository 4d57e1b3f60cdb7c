namespace Mobilitaet.District.Offers.Files;

/// <summary>The categories by the names that German tables give them.</summary>
internal static class CategoryNames
{
    private static readonly (OfferCategory Category, string[] Names)[] s_names =
    [
        (OfferCategory.Language, ["Sprachkurse", "Sprachkurs", "Sprache", "Sprache und Bildung", "Deutschkurs"]),
        (OfferCategory.Integration, ["Integrationskurse", "Integrationskurs", "Integration"]),
        (OfferCategory.Childcare, ["Kinderbetreuung", "Kita", "Kindergarten", "Betreuung"]),
        (OfferCategory.Advice, ["Beratung"]),
        (OfferCategory.Interpreters, ["Dolmetschen", "Dolmetscher"]),
        (OfferCategory.Work, ["Arbeit", "Arbeit und Beruf", "Beruf"]),
        (OfferCategory.Housing, ["Wohnen"]),
        (OfferCategory.Leisure, ["Freizeit", "Freizeit und Kultur", "Kultur"]),
        (OfferCategory.Engagement, ["Ehrenamt", "Engagement"]),
        (OfferCategory.Health, ["Gesundheit"]),
        (OfferCategory.Authority, ["Ämter", "Amt", "Behörde", "Behörden"]),
    ];

    /// <summary>The first name of each, to say what is expected.</summary>
    public static IReadOnlyList<string> Shown { get; } = [.. s_names.Select(entry => entry.Names[0])];

    public static string Of(OfferCategory category) => s_names.First(entry => entry.Category == category).Names[0];

    /// <summary>By one of its German names or its own; null when none fits.</summary>
    public static OfferCategory? Find(string name)
    {
        foreach (var (category, names) in s_names)
        {
            if (names.Append(category.ToString()).Contains(name, StringComparer.OrdinalIgnoreCase))
                return category;
        }
        return null;
    }
}

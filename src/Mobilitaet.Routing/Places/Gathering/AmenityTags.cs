using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>Decides which elements are kept as amenities, and which of their tags.</summary>
internal static class AmenityTags
{
    private const int LongestValue = 500;

    private static readonly Dictionary<string, HashSet<string>> s_wanted = new(StringComparer.Ordinal)
    {
        ["amenity"] =
        [
            "kindergarten", "childcare", "school", "college", "university", "language_school", "library", "townhall", "social_facility", "social_centre",
            "community_centre", "doctors", "dentist", "clinic", "hospital",
        ],
        ["office"] = ["employment_agency", "government"],
        ["leisure"] = ["sports_centre", "sports_hall"],
        ["healthcare"] = ["doctor", "dentist", "clinic", "hospital", "centre", "midwife", "psychotherapist", "counselling"],
    };

    private static readonly HashSet<string> s_kept = new(StringComparer.Ordinal)
    {
        "amenity", "office", "leisure", "healthcare", "name", "name:de", "name:en", "name:ar", "official_name", "operator", "opening_hours",
        "phone", "contact:phone", "email", "contact:email", "website", "contact:website", "url", "wheelchair", "wheelchair:description", "wheelchair:description:de", "min_age", "max_age", "capacity", "fee",
        "check_date", "check_date:opening_hours", "survey:date", "social_facility", "social_facility:for", "government", "isced:level", "healthcare:speciality",
        "addr:street", "addr:housenumber", "addr:postcode", "addr:city", "addr:suburb", "addr:place",
    };

    public static bool IsWanted(OsmTags tags)
    {
        foreach (var (key, values) in s_wanted)
        {
            if (tags.Find(key) is { } value && values.Contains(value))
                return !tags.Is("disused", "yes") && !tags.Is("abandoned", "yes");
        }
        return false;
    }

    /// <summary>The tags that say what, whose, when, how to reach and for whom.</summary>
    public static IReadOnlyDictionary<string, string> Keep(OsmTags tags)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < tags.Count; i++)
        {
            var (key, value) = (tags.KeyAt(i), tags.ValueAt(i));
            if (value.Length is > 0 and <= LongestValue && (s_kept.Contains(key) || key.StartsWith("language:", StringComparison.Ordinal)))
                kept.TryAdd(key, value);
        }
        return kept;
    }
}

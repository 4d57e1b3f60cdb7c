using System.Globalization;
using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>Decides from the tags of an element what place it is.</summary>
internal static class FeatureTags
{
    private static readonly HashSet<string> Settlements = new(StringComparer.Ordinal)
    {
        "city", "town", "village", "hamlet", "suburb", "borough", "quarter", "neighbourhood", "isolated_dwelling", "farm",
    };

    private static readonly HashSet<string> NotStreets = new(StringComparer.Ordinal)
    {
        "proposed", "abandoned", "razed", "platform", "elevator", "emergency_bay", "bus_stop", "rest_area", "services", "via_ferrata",
    };

    private static readonly HashSet<string> StopValues = new(StringComparer.Ordinal)
    {
        "station", "halt", "tram_stop", "stop_position", "platform", "bus_stop", "bus_station",
    };

    private static readonly string[] AmenityKeys =
        ["amenity", "social_facility", "healthcare", "shop", "office", "leisure", "tourism", "craft", "club", "sport", "historic", "emergency"];

    /// <summary>The kind and category of a named element; null when nobody looks for such a thing by name.</summary>
    public static (PlaceKind Kind, string Category)? Classify(OsmTags tags, bool isWay)
    {
        if (tags.Find("place") is { } place)
        {
            if (Settlements.Contains(place))
                return (PlaceKind.Settlement, place);
            if (place is "square")
                return (PlaceKind.Street, place);
        }
        if (FindStop(tags) is { } stop)
            return (PlaceKind.Stop, stop);
        if (isWay && tags.Find("highway") is { } highway && !NotStreets.Contains(highway))
            return (PlaceKind.Street, highway);
        foreach (var key in AmenityKeys)
        {
            if (tags.Find(key) is { } value and not "no")
                return (PlaceKind.Amenity, value is "yes" ? key : value);
        }
        return tags.Is("place", "locality") ? (PlaceKind.Amenity, "locality") : null;
    }

    public static int? Population(OsmTags tags) =>
        int.TryParse(tags.Find("population")?.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
            NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : null;

    /// <summary>The postcode tag; a list of several says nothing about one place.</summary>
    public static string? Postcode(OsmTags tags)
    {
        var code = tags.Find("addr:postcode") ?? tags.Find("postal_code");
        return code is null || code.Contains(';', StringComparison.Ordinal) ? null : code;
    }

    /// <summary>The address tags with an empty position; null when street or number is missing.</summary>
    public static TaggedAddress? FindAddress(OsmTags tags)
    {
        var number = tags.Find("addr:housenumber");
        if (string.IsNullOrWhiteSpace(number))
            return null;
        var street = tags.Find("addr:street");
        var name = street ?? tags.Find("addr:place") ?? tags.Find("addr:hamlet");
        if (string.IsNullOrWhiteSpace(name))
            return null;
        return new TaggedAddress(name, street is null, number, tags.Find("addr:city"), tags.Find("addr:suburb"), Postcode(tags), default);
    }

    private static string? FindStop(OsmTags tags)
    {
        if (tags.Find("railway") is { } railway && railway is "station" or "halt" or "tram_stop")
            return railway;
        if (tags.Is("amenity", "bus_station"))
            return "bus_station";
        if (tags.Is("highway", "bus_stop"))
            return "bus_stop";
        return tags.Find("public_transport") is { } stop && StopValues.Contains(stop) ? stop : null;
    }
}

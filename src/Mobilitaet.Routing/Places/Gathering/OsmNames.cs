using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>Reads all names of an element: the main one first, then German, English, other languages, short, old and official ones.</summary>
internal static class OsmNames
{
    private static readonly string[] OtherKeys = ["alt_name", "loc_name", "short_name", "official_name", "old_name", "int_name", "reg_name"];

    /// <summary>Empty when the element has no <c>name</c> or <c>name:de</c>.</summary>
    public static IReadOnlyList<string> Of(OsmTags tags)
    {
        var main = tags.Find("name") ?? tags.Find("name:de");
        if (string.IsNullOrWhiteSpace(main))
            return [];
        var names = new List<string>(1) { main };
        for (var i = 0; i < tags.Count; i++)
        {
            if (IsName(tags.KeyAt(i)))
                AddAll(tags.ValueAt(i), names);
        }
        return names;
    }

    private static bool IsName(string key) =>
        Array.IndexOf(OtherKeys, key) >= 0 || (key.StartsWith("name:", StringComparison.Ordinal) && key.Length is 7 or 8);

    private static void AddAll(string value, List<string> names)
    {
        foreach (var name in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!names.Contains(name, StringComparer.Ordinal))
                names.Add(name);
        }
    }
}

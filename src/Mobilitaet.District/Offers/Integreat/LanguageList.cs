using System.Text.Json;
using Mobilitaet.District.Offers.Sources;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>The entries of one list in all languages: by key, in the order of the languages; a broken entry becomes a notice.</summary>
/// <typeparam name="T">The shape of an entry.</typeparam>
internal sealed class LanguageList<T>(Func<T, string?> keyOf, Func<T, long?> versionOf, Func<T, string?> titleOf, List<SourceNotice> notices)
    where T : class
{
    // A region has some hundred locations.
    private const int MostEntries = 50_000;

    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString,
    };

    private readonly Dictionary<string, List<(string Language, T Entry)>> _entries = new(StringComparer.Ordinal);

    /// <summary>Every key with its entries, the main language first.</summary>
    public IEnumerable<(string Key, IReadOnlyList<(string Language, T Entry)> Entries)> List() =>
        _entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, (IReadOnlyList<(string, T)>)entry.Value));

    public void Add(string language, JsonElement list)
    {
        foreach (var element in list.EnumerateArray().Take(MostEntries))
        {
            if (Read(element) is not { } entry)
                continue;
            if (keyOf(entry) is not { } key || PlainText.Line(titleOf(entry)) is null)
            {
                notices.Add(new SourceNotice(SourceNoticeKind.NoTitle, keyOf(entry) ?? "", PlainText.Line(titleOf(entry)) ?? "?"));
                continue;
            }
            if (!_entries.TryGetValue(key, out var languages))
                _entries.Add(key, languages = []);
            // Where a translation is missing, Integreat may answer with the same version of another language.
            if (languages.TrueForAll(known => known.Language != language && (versionOf(known.Entry) is not { } version || version != versionOf(entry))))
                languages.Add((language, entry));
        }
    }

    private T? Read(JsonElement element)
    {
        try
        {
            if (element.ValueKind == JsonValueKind.Object)
                return element.Deserialize<T>(s_json);
            notices.Add(new SourceNotice(SourceNoticeKind.Unreadable, "", element.ValueKind.ToString()));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // The latter for text with half characters.
            notices.Add(new SourceNotice(SourceNoticeKind.Unreadable, "", NameOf(element), (problem as JsonException)?.Path));
        }
        return null;
    }

    private static string NameOf(JsonElement element)
    {
        foreach (var name in (string[])["title", "path", "id"])
        {
            if (element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
                && PlainText.Line(value.ValueKind == JsonValueKind.Number ? value.GetRawText() : TextOf(value), 100) is { } text)
                return text;
        }
        return "?";
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

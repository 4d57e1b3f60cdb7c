using Mobilitaet.District.Offers.Sources;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>The texts of an entry in all languages, without those that only repeat the main language.</summary>
internal static class EntryTexts
{
    private const int LongestTitle = 200;
    private const int LongestDescription = 8000;

    public static IReadOnlyList<IntegreatText> Of(IEnumerable<(string Language, string? Title, string? Content)> entries)
    {
        var texts = new List<IntegreatText>();
        foreach (var (language, title, content) in entries)
        {
            var description = HtmlText.Of(content) is { Length: > 0 } text ? PlainText.Cut(text, LongestDescription) : null;
            // The title may hold entities such as &amp; although it is no HTML.
            var plainTitle = PlainText.Line(System.Net.WebUtility.HtmlDecode(title), LongestTitle) ?? "?";
            if (texts.Count == 0 || texts[0].Title != plainTitle || texts[0].Description != description)
                texts.Add(new IntegreatText(language, plainTitle, description));
        }
        return texts;
    }
}

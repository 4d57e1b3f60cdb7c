using System.Globalization;
using System.Text;

namespace Mobilitaet.District.Offers.Sources;

/// <summary>Whether two titles name the same thing: "Kita Regenbogen" and "Ev. Kindertagesstätte Regenbogen", but not "Kita Sonne".</summary>
internal static class OfferNames
{
    // What a thing is says little about which one it is.
    private static readonly HashSet<string> s_kinds = new(StringComparer.Ordinal)
    {
        "kita", "kindergarten", "kindertagesstatte", "krippe", "hort", "kinderhaus", "schule", "grundschule", "gesamtschule", "gymnasium", "rathaus", "gemeindeverwaltung",
        "stadtverwaltung", "verwaltung", "bucherei", "stadtbucherei", "bibliothek", "stadtbibliothek", "burgerhaus", "dorfgemeinschaftshaus", "dgh", "gemeindehaus",
        "hausarztpraxis", "arztpraxis", "praxis", "arzt", "dr", "med", "klinik", "klinikum", "krankenhaus", "beratungsstelle", "ev", "evangelischer", "evangelische",
        "kath", "katholischer", "katholische", "stadtische", "stadtischer", "der", "die", "das", "des", "am", "im", "in", "an", "von", "und", "fur", "e", "v", "ggmbh", "demo",
    };

    /// <summary>Whether the words that tell things apart agree: all of the shorter title's are in the longer one.</summary>
    public static bool AreSimilar(string one, string other)
    {
        var (first, second) = (WordsOf(one), WordsOf(other));
        if (first.SetEquals(second))
            return true;
        var (firstOwn, secondOwn) = (first.Except(s_kinds).ToHashSet(StringComparer.Ordinal), second.Except(s_kinds).ToHashSet(StringComparer.Ordinal));
        var (few, many) = firstOwn.Count <= secondOwn.Count ? (firstOwn, secondOwn) : (secondOwn, firstOwn);
        // A title that only says what it is, such as "Rathaus", is compared by these words alone.
        return few.Count > 0 ? few.IsSubsetOf(many) : first.Overlaps(second);
    }

    private static HashSet<string> WordsOf(string title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var letter in title.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        }
        return [.. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}

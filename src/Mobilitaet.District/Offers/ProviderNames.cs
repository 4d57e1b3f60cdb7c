using System.Globalization;
using System.Text;

namespace Mobilitaet.District.Offers;

/// <summary>Whether two names mean the same provider: case, accents, punctuation and "e. V." do not matter, other words do.</summary>
public static class ProviderNames
{
    private static readonly string[] s_forms = ["ev", "ggmbh", "gmbh", "gug", "ug", "eg", "ag"];

    /// <summary>Equal for names that mean the same provider; null when nothing is left of the name.</summary>
    public static string? FindKey(string? name)
    {
        var folded = new StringBuilder();
        // In "e. V." and "St.-Nikolai" the dots end abbreviations; "e.V." and "e. V." must become one word.
        foreach (var letter in (name ?? "").ToLowerInvariant().Replace("e. v.", "ev", StringComparison.Ordinal).Replace("e.v.", "ev", StringComparison.Ordinal)
            .Replace("e. v", "ev", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        }
        var words = folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var own = words.Where(word => !s_forms.Contains(word)).ToArray();
        return words.Length == 0 ? null : string.Join(' ', own.Length == 0 ? words : own);
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mobilitaet.Routing.Places.Names;

/// <summary>
/// Reduces names of any script to comparable words: compatibility decomposition (Unicode NFKD) without marks, lower case,
/// ß as ss, digits as ASCII. Umlauts come in two spellings: stripped (ü as u) and expanded (ü as ue).
/// </summary>
internal static class NameFolding
{
    public const int LongestWord = 48;
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüÄÖÜ\u0308");

    private static readonly Dictionary<string, string> FullForms = new(StringComparer.Ordinal)
    {
        ["str"] = "strasse",
        ["st"] = "sankt",
        ["bhf"] = "bahnhof",
        ["bf"] = "bahnhof",
        ["hbf"] = "hauptbahnhof",
        ["hess"] = "hessisch",
        ["doktor"] = "dr",
        ["pl"] = "platz",
    };

    /// <summary>The words in their full form; with <paramref name="expandUmlauts"/> ä, ö, ü become ae, oe, ue, else a, o, u.</summary>
    public static List<NameWord> Words(string text, bool expandUmlauts)
    {
        var words = TypedWords(text, expandUmlauts);
        for (var i = 0; i < words.Count; i++)
            words[i] = words[i] with { Text = FullForm(words[i].Text) };
        return words;
    }

    /// <summary>Whether the two spellings of umlauts differ in this text.</summary>
    public static bool HasUmlauts(string text) => text.AsSpan().ContainsAny(Umlauts);

    /// <summary>The words as typed, abbreviations kept.</summary>
    public static List<NameWord> TypedWords(string text, bool expandUmlauts)
    {
        var splitter = new WordSplitter();
        var decomposed = Decompose(text, expandUmlauts);
        foreach (var c in decomposed)
            Feed(splitter, c);
        return splitter.Finish();
    }

    /// <summary>The stripped words joined by spaces: equal for names that mean the same.</summary>
    public static string Key(string text) => string.Join(' ', Words(text, expandUmlauts: false).Select(w => w.Text));

    public static string FullForm(string word)
    {
        if (FullForms.TryGetValue(word, out var full))
            return full;
        return word.Length > 4 && word.EndsWith("str", StringComparison.Ordinal) ? word + "asse" : word;
    }

    private static string Decompose(string text, bool expandUmlauts)
    {
        var clean = WithoutLoneSurrogates(text);
        if (expandUmlauts)
            clean = ExpandUmlauts(clean);
        return clean.Normalize(NormalizationForm.FormKD);
    }

    private static string ExpandUmlauts(string text) => text.Normalize(NormalizationForm.FormC)
        .Replace("ä", "ae", StringComparison.Ordinal).Replace("Ä", "Ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal).Replace("Ö", "Oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal).Replace("Ü", "Ue", StringComparison.Ordinal);

    // Normalize refuses text that is not valid UTF-16, and a query may be anything.
    private static string WithoutLoneSurrogates(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value == Rune.ReplacementChar.Value ? " " : rune.ToString());
        return clean.ToString();
    }

    private static void Feed(WordSplitter splitter, char c)
    {
        switch (c)
        {
            case >= 'a' and <= 'z' or >= '0' and <= '9':
                splitter.Append(c);
                return;
            case 'ß' or 'ẞ':
                splitter.Append("ss");
                return;
            case 'æ' or 'Æ':
                splitter.Append("ae");
                return;
            case 'œ' or 'Œ':
                splitter.Append("oe");
                return;
            case 'ø' or 'Ø':
                splitter.Append('o');
                return;
            case 'ł' or 'Ł':
                splitter.Append('l');
                return;
            case 'đ' or 'Đ':
                splitter.Append('d');
                return;
            case 'ı':
                splitter.Append('i');
                return;
            case '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '\u0640':
                return;
        }
        FeedByCategory(splitter, c);
    }

    private static void FeedByCategory(WordSplitter splitter, char c)
    {
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return;
            case UnicodeCategory.DecimalDigitNumber:
                splitter.Append((char)('0' + (int)char.GetNumericValue(c)));
                return;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.Surrogate:
                splitter.Append(char.ToLowerInvariant(c));
                return;
            default:
                splitter.Separate(c);
                return;
        }
    }
}

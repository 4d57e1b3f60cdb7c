using System.Text;

namespace Mobilitaet.District.Offers.Sources;

/// <summary>Makes text of other systems safe to store: no control characters, no halves of characters, no endless length.</summary>
internal static class PlainText
{
    /// <summary>The text without control characters other than line ends, trimmed.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' || (!Rune.IsControl(rune) && rune != Rune.ReplacementChar))
                clean.Append(rune.ToString());
        }
        return clean.ToString().Trim();
    }

    /// <summary>On one line; null when nothing is left.</summary>
    public static string? Line(string? text, int longest = 300)
    {
        if (text is null)
            return null;
        var line = Clean(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return line.Length == 0 ? null : Cut(line, longest);
    }

    /// <summary>At most so many characters, with an ellipsis where something was cut off.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>A web address of http or https; null for anything else, such as a script.</summary>
    public static string? Address(string? text) =>
        Line(text, 2000) is { } line && Uri.TryCreate(line.Contains("://", StringComparison.Ordinal) ? line : "https://" + line, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri.AbsoluteUri
            : null;
}

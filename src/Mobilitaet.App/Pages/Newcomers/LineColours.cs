using System.Globalization;
using System.Text;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>The colours that lines have in their feed, as style classes; a style sheet of its own, because pages may hold no styles.</summary>
public static class LineColours
{
    /// <summary>Least contrast of text (WCAG 2.2, level AA).</summary>
    private const double LeastContrast = 4.5;

    private const string Black = "000000";
    private const string White = "FFFFFF";

    /// <summary>The style class of a line's badge; empty when the feed gives no colour.</summary>
    public static string ClassOf(LineInfo line) => line.Color is { } back ? $"line-{back}-{TextOn(back, line.TextColor)}" : "";

    /// <summary>The style sheet with every colour of a timetable.</summary>
    public static string StyleSheet(Timetable timetable)
    {
        var css = new StringBuilder();
        var lines = Enumerable.Range(0, timetable.LineCount).Select(index => timetable.Get(new Line(index)));
        foreach (var (back, text) in lines.Where(line => line.Color is not null).Select(line => (line.Color!, TextOn(line.Color!, line.TextColor))).Distinct())
            css.Append(CultureInfo.InvariantCulture, $".line-{back}-{text}{{background:#{back};color:#{text}}}\n");
        return css.ToString();
    }

    /// <summary>The feed's colour of the text where it can be read, otherwise black or white.</summary>
    public static string TextOn(string back, string? text)
    {
        if (text is not null && Contrast(back, text) >= LeastContrast)
            return text;
        return Contrast(back, White) >= Contrast(back, Black) ? White : Black;
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Relative luminance (WCAG 2.2).</summary>
    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }
}

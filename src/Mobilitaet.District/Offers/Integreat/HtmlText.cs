using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Mobilitaet.District.Offers.Sources;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>Turns HTML into plain text: paragraphs and list items on lines of their own, scripts, styles and pictures left out.</summary>
internal static class HtmlText
{
    // A description may be long, but nobody writes a book; and a parser must not be fed without end.
    private const int MostCharacters = 200_000;

    private static readonly HashSet<string> s_silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "iframe", "object", "head", "svg", "math", "select", "textarea",
    };

    private static readonly HashSet<string> s_lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "blockquote", "section", "article", "hr", "dt", "dd",
    };

    /// <summary>The text of the HTML; empty when it has none.</summary>
    public static string Of(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return "";
        using var document = new HtmlParser().ParseDocument(html.Length > MostCharacters ? html[..MostCharacters] : html);
        var text = new StringBuilder();
        if (document.Body is { } body)
            Write(body, text);
        return Tidy(text.ToString());
    }

    // With a stack of its own, because thousands of nested elements would end the process.
    private static void Write(INode root, StringBuilder text)
    {
        var open = new Stack<INode?>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            if (node is null)
                text.Append('\n');
            else if (node is IText words)
                text.Append(Flat(words.Data));
            else if (node is IElement element && !s_silent.Contains(element.LocalName))
                Open(element, open, text);
        }
    }

    private static void Open(IElement element, Stack<INode?> open, StringBuilder text)
    {
        if (s_lines.Contains(element.LocalName))
        {
            text.Append('\n');
            open.Push(null);
        }
        else if (element.LocalName is "td" or "th")
        {
            text.Append(' ');
        }
        for (var child = element.LastChild; child is not null; child = child.PreviousSibling)
            open.Push(child);
    }

    private static string Flat(string words) => words.ReplaceLineEndings(" ").Replace('\n', ' ').Replace('\t', ' ').Replace('\u00A0', ' ');

    private static string Tidy(string text)
    {
        var lines = text.Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0);
        return PlainText.Clean(string.Join('\n', lines));
    }
}

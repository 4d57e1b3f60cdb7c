using System.Text;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Files.Tables;

/// <summary>Reads a text file with semicolons, commas or tabs, in UTF-8 or Windows-1252 (RFC 4180 with either sign).</summary>
internal static class TextTable
{
    private static readonly char[] s_separators = [';', ',', '\t'];
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="InputException">A quotation mark is never closed, or there are too many rows.</exception>
    public static TableSheet Read(byte[] content)
    {
        var text = Decode(content);
        return new TableSheet("", ReadRows(text, FindSeparator(text)));
    }

    private static string Decode(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(content.AsSpan(2));
        try
        {
            return s_strict.GetString(content.AsSpan(content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content);
        }
    }

    /// <summary>The sign that the first line has most often outside of quotation marks.</summary>
    private static char FindSeparator(string text)
    {
        var line = text.AsSpan();
        var counts = new int[s_separators.Length];
        var quoted = false;
        foreach (var sign in line)
        {
            if (sign == '"')
                quoted = !quoted;
            else if (sign is '\n' or '\r' && !quoted && counts.Any(count => count > 0))
                break;
            else if (!quoted && Array.IndexOf(s_separators, sign) is >= 0 and var which)
                counts[which]++;
        }
        return s_separators[Array.IndexOf(counts, counts.Max())];
    }

    private static List<TableRow> ReadRows(string text, char separator)
    {
        var rows = new List<TableRow>();
        var cells = new List<string>();
        var (at, number) = (0, 1);
        while (at < text.Length)
        {
            cells.Add(ReadCell(text, ref at, separator, number));
            if (cells.Count > TableLimits.Columns)
                throw new InputException($"Zeile {number} hat mehr als {TableLimits.Columns} Spalten.");
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }
            if (at < text.Length && text[at++] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            AddRow(rows, cells, number++);
        }
        if (cells.Count > 0)
            AddRow(rows, cells, number);
        return rows;
    }

    private static void AddRow(List<TableRow> rows, List<string> cells, int number)
    {
        TableLimits.CheckRow(number);
        var row = new TableRow(number, [.. cells]);
        if (!row.IsEmpty)
            rows.Add(row);
        cells.Clear();
    }

    private static string ReadCell(string text, ref int at, char separator, int row)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var start = at;
            while (at < text.Length && text[at] != separator && text[at] is not ('\n' or '\r'))
                at++;
            return text[start..at].Trim();
        }
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
                cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[at++]);
            else
            {
                at++;
                // What follows a closing mark belongs to the cell: "Kurs" A1.
                var rest = at;
                while (at < text.Length && text[at] != separator && text[at] is not ('\n' or '\r'))
                    at++;
                return cell.Append(text, rest, at - rest).ToString().Trim();
            }
        }
        throw new InputException($"In Zeile {row} wird ein Anführungszeichen nicht geschlossen.");
    }
}

using System.Globalization;
using CsvHelper;
using Mobilitaet.District.Reachability.Reports;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>Writes a table as CSV in UTF-8, row by row.</summary>
public static class CsvExport
{
    /// <param name="table">What is written.</param>
    /// <param name="to">Stays open.</param>
    /// <param name="isGerman">German headings, semicolons, decimal commas and a byte order mark, as German spreadsheets expect; otherwise column names and commas.</param>
    /// <param name="smallestShown">What stands for a suppressed number: <c>&lt; 5</c>.</param>
    public static void Write(ExportTable table, Stream to, bool isGerman, int smallestShown)
    {
        var culture = isGerman ? CultureInfo.GetCultureInfo("de-DE") : CultureInfo.InvariantCulture;
        // Titles come from people and from the network: a spreadsheet must not take them for formulas.
        var options = new CsvWriterOptions { Separator = isGerman ? ';' : ',', Injection = CsvInjection.Escape, WriteByteOrderMark = isGerman };
        using var csv = CsvWriter.Create(to, options, leaveOpen: true);
        foreach (var column in table.Columns)
            csv.WriteField(isGerman ? column.German : column.Name);
        csv.EndRecord();
        foreach (var row in table.Rows)
        {
            foreach (var value in row.Values)
                csv.WriteField(TextOf(value, culture, smallestShown));
            csv.EndRecord();
        }
    }

    private static string? TextOf(object? value, CultureInfo culture, int smallestShown) => value switch
    {
        PeopleCount { IsSuppressed: true } => FormattableString.Invariant($"< {smallestShown}"),
        PeopleCount count => count.Rounded?.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, culture),
        _ => (string?)value,
    };
}

using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Files.Tables;

/// <summary>Reads the sheets of an XLSX workbook as text: dates in ISO form, times as <c>HH:mm</c>, numbers with a point.</summary>
internal static class Workbook
{
    private static readonly OpenXmlConfiguration s_settings = new() { FillMergedCells = false, EnableSharedStringCache = false };

    /// <exception cref="InputException">It is no workbook, or it is too large.</exception>
    public static IReadOnlyList<TableSheet> Read(byte[] content, string name)
    {
        try
        {
            CheckUnpacked(content);
            using var stream = new MemoryStream(content, writable: false);
            return [.. stream.GetSheetNames(s_settings).Take(20).Select(sheet => ReadSheet(content, sheet))];
        }
        // A damaged workbook makes the library fail in any way.
        catch (Exception error) when (error is not (InputException or OutOfMemoryException))
        {
            throw new InputException($"'{name}' ist keine lesbare Excel-Arbeitsmappe (.xlsx); speichern Sie sie neu oder als CSV.", error);
        }
    }

    /// <summary>Counts what comes out instead of believing what the file says of itself.</summary>
    private static void CheckUnpacked(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false));
        var buffer = new byte[1 << 16];
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                if ((total += read) > TableLimits.UnpackedBytes)
                    throw new InputException(string.Create(CultureInfo.InvariantCulture, $"Die Arbeitsmappe enthält ausgepackt mehr als {TableLimits.UnpackedBytes / 1_000_000} MB; teilen Sie sie auf."));
            }
        }
    }

    private static TableSheet ReadSheet(byte[] content, string sheet)
    {
        using var stream = new MemoryStream(content, writable: false);
        var rows = new List<TableRow>();
        var number = 0;
        IEnumerable<object> lines = stream.Query(useHeaderRow: false, sheetName: sheet, configuration: s_settings);
        foreach (var cells in lines.Cast<IDictionary<string, object?>>())
        {
            TableLimits.CheckRow(++number);
            var row = new TableRow(number, [.. cells.Values.Take(TableLimits.Columns).Select(TextOf)]);
            if (!row.IsEmpty)
                rows.Add(row);
        }
        return new TableSheet(sheet, rows);
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        DateTime date when date.TimeOfDay == TimeSpan.Zero => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time when time.Year < 1901 => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime both => both.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? "ja" : "nein",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!.Trim(),
    };
}

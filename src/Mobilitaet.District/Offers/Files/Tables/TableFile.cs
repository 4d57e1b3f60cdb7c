using System.Globalization;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Files.Tables;

/// <summary>Reads a table that people keep: an XLSX workbook or a text file, whatever its name ends with.</summary>
public static class TableFile
{
    /// <exception cref="InputException">The file is missing, too large, or no table.</exception>
    public static IReadOnlyList<TableSheet> Read(string path)
    {
        var content = ReadBytes(path);
        if (content.Length == 0)
            throw new InputException($"'{path}' ist leer.");
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..])
            throw new InputException($"'{path}' ist eine alte oder verschlüsselte Excel-Datei; speichern Sie sie ohne Kennwort als .xlsx oder CSV.");
        if (content is [(byte)'P', (byte)'K', ..])
            return Workbook.Read(content, path);
        if (content.AsSpan(0, Math.Min(content.Length, 1000)).Contains((byte)0) && content is not [0xFF, 0xFE, ..])
            throw new InputException($"'{path}' ist keine Tabelle; erwartet wird .xlsx oder CSV.");
        return [TextTable.Read(content)];
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (file.Length > TableLimits.FileBytes)
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"'{path}' ist größer als {TableLimits.FileBytes / 1_000_000} MB; teilen Sie die Tabelle auf."));
            var content = new byte[file.Length];
            file.ReadExactly(content);
            return content;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' kann nicht gelesen werden: {error.Message}", error);
        }
    }
}

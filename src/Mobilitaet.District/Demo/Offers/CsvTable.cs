using System.Text;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>Writes a comma-separated UTF-8 table with the same bytes on every system.</summary>
internal static class CsvTable
{
    public static void Write(string path, string header, IEnumerable<string?[]> rows) =>
        File.WriteAllText(path, Text(header, rows), new UTF8Encoding(false));

    public static string Text(string header, IEnumerable<string?[]> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Field)).Append('\n');
        return text.ToString();
    }

    private static string Field(string? value) => value is null ? ""
        : value.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;
}

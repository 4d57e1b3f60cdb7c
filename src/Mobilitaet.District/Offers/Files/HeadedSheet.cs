using Mobilitaet.District.Offers.Files.Tables;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Files;

/// <summary>A sheet whose first row holds headings; upper and lower case, stars and remarks in brackets do not matter.</summary>
internal sealed class HeadedSheet
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InputException">A heading stands there twice.</exception>
    public HeadedSheet(TableSheet sheet, IReadOnlyList<string> known)
    {
        Name = sheet.Name;
        Rows = [.. sheet.Rows.Skip(1)];
        var headings = sheet.Rows.Count == 0 ? [] : sheet.Rows[0].Cells;
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = Plain(headings[i]);
            if (heading.Length == 0)
                continue;
            if (!known.Contains(heading, StringComparer.OrdinalIgnoreCase))
                Unknown.Add(headings[i]);
            else if (!_columns.TryAdd(heading, i))
                throw new InputException($"Die Spalte „{headings[i]}“ gibt es zweimal; behalten Sie eine davon.");
        }
    }

    public string Name { get; }

    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Headings that mean nothing here.</summary>
    public List<string> Unknown { get; } = [];

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Empty when the column or the cell is missing.</summary>
    public string TextOf(TableRow row, string column) =>
        _columns.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at] : "";

    private static string Plain(string heading)
    {
        var bracket = heading.IndexOf('(', StringComparison.Ordinal);
        return (bracket >= 0 ? heading[..bracket] : heading).Replace("*", "", StringComparison.Ordinal).Trim();
    }
}

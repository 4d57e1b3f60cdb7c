using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Takes the id of a row.</summary>
internal static class RowIds
{
    /// <summary>The row's own id; null, with a notice, when it is empty or already taken.</summary>
    public static string? NewId(this GtfsTable table, GtfsColumn column, IdIndex ids, int index)
    {
        var id = table.Text(column);
        if (id is null)
            table.Report(GtfsRules.MissingRequiredField, column, $"'{column.Name}' is empty; the row was left out.");
        else if (!ids.TryAdd(id, index))
            table.Report(GtfsRules.DuplicateKey, column, $"'{id}' appears more than once; the first row counts.");
        else
            return id;
        return null;
    }
}

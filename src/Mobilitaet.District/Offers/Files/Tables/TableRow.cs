namespace Mobilitaet.District.Offers.Files.Tables;

/// <summary>One row of a table as text.</summary>
/// <param name="Number">As a spreadsheet counts, from 1.</param>
/// <param name="Cells">Trimmed; empty for no value.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(cell => cell.Length == 0);
}

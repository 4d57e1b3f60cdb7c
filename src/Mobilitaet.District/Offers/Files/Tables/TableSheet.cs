namespace Mobilitaet.District.Offers.Files.Tables;

/// <summary>A sheet of a workbook, or a whole text file.</summary>
/// <param name="Name">Empty for a text file.</param>
/// <param name="Rows">Rows that are not empty, the headings first.</param>
public sealed record TableSheet(string Name, IReadOnlyList<TableRow> Rows);

namespace Mobilitaet.District.Database.Backups.Tables;

/// <summary>A table as every database has it; a row is one value per column, in their order.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Columns">All columns that are stored, not those that the database computes.</param>
/// <param name="Key">The columns of the primary key, by which rows are put in order.</param>
/// <param name="Numbered">The column whose values the database counts up; null when there is none.</param>
internal sealed record PortableTable(string Name, IReadOnlyList<PortableColumn> Columns, IReadOnlyList<string> Key, string? Numbered);

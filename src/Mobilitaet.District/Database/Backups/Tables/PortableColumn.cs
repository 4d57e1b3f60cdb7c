namespace Mobilitaet.District.Database.Backups.Tables;

/// <summary>A column as every database has it.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsNullable">Whether a value may be absent.</param>
internal sealed record PortableColumn(string Name, ColumnKind Kind, bool IsNullable);

using NetTopologySuite.Geometries;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>A table that any format can write; rows are made while they are written.</summary>
/// <param name="Name">Lower case and ASCII.</param>
/// <param name="German">The title for German readers.</param>
/// <param name="Shape">What kind of shape the rows have; null for a table without shapes.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, in a lasting order; may be read more than once.</param>
public sealed record ExportTable(string Name, string German, OgcGeometryType? Shape, IReadOnlyList<ExportColumn> Columns, IEnumerable<ExportRow> Rows);

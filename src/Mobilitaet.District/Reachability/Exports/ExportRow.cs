using NetTopologySuite.Geometries;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>One row of an exported table.</summary>
/// <param name="Values">One for each column: text, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="Reports.PeopleCount"/> or null.</param>
/// <param name="Shape">Where it is, in WGS 84 (x = longitude); null for a table without shapes and where the shape is unknown.</param>
public sealed record ExportRow(IReadOnlyList<object?> Values, Geometry? Shape = null);

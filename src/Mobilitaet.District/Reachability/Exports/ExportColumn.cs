namespace Mobilitaet.District.Reachability.Exports;

/// <summary>One column of an exported table.</summary>
/// <param name="Name">Lower case and ASCII, the same in every format and version.</param>
/// <param name="German">The heading for German readers.</param>
/// <param name="Kind">What its values are; missing values are empty.</param>
/// <param name="Meaning">What the values mean, with units.</param>
public sealed record ExportColumn(string Name, string German, ExportValueKind Kind, string Meaning);

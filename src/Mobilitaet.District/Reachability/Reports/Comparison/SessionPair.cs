namespace Mobilitaet.District.Reachability.Reports.Comparison;

/// <summary>The same session in two tables.</summary>
/// <param name="Before">Index of the session in the table before; null when it is new.</param>
/// <param name="After">Index of the session in the table after; null when it no longer takes place.</param>
internal readonly record struct SessionPair(int? Before, int? After);

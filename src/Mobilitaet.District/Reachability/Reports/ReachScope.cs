namespace Mobilitaet.District.Reachability.Reports;

/// <summary>Whose reach a number tells: a place's, a municipality's or the district's.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Name">The place or municipality; empty for the district.</param>
/// <param name="MunicipalityAgs">Official municipality key; null for the district.</param>
/// <param name="Places">Indices of the places in the input.</param>
public sealed record ReachScope(ReachScopeKind Kind, string Name, string? MunicipalityAgs, IReadOnlyList<int> Places);

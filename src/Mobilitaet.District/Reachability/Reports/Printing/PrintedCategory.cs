namespace Mobilitaet.District.Reachability.Reports.Printing;

/// <summary>The chapter of a printed report: one kind of offer.</summary>
/// <param name="District">The bars of the chart: shares and what each layer adds, for the whole district.</param>
/// <param name="Municipalities">The same for each municipality, by name.</param>
/// <param name="Weekdays">The same for each weekday that has sessions.</param>
/// <param name="Unreachable">Places that reach nothing in the report's layer, those with the most people first.</param>
/// <param name="MedianMinutes">Minutes within which half of the people reach the nearest, second and third offer of the week in the report's layer; null where fewer do.</param>
public sealed record PrintedCategory(
    ReachAggregate District, IReadOnlyList<ReachAggregate> Municipalities, IReadOnlyList<ReachAggregate> Weekdays,
    IReadOnlyList<UnreachablePlace> Unreachable, IReadOnlyList<int?> MedianMinutes);

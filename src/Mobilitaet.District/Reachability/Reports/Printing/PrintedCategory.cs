using Mobilitaet.District.Offers;

namespace Mobilitaet.District.Reachability.Reports.Printing;

/// <summary>One chapter of a printed report.</summary>
/// <param name="Category">Of what.</param>
/// <param name="District">The bars of the chart: shares and what each layer adds, for the whole district.</param>
/// <param name="Municipalities">The table: the same for each municipality, by name.</param>
/// <param name="Weekdays">The same for each weekday that has sessions.</param>
/// <param name="Places">The points of the map, in the order of the input.</param>
/// <param name="Unreachable">Places that reach nothing in the report's layer, those with the most people first.</param>
/// <param name="MedianMinutes">Minutes within which half of the people reach the nearest, second and third offer in the report's layer; null where fewer do.</param>
public sealed record PrintedCategory(
    OfferCategory Category, ReachAggregate District, IReadOnlyList<ReachAggregate> Municipalities, IReadOnlyList<ReachAggregate> Weekdays,
    IReadOnlyList<PrintedPlace> Places, IReadOnlyList<UnreachablePlace> Unreachable, IReadOnlyList<int?> MedianMinutes);

using Mobilitaet.District.Reachability.Reports;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Shares of the people by layer, row by row.</summary>
/// <param name="Heading">What the rows are.</param>
/// <param name="AreNames">Whether the rows bear German names in every language.</param>
/// <param name="Rows">Labels and sums.</param>
public sealed record ShareTable(string Heading, bool AreNames, IReadOnlyList<(string Label, ReachAggregate Reach)> Rows);

using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.District.Reachability.Reports.Printing;

/// <summary>Everything that a printed report shows, as numbers and shapes; whoever prints it only chooses words, colours and order.</summary>
/// <param name="FirstDay">The first day with sessions; null without any.</param>
/// <param name="LastDay">The last day with sessions.</param>
/// <param name="Rules">What counted as reachable.</param>
/// <param name="People">How many people are counted.</param>
/// <param name="Layer">The layer that map and gaps are about.</param>
/// <param name="Categories">One chapter for each category that has sessions.</param>
/// <param name="Outlines">Boundaries of municipalities, simplified for a sheet of paper; empty when none are known.</param>
public sealed record PrintedReport(
    LocalDate? FirstDay, LocalDate? LastDay, ReachRules Rules, PeopleCount People, ReachLayer Layer,
    IReadOnlyList<PrintedCategory> Categories, IReadOnlyList<PrintedOutline> Outlines);

using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.District.Reachability.Reports.Printing;

/// <summary>Everything that a printed report shows besides its map, as numbers; whoever prints it only chooses words, colours and order.</summary>
/// <param name="FirstDay">The first day with sessions; null without any.</param>
/// <param name="LastDay">The last day with sessions.</param>
/// <param name="People">How many people are counted.</param>
/// <param name="Layer">The layer that gaps are about.</param>
/// <param name="Kinds">Every kind of offer that has sessions, for the whole district.</param>
/// <param name="Chapter">The kind that was asked for; null when it has no such sessions.</param>
public sealed record PrintedReport(
    LocalDate? FirstDay, LocalDate? LastDay, PeopleCount People, ReachLayer Layer, IReadOnlyList<ReachAggregate> Kinds, PrintedCategory? Chapter);

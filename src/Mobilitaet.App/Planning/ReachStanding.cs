using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>What can be reached in one week, with everything that answers further questions about it.</summary>
/// <param name="Monday">The week.</param>
/// <param name="Journeys">The timetable and its planner.</param>
/// <param name="Reach">Judges other sessions from the same trips.</param>
/// <param name="Table">Every place, session and layer.</param>
/// <param name="ComputedAt">When.</param>
public sealed record ReachStanding(LocalDate Monday, DistrictJourneys Journeys, ReachComputation Reach, ReachTable Table, Instant ComputedAt)
{
    /// <summary>Sums the table up.</summary>
    public ReachAggregates Aggregates { get; } = new(Table);
}

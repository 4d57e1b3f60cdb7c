using NodaTime;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>The stored reachability of one week: what it was computed from, and its parts. Complete once <see cref="ComputedAt"/> is set.</summary>
public sealed class ReachReport
{
    public int Id { get; init; }

    /// <summary>The first of its days, a Monday.</summary>
    public LocalDate FirstDay { get; init; }

    /// <summary>Covers what was asked, streets, timetable and the computation itself; equal hashes mean equal answers.</summary>
    public required string InputHash { get; init; }

    /// <summary>What was asked, with the rules, as written by <see cref="InputContent"/>.</summary>
    public required byte[] Input { get; init; }

    public Instant BegunAt { get; init; }

    /// <summary>When its last part was done; null until then.</summary>
    public Instant? ComputedAt { get; set; }

    public List<ReachReportPart> Parts { get; } = [];
}

using NodaTime;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>The sessions of some offers of a report; what one job computes.</summary>
public sealed class ReachReportPart
{
    public int Id { get; init; }

    public int ReachReportId { get; init; }

    /// <summary>From 0 on, in order of the offers.</summary>
    public int Number { get; init; }

    /// <summary>Index of its first session in the report's input.</summary>
    public int FirstSession { get; init; }

    public int SessionCount { get; init; }

    /// <summary>The cells of its sessions, as written by <see cref="CellContent"/>; null until they are computed.</summary>
    public byte[]? Cells { get; set; }

    public Instant? ComputedAt { get; set; }
}

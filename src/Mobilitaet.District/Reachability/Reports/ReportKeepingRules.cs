namespace Mobilitaet.District.Reachability.Reports;

/// <summary>How long stored reports are kept; no rule of what counts as reachable, so changing it makes no report out of date.</summary>
public sealed record ReportKeepingRules
{
    /// <summary>Of so many weeks, the latest that have a complete report, the newest report is kept; a year and a week, so that a week can be compared with the same one a year before.</summary>
    public int Weeks { get; init; } = 53;
}

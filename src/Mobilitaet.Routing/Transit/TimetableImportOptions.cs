using Mobilitaet.Routing.GtfsFiles;
using NodaTime;

namespace Mobilitaet.Routing.Transit;

/// <summary>How feeds become a timetable.</summary>
public sealed record TimetableImportOptions
{
    public const int UsualNoticeMinutes = 60;

    /// <summary>The first rule that fits a line counts.</summary>
    public IReadOnlyList<OnDemandRule> OnDemandRules { get; init; } = [];

    /// <summary>Notice for rides that must be booked where the feed does not say how long before.</summary>
    public int DefaultNoticeMinutes { get; init; } = UsualNoticeMinutes;

    /// <summary>What to tell passengers where boarding has to be arranged with the driver.</summary>
    public string AskDriverMessage { get; init; } = "Bitte dem Fahrpersonal ein Zeichen geben.";

    /// <summary>Collects the defects of the feeds.</summary>
    public GtfsNotices Notices { get; init; } = new();

    /// <summary>The day that tells expired services from running ones; null leaves these notices out.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>Share of the work done so far, 0 to 1.</summary>
    public IProgress<double>? Progress { get; init; }

    public CancellationToken Cancellation { get; init; }
}

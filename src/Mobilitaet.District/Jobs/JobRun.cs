using NodaTime;

namespace Mobilitaet.District.Jobs;

/// <summary>One run of a job, kept so that operators see what ran, how far it is and how it ended.</summary>
public sealed class JobRun
{
    public int Id { get; init; }

    /// <summary>Name of the job, for example <c>plan-days</c>.</summary>
    public required string Job { get; init; }

    /// <summary>What it works on, for example a date; empty when there is only one.</summary>
    public required string Subject { get; init; }

    public JobRunState State { get; set; }

    public Instant StartedAt { get; init; }

    public Instant? EndedAt { get; set; }

    /// <summary>Share done, 0 to 1.</summary>
    public double Progress { get; set; }

    /// <summary>Machine, process and start of the process that ran it.</summary>
    public required string Worker { get; init; }

    /// <summary>One sentence: the outcome, or why it failed.</summary>
    public string? Outcome { get; set; }
}

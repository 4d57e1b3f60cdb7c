using NodaTime;

namespace Mobilitaet.District.Audit;

/// <summary>Who changed what, and when; entries are only ever added, until retention removes them.</summary>
public sealed class AuditEntry
{
    public int Id { get; init; }

    public Instant At { get; init; }

    /// <summary>The role and key of whoever did it, such as <c>driver d07</c> or <c>planning</c>; never a name.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, such as <c>assignment.accept</c>.</summary>
    public required string Action { get; init; }

    /// <summary>On what, such as <c>request 17 ride 0</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What it was before and after, in words; null where the action says it all.</summary>
    public string? Detail { get; init; }
}

using NodaTime;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>One import that changed offers, with what is needed to undo it.</summary>
public sealed class OfferImportRun
{
    public int Id { get; init; }

    public required string Source { get; init; }

    public Instant RunAt { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Removed { get; init; }

    /// <summary>The offers as they were before and after, as JSON.</summary>
    public required string Snapshot { get; init; }

    /// <summary>When the import was undone; null while it counts.</summary>
    public Instant? UndoneAt { get; set; }
}

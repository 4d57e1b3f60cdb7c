using NodaTime;

namespace Mobilitaet.District.Reachability.TravelTables;

/// <summary>The state of the stored travel table: from what and when it was computed.</summary>
public sealed class TravelTable
{
    /// <summary>There is one table in a district.</summary>
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required string InputHash { get; set; }

    public Instant ComputedAt { get; set; }

    public int Version { get; set; }
}

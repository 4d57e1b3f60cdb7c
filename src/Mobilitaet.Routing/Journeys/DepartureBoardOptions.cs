using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>How much a departure board lists.</summary>
public sealed record DepartureBoardOptions
{
    public Duration Window { get; init; } = Duration.FromHours(2);

    public int Limit { get; init; } = 30;

    /// <summary>Whether departures are listed that must be booked.</summary>
    public bool OnDemand { get; init; } = true;
}

using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Reachability;

/// <summary>How people travel when reach is asked; the same limits, with the same defaults, as <see cref="Journeys.JourneyQuery"/>.</summary>
public sealed record ReachOptions
{
    /// <summary>Foot, pram or wheelchair.</summary>
    public TravelMode Walking { get; init; } = TravelMode.Foot;

    public int MaxChanges { get; init; } = 5;

    /// <summary>The longest bearable walk to, from or between stops.</summary>
    public int MaxWalkSeconds { get; init; } = 20 * 60;

    /// <summary>Added to every change.</summary>
    public int SlackSeconds { get; init; } = 120;

    /// <summary>How long before its departure one wants to stand at the first stop.</summary>
    public int BoardingSlackSeconds { get; init; } = 60;
}

using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>From where to where, when, and by what; give either <see cref="DepartAt"/> or <see cref="ArriveBy"/>.</summary>
public sealed record JourneyQuery
{
    public required JourneyPlace From { get; init; }

    public required JourneyPlace To { get; init; }

    /// <summary>Leave no earlier than this.</summary>
    public Instant? DepartAt { get; init; }

    /// <summary>Arrive no later than this.</summary>
    public Instant? ArriveBy { get; init; }

    /// <summary>All useful journeys are listed that leave this long after, or arrive this long before, the asked time.</summary>
    public Duration Window { get; init; } = Duration.FromHours(2);

    public JourneyLayers Layers { get; init; } = JourneyLayers.Public;

    /// <summary>Foot, pram or wheelchair.</summary>
    public TravelMode Walking { get; init; } = TravelMode.Foot;

    public int MaxChanges { get; init; } = 5;

    /// <summary>The longest bearable walk to, from or between stops.</summary>
    public int MaxWalkSeconds { get; init; } = 20 * 60;

    /// <summary>The longest bearable way all on foot or by bicycle.</summary>
    public int MaxDirectSeconds { get; init; } = 60 * 60;

    /// <summary>The longest drive, or bicycle ride, to or from a stop.</summary>
    public int MaxFeederSeconds { get; init; } = 20 * 60;

    /// <summary>Longer journeys are left out; nobody waits at a bus stop over night.</summary>
    public Duration MaxTravel { get; init; } = Duration.FromHours(6);

    /// <summary>Added to every change, so that a minute's delay breaks no journey.</summary>
    public int SlackSeconds { get; init; } = 120;

    /// <summary>How long before its departure one wants to stand at the first stop after a walk.</summary>
    public int BoardingSlackSeconds { get; init; } = 60;

    /// <summary>When rides would be booked; null when every ride may count as booked.</summary>
    public Instant? BookedAt { get; init; }

    /// <summary>Whether legs carry their line on the map and streets their instructions.</summary>
    public bool Geometry { get; init; } = true;
}

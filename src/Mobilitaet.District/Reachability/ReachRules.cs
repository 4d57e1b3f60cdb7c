using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.District.Reachability;

/// <summary>What counts as reachable; the district may choose other numbers, and every report carries those it was computed with.</summary>
public sealed record ReachRules
{
    /// <summary>The time budget of each direction, from door to door.</summary>
    public int MaxTravelMinutes { get; init; } = 60;

    /// <summary>How long before its start one may arrive at a session.</summary>
    public int MaxEarlyMinutes { get; init; } = 30;

    /// <summary>How long after its end one may have to wait for the way home.</summary>
    public int MaxWaitMinutes { get; init; } = 60;

    /// <summary>How long one stays where only opening hours are known: advice, authorities, libraries.</summary>
    public int VisitMinutes { get; init; } = 45;

    /// <summary>The time budget of each direction of a chain, hand-over and waiting included.</summary>
    public int MaxChainMinutes { get; init; } = 90;

    /// <summary>Handing a child over, where the childcare names no minutes of its own.</summary>
    public int HandOverMinutes { get; init; } = 10;

    /// <summary>On-demand rides are booked on an earlier day ...</summary>
    public int BookedDaysBefore { get; init; } = 1;

    /// <summary>... at this time.</summary>
    public LocalTime BookedAt { get; init; } = new(18, 0);

    /// <summary>Getting in or out of a volunteer's car, at each end.</summary>
    public int BoardingMinutes { get; init; } = 2;

    /// <summary>Foot, pram or wheelchair.</summary>
    public TravelMode Walking { get; init; } = TravelMode.Foot;

    /// <summary>The longest bearable walk to, from or between stops.</summary>
    public int MaxWalkMinutes { get; init; } = 20;

    public int MaxChanges { get; init; } = 5;

    /// <summary>Smaller groups of people are not shown, so that nobody can be recognised.</summary>
    public int SmallestShownCount { get; init; } = 5;
}

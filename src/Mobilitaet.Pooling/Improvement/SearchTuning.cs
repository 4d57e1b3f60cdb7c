namespace Mobilitaet.Pooling.Improvement;

/// <summary>The figures of the search, found by measuring.</summary>
internal sealed record SearchTuning
{
    /// <summary>First temperature, as a share of a ride's mean cost.</summary>
    public double Hot { get; init; } = 0.45;

    /// <summary>Last temperature, as a share of a ride's mean cost.</summary>
    public double Cold { get; init; } = 0.05;

    /// <summary>Most rides taken out in a round.</summary>
    public int MostRemoved { get; init; } = 24;

    /// <summary>Fewest rides taken out in a round.</summary>
    public int LeastRemoved { get; init; } = 2;

    /// <summary>How much fewer are taken out mostly: the power of an even draw.</summary>
    public double CountPower { get; init; } = 3;

    /// <summary>How much worse than before a plan may be, as a share of its cost, for tails still to be exchanged.</summary>
    public double ExchangeMargin { get; init; } = 0.05;

    /// <summary>How often rides are taken out around one that is not served.</summary>
    public double OpenSeedShare { get; init; } = 0.6;

    public double RelatedShare { get; init; } = 0.4;

    public double StringShare { get; init; } = 0.35;

    /// <summary>The chance with which an insertion overlooks a vehicle.</summary>
    public double Blink { get; init; } = 0.1;

    /// <summary>How often insertion goes by regret.</summary>
    public double RegretShare { get; init; } = 0.2;

    /// <summary>Regret is left out when there are more pairs of open units and vehicles.</summary>
    public int RegretLimit { get; init; } = 2000;
}

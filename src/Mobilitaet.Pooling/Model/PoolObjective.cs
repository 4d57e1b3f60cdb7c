namespace Mobilitaet.Pooling.Model;

/// <summary>
/// What a good plan is: most people served first; then the least cost, in metres, of driving, drivers' time, unfair load and what people dislike;
/// then, with tours settled, the least waiting and time on board.
/// </summary>
public sealed record PoolObjective
{
    /// <summary>What an hour of a driver's time on tour weighs; 0 counts driving alone.</summary>
    public int MetresPerTourHour { get; init; }

    /// <summary>Fair load: a driver with h hours on tour in the week costs this many metres times h squared.</summary>
    public int MetresPerSquaredWeekHour { get; init; }

    /// <summary>What a ride costs whose driver is not the promised one.</summary>
    public int ChangedDriverMetres { get; init; }

    /// <summary>What a ride costs whose driver speaks none of the party's languages.</summary>
    public int NoCommonLanguageMetres { get; init; }
}

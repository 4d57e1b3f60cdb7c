namespace Mobilitaet.Pooling;

/// <summary>How far solving has come.</summary>
/// <param name="Done">Share of the work, 0 to 1.</param>
/// <param name="Rounds">Rounds of improvement so far.</param>
/// <param name="Best">The best plan's value so far.</param>
public sealed record PoolProgress(double Done, long Rounds, PlanValue Best);

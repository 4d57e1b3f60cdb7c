using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling;

/// <summary>The best plan that was found.</summary>
/// <param name="Plan">All tours and all unserved requests.</param>
/// <param name="Value">What the plan is worth.</param>
/// <param name="Rounds">How many rounds of improvement were made.</param>
public sealed record PoolSolution(PoolPlan Plan, PlanValue Value, long Rounds);

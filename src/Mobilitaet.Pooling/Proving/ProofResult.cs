using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Proving;

/// <summary>What was proven about a problem and its best known plan.</summary>
public sealed record ProofResult
{
    /// <summary>No plan serves more people; null when nothing was proven.</summary>
    public int? PeopleBound { get; init; }

    /// <summary>No plan that serves as many people and requests as the best one costs less; null when nothing was proven.</summary>
    public long? CostBound { get; init; }

    /// <summary>Whether the best plan, or <see cref="BetterPlan"/>, is proven to be the best of all.</summary>
    public bool IsOptimal { get; init; }

    /// <summary>A checked plan that is better than the given one, if one was found.</summary>
    public PoolPlan? BetterPlan { get; init; }

    /// <summary>Why optimality was not proven; null when it was.</summary>
    public ProofGap? Gap { get; init; }
}

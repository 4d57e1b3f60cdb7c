using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling;

/// <summary>How a problem is solved.</summary>
/// <param name="Stop">When to be content.</param>
/// <param name="Seed">Equal seeds give equal plans under an equal number of rounds.</param>
public sealed record SolveOptions(StopRule Stop, int Seed = 1)
{
    /// <summary>A plan to begin with, such as the standing one; what no longer fits is left out.</summary>
    public PoolPlan? Start { get; init; }

    /// <summary>Whether to explain every unserved request; under a time limit in its last part, and as far as that lasts.</summary>
    public bool Explain { get; init; } = true;
}

using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling.Proving;

/// <summary>How far a proof may go.</summary>
/// <param name="Stop">When to give up; what is proven until then stays proven. A round is a step of its linear programs.</param>
public sealed record ProofOptions(StopRule Stop)
{
    /// <summary>The largest number of ways from stop to stop, over all kinds of drivers, that a proof may hold in memory (about 50 bytes each).</summary>
    public int MostArcs { get; init; } = 8_000_000;
}

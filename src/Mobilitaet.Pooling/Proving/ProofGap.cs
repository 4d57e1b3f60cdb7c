namespace Mobilitaet.Pooling.Proving;

/// <summary>Why a plan is not proven to be the best.</summary>
public enum ProofGap
{
    /// <summary>Tours stand or the day runs already; proofs cover days to come.</summary>
    StandingTours,

    /// <summary>A ride takes no time at all.</summary>
    RideWithoutTime,

    /// <summary>The problem is too large to be held in memory.</summary>
    TooLarge,

    /// <summary>Time ran out; a bound may be there.</summary>
    Stopped,

    /// <summary>There are too many tours worth trying; a bound may be there.</summary>
    TooManyTours,

    /// <summary>The best plan under the rules that the proof knows breaks one that it does not, such as a break or a limit of the day; the bound holds.</summary>
    UnregardedRules,
}

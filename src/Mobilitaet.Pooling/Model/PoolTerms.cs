namespace Mobilitaet.Pooling.Model;

/// <summary>What holds for a whole problem beside its requests and vehicles.</summary>
public sealed record PoolTerms
{
    public static PoolTerms Plain { get; } = new();

    public PoolObjective Objective { get; init; } = new();

    /// <summary>Groups of request ids that share a car: all or none are served, and their rides of equal index are in the same tour.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Together { get; init; } = [];

    /// <summary>Pairs of request ids that must never be on board at the same time.</summary>
    public IReadOnlyList<(int First, int Second)> Apart { get; init; } = [];

    /// <summary>Longest standstill with anybody on board, between an arrival and the beginning of the stop; null for no limit.</summary>
    public int? MaximumWaitOnBoardMilliseconds { get; init; }

    /// <summary>The present moment of a day that runs, milliseconds of the day: nothing that is not done yet begins earlier. Null for a day to come.</summary>
    public int? Now { get; init; }
}

using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Transit;

/// <summary>Which walks between stops are computed.</summary>
public sealed record FootpathImportOptions
{
    /// <summary>Walking modes; those that the street network lacks are left out.</summary>
    public IReadOnlyList<TravelMode> Modes { get; init; } = [TravelMode.Foot, TravelMode.Pram, TravelMode.Wheelchair];

    /// <summary>Longer walks are left out.</summary>
    public int LimitSeconds { get; init; } = 15 * 60;

    /// <summary>How many processors to use at most.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    public CancellationToken Cancellation { get; init; }
}

using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Roads;

/// <summary>What a street import builds and how.</summary>
public sealed record StreetImportOptions
{
    public IReadOnlyList<TravelMode> Modes { get; init; } = Enum.GetValues<TravelMode>();

    public ClipArea? Clip { get; init; }

    /// <summary>How many processors to use at most.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Name of the running phase and its share done, 0 to 1.</summary>
    public IProgress<(string Phase, double Share)>? Progress { get; init; }

    public ImportWarnings Warnings { get; init; } = new();

    public CancellationToken Cancellation { get; init; }
}

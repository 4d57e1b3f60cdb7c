namespace Mobilitaet.Routing.OsmFiles;

/// <summary>How a pass over an OSM file runs: what to deliver, where to clip, whom to tell.</summary>
public sealed record OsmReadOptions
{
    public OsmElementKinds Kinds { get; init; } = OsmElementKinds.All;

    /// <summary>Nodes outside are not delivered; ways and relations always are (their missing nodes are then expected).</summary>
    public ClipArea? Clip { get; init; }

    /// <summary>Share of the file read so far, 0 to 1.</summary>
    public IProgress<double>? Progress { get; init; }

    public ImportWarnings Warnings { get; init; } = new();

    public CancellationToken Cancellation { get; init; }
}

namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A row of <c>trips.txt</c>; its stops are in <see cref="GtfsFeed.StopTimesOf"/>.</summary>
public sealed record GtfsTrip
{
    public required string Id { get; init; }

    /// <summary>Index in <see cref="GtfsFeed.Routes"/>.</summary>
    public int Route { get; init; }

    /// <summary>Index in <see cref="GtfsFeed.Services"/>.</summary>
    public int Service { get; init; }

    public string? Headsign { get; init; }

    public string? ShortName { get; init; }

    /// <summary>0 or 1.</summary>
    public int? Direction { get; init; }

    /// <summary>Trips of one block on one day are run by the same vehicle.</summary>
    public string? Block { get; init; }

    /// <summary>Index of the shape in <see cref="GtfsFeed.Shapes"/>.</summary>
    public int? Shape { get; init; }

    public GtfsAccess Wheelchair { get; init; }

    public GtfsAccess Bicycles { get; init; }

    /// <summary>On-demand ride takes at most <c>factor x direct car time + offset</c> (<c>safe_duration_factor</c>).</summary>
    public double? SafeDurationFactor { get; init; }

    /// <summary>Seconds (<c>safe_duration_offset</c>).</summary>
    public double? SafeDurationOffset { get; init; }

    public double? MeanDurationFactor { get; init; }

    /// <summary>Seconds (<c>mean_duration_offset</c>).</summary>
    public double? MeanDurationOffset { get; init; }

    /// <summary>Line of the file.</summary>
    public int Row { get; init; }
}

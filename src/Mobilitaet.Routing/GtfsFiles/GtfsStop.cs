namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A row of <c>stops.txt</c>.</summary>
public sealed record GtfsStop
{
    public required string Id { get; init; }

    public string? Code { get; init; }

    /// <summary>The stop's name, else its parent's, else "".</summary>
    public required string Name { get; init; }

    /// <summary>Null when neither the stop nor its parent has a position.</summary>
    public GeoPoint? Location { get; init; }

    public GtfsLocationType Type { get; init; }

    /// <summary>Index of the parent in <see cref="GtfsFeed.Stops"/>: a station, or for a boarding area its stop.</summary>
    public int? Parent { get; init; }

    /// <summary>The stop's own value, else its parent's.</summary>
    public GtfsAccess Wheelchair { get; init; }

    public string? TimeZone { get; init; }

    public string? PlatformCode { get; init; }

    public string? ZoneId { get; init; }

    /// <summary>Line of the file.</summary>
    public int Row { get; init; }
}

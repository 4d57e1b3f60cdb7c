namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A row of <c>routes.txt</c>.</summary>
public sealed record GtfsRoute
{
    public required string Id { get; init; }

    /// <summary>Index in <see cref="GtfsFeed.Agencies"/>.</summary>
    public int Agency { get; init; }

    public required string ShortName { get; init; }

    public required string LongName { get; init; }

    public string? Description { get; init; }

    /// <summary><c>route_type</c>, basic (3 = bus) or extended (715 = demand-responsive bus).</summary>
    public int Type { get; init; }

    /// <summary>Six hexadecimal digits.</summary>
    public string? Color { get; init; }

    public string? TextColor { get; init; }

    /// <summary>Line of the file.</summary>
    public int Row { get; init; }
}

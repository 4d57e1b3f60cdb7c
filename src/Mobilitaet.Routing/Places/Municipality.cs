using NetTopologySuite.Geometries;

namespace Mobilitaet.Routing.Places;

/// <summary>A municipality with its boundary (WGS 84, x = longitude, y = latitude).</summary>
public sealed class Municipality
{
    /// <summary>OSM id of the boundary relation.</summary>
    public required long RelationId { get; init; }

    public required string Name { get; init; }

    /// <summary>The official key (in Germany the eight-digit Gemeindeschlüssel), when tagged.</summary>
    public string? Code { get; init; }

    /// <summary>The name of the county around it, when its boundary is in the data.</summary>
    public string? County { get; init; }

    public int? Population { get; init; }

    /// <summary>The tagged centre, else the main place, else a point inside the boundary.</summary>
    public required GeoPoint Centre { get; init; }

    /// <summary>The name of the place at the centre; null when no place stands for it.</summary>
    public string? CentreName { get; init; }

    public required MultiPolygon Boundary { get; init; }

    public override string ToString() => Name;
}

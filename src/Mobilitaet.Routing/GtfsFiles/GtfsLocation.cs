using NetTopologySuite.Geometries;

namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A feature of <c>locations.geojson</c>: an area (polygon or multipolygon, x = longitude) in which any point can be booked.</summary>
public sealed record GtfsLocation(string Id, string? Name, Geometry Area);

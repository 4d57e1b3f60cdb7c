namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A row of <c>shapes.txt</c>; the distance is NaN when absent, in the feed's own unit.</summary>
public readonly record struct GtfsShapePoint(GeoPoint Location, double Distance);

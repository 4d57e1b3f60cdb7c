namespace Mobilitaet.Routing.Transit.Records;

/// <summary>The line on the map that a trip follows.</summary>
internal readonly record struct ShapeRecord(int FirstPoint, int PointCount);

namespace Mobilitaet.Routing.Roads;

/// <summary>What a network file was built from and how large it is.</summary>
/// <param name="SourceName">File name of the OSM extract.</param>
/// <param name="SourceHash">Hexadecimal hash over geometry and travel times; equal hash means equal answers.</param>
/// <param name="Segments">Street segments.</param>
/// <param name="Junctions">Junctions.</param>
/// <param name="SouthWest">Corner of the bounding box.</param>
/// <param name="NorthEast">Corner of the bounding box.</param>
public sealed record NetworkSummary(string SourceName, string SourceHash, int Segments, int Junctions, GeoPoint SouthWest, GeoPoint NorthEast);

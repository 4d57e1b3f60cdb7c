namespace Mobilitaet.Routing.Tests.Roads.Maps;

/// <summary>A node to write into a small OSM file.</summary>
public sealed record SmallNode(long Id, GeoPoint At, List<(string Key, string Value)> Tags);

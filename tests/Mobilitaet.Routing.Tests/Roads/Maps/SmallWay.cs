namespace Mobilitaet.Routing.Tests.Roads.Maps;

/// <summary>A way to write into a small OSM file.</summary>
public sealed record SmallWay(long Id, IReadOnlyList<long> Nodes, List<(string Key, string Value)> Tags);

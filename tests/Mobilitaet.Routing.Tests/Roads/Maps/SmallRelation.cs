namespace Mobilitaet.Routing.Tests.Roads.Maps;

/// <summary>A relation to write into a small OSM file; a member is its kind (<c>node</c>, <c>way</c>), id and role.</summary>
public sealed record SmallRelation(long Id, IReadOnlyList<(string Kind, long Id, string Role)> Members, List<(string Key, string Value)> Tags);

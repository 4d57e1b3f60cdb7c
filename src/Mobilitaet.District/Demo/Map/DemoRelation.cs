namespace Mobilitaet.District.Demo.Map;

/// <summary>A boundary or a turn restriction of the demo map; its OSM id is its index plus one.</summary>
internal sealed record DemoRelation(IReadOnlyList<DemoMember> Members, IReadOnlyList<(string Key, string Value)> Tags);

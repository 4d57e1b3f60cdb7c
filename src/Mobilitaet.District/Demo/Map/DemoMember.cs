namespace Mobilitaet.District.Demo.Map;

/// <summary>One member of a relation: a node or a way by its index, and what it is there for.</summary>
internal readonly record struct DemoMember(bool IsWay, int Index, string Role);

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>One member of a relation: what it is, its id and its role ("" when none).</summary>
public readonly record struct OsmMember(OsmElementKinds Kind, long Id, string Role);

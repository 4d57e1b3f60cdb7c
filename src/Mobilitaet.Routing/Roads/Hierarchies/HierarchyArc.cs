namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>One arc of the hierarchy as searches read it: the higher node and the milliseconds.</summary>
internal readonly record struct HierarchyArc(int Node, int Weight);

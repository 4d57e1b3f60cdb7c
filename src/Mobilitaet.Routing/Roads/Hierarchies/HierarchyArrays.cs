namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>A finished hierarchy with nodes numbered by rank: upward arcs by tail, and downward arcs by their lower end.</summary>
internal sealed record HierarchyArrays(
    int[] FirstUp, HierarchyArc[] Up, ArcOrigin[] UpOrigin,
    int[] FirstDown, HierarchyArc[] Down, ArcOrigin[] DownOrigin,
    int[] RankOf);

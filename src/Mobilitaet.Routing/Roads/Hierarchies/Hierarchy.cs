using Mobilitaet.Routing.MappedFiles;

namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>The contraction hierarchy of one mode in the mapped file; nodes are numbered by rank, so arcs lead to higher numbers.</summary>
internal sealed class Hierarchy
{
    public Hierarchy(MappedFileReader file, string prefix)
    {
        FirstUp = file.Get<int>(prefix + "first-up");
        Up = file.Get<HierarchyArc>(prefix + "up");
        UpOrigins = file.Get<ArcOrigin>(prefix + "up-origins");
        FirstDown = file.Get<int>(prefix + "first-down");
        Down = file.Get<HierarchyArc>(prefix + "down");
        DownOrigins = file.Get<ArcOrigin>(prefix + "down-origins");
    }

    public int NodeCount => FirstUp.Length - 1;

    public MappedArray<int> FirstUp { get; }

    /// <summary>Arcs from a node to higher ones.</summary>
    public MappedArray<HierarchyArc> Up { get; }

    public MappedArray<ArcOrigin> UpOrigins { get; }

    public MappedArray<int> FirstDown { get; }

    /// <summary>Arcs from higher nodes down to a node, kept at the lower end.</summary>
    public MappedArray<HierarchyArc> Down { get; }

    public MappedArray<ArcOrigin> DownOrigins { get; }

    /// <summary>The upward arc from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public int GetUp(int low, int high)
    {
        for (var arc = FirstUp[low]; arc < FirstUp[low + 1]; arc++)
        {
            if (Up[arc].Node == high)
                return arc;
        }
        throw new InvalidOperationException($"The hierarchy has no arc from {low} up to {high}.");
    }

    /// <summary>The downward arc from <paramref name="high"/> to <paramref name="low"/>.</summary>
    public int GetDown(int high, int low)
    {
        for (var arc = FirstDown[low]; arc < FirstDown[low + 1]; arc++)
        {
            if (Down[arc].Node == high)
                return arc;
        }
        throw new InvalidOperationException($"The hierarchy has no arc from {high} down to {low}.");
    }
}

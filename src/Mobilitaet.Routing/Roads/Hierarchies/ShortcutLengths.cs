namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>Works out the length of every arc of a hierarchy; a shortcut's halves lie lower and are known before it.</summary>
internal sealed class ShortcutLengths
{
    private readonly int[] _firstUp;
    private readonly HierarchyArc[] _up;
    private readonly int[] _firstDown;
    private readonly HierarchyArc[] _down;

    public ShortcutLengths(int[] firstUp, HierarchyArc[] up, int[] upVia, int[] firstDown, HierarchyArc[] down, int[] downVia, IReadOnlyList<int> chainLengthCm)
    {
        (_firstUp, _up, _firstDown, _down) = (firstUp, up, firstDown, down);
        UpOrigins = new ArcOrigin[up.Length];
        DownOrigins = new ArcOrigin[down.Length];
        for (var node = 0; node < firstUp.Length - 1; node++)
        {
            for (var arc = firstUp[node]; arc < firstUp[node + 1]; arc++)
                UpOrigins[arc] = new ArcOrigin(upVia[arc], Length(upVia[arc], node, up[arc].Node, chainLengthCm));
            for (var arc = firstDown[node]; arc < firstDown[node + 1]; arc++)
                DownOrigins[arc] = new ArcOrigin(downVia[arc], Length(downVia[arc], down[arc].Node, node, chainLengthCm));
        }
    }

    public ArcOrigin[] UpOrigins { get; }

    public ArcOrigin[] DownOrigins { get; }

    private int Length(int via, int tail, int head, IReadOnlyList<int> chainLengthCm)
    {
        if (via < 0)
            return chainLengthCm[~via >> 1];
        var intoMiddle = Find(_firstDown, _down, via, tail);
        var outOfMiddle = Find(_firstUp, _up, via, head);
        return DownOrigins[intoMiddle].LengthCm + UpOrigins[outOfMiddle].LengthCm;
    }

    private static int Find(int[] first, HierarchyArc[] arcs, int node, int other)
    {
        for (var arc = first[node]; arc < first[node + 1]; arc++)
        {
            if (arcs[arc].Node == other)
                return arc;
        }
        throw new InvalidOperationException("A shortcut lost one of its halves.");
    }
}

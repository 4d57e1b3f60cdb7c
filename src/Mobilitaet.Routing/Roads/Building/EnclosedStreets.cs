namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Streets that can be reached only over destination-only ones (a hamlet behind "Anlieger frei") are destination-only themselves.</summary>
/// <remarks>Without this a trip could enter the area but the area's own open streets would look like a second country.</remarks>
internal static class EnclosedStreets
{
    /// <param name="segments">The mode's segments; the enclosed ones are changed.</param>
    /// <param name="lengthCm">Their lengths: the longest connected net is the open country.</param>
    public static void Mark(ModeSegments segments, IReadOnlyList<int> lengthCm)
    {
        var parent = Enumerable.Range(0, segments.NodeCount).ToArray();
        var length = new long[segments.NodeCount];
        var isTouched = new bool[segments.NodeCount];
        for (var segment = 0; segment < segments.Count; segment++)
        {
            if (!segments.IsOpen(segment))
                continue;
            if (segments.DestinationOnly[segment])
                isTouched[segments.From[segment]] = isTouched[segments.To[segment]] = true;
            else
                Join(parent, segments.From[segment], segments.To[segment]);
        }
        var isEnclosed = new bool[segments.NodeCount];
        for (var node = 0; node < parent.Length; node++)
        {
            var root = Root(parent, node);
            isEnclosed[root] |= isTouched[node];
        }
        for (var segment = 0; segment < segments.Count; segment++)
        {
            if (segments.IsOpen(segment) && !segments.DestinationOnly[segment])
                length[Root(parent, segments.From[segment])] += lengthCm[segment];
        }
        if (length.Length == 0)
            return;
        isEnclosed[Array.IndexOf(length, length.Max())] = false;
        for (var segment = 0; segment < segments.Count; segment++)
            segments.DestinationOnly[segment] |= segments.IsOpen(segment) && isEnclosed[Root(parent, segments.From[segment])];
    }

    private static void Join(int[] parent, int a, int b) => parent[Root(parent, a)] = Root(parent, b);

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
            node = parent[node] = parent[parent[node]];
        return node;
    }
}

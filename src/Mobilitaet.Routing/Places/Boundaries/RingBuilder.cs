namespace Mobilitaet.Routing.Places.Boundaries;

/// <summary>Joins the lines of a boundary to rings of node ids, whatever their order and direction.</summary>
internal static class RingBuilder
{
    /// <summary>The closed rings, and how many lines were left because they close nothing.</summary>
    public static (List<long[]> Rings, int LeftOver) Join(IEnumerable<long[]> lines)
    {
        var rings = new List<long[]>();
        var open = new List<long[]>();
        foreach (var line in lines)
        {
            if (line.Length > 3 && line[0] == line[^1])
                rings.Add(line);
            else if (line.Length > 1 && line[0] != line[^1])
                open.Add(line);
        }
        var leftOver = JoinOpen(open, rings);
        return (rings, leftOver);
    }

    private static int JoinOpen(List<long[]> open, List<long[]> rings)
    {
        var byEnd = new Dictionary<long, List<int>>();
        for (var i = 0; i < open.Count; i++)
        {
            AddEnd(byEnd, open[i][0], i);
            AddEnd(byEnd, open[i][^1], i);
        }
        var used = new bool[open.Count];
        var leftOver = 0;
        for (var i = 0; i < open.Count; i++)
        {
            if (!used[i])
                leftOver += Walk(i, open, byEnd, used, rings);
        }
        return leftOver;
    }

    // Walks from line to line; whenever the walk comes back to a joint it has seen, that loop is a ring and is cut out.
    private static int Walk(int first, List<long[]> open, Dictionary<long, List<int>> byEnd, bool[] used, List<long[]> rings)
    {
        var path = new List<long[]>();
        used[first] = true;
        path.Add(open[first]);
        while (path.Count > 0)
        {
            CutLoop(path, rings);
            if (path.Count == 0)
                break;
            var next = byEnd[path[^1][^1]].FindIndex(line => !used[line]);
            if (next < 0)
                return path.Count;
            var line = byEnd[path[^1][^1]][next];
            used[line] = true;
            path.Add(open[line][0] == path[^1][^1] ? open[line] : [.. open[line].Reverse()]);
        }
        return 0;
    }

    private static void CutLoop(List<long[]> path, List<long[]> rings)
    {
        var end = path[^1][^1];
        var from = path.FindLastIndex(line => line[0] == end);
        if (from < 0)
            return;
        var ring = new List<long> { end };
        for (var i = from; i < path.Count; i++)
            ring.AddRange(path[i].Skip(1));
        path.RemoveRange(from, path.Count - from);
        if (ring.Count > 3)
            rings.Add([.. ring]);
    }

    private static void AddEnd(Dictionary<long, List<int>> byEnd, long node, int line)
    {
        if (!byEnd.TryGetValue(node, out var lines))
            byEnd.Add(node, lines = []);
        lines.Add(line);
    }
}

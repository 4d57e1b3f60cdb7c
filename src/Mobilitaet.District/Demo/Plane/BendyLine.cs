namespace Mobilitaet.District.Demo.Plane;

/// <summary>Draws a winding line between two points by midpoint displacement, rounded by corner cutting (Chaikin 1974).</summary>
internal static class BendyLine
{
    private const double FinestPieceMetres = 260;

    /// <param name="start">First point, kept.</param>
    /// <param name="end">Last point, kept.</param>
    /// <param name="bend">Largest sideways displacement as a share of each piece; 0 is straight.</param>
    /// <param name="random">The line's own stream.</param>
    /// <param name="finestPiece">Pieces shorter than these metres are not displaced further.</param>
    public static List<PlanePoint> Draw(PlanePoint start, PlanePoint end, double bend, SeededRandom random, double finestPiece = FinestPieceMetres)
    {
        var line = new List<PlanePoint> { start, end };
        while (line[0].DistanceTo(line[1]) > finestPiece)
            line = Displace(line, bend, random);
        return Round(line);
    }

    public static List<PlanePoint> Round(List<PlanePoint> line)
    {
        if (line.Count < 3)
            return line;
        var rounded = new List<PlanePoint> { line[0] };
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if (i > 0)
                rounded.Add(line[i].Towards(line[i + 1], 0.25));
            if (i + 2 < line.Count)
                rounded.Add(line[i].Towards(line[i + 1], 0.75));
        }
        rounded.Add(line[^1]);
        return rounded;
    }

    public static double LengthOf(IReadOnlyList<PlanePoint> line)
    {
        var length = 0.0;
        for (var i = 1; i < line.Count; i++)
            length += line[i - 1].DistanceTo(line[i]);
        return length;
    }

    /// <summary>The line moved sideways; positive is to the left.</summary>
    public static List<PlanePoint> Offset(IReadOnlyList<PlanePoint> line, double metres)
    {
        var moved = new List<PlanePoint>();
        for (var i = 0; i < line.Count; i++)
        {
            var along = line[Math.Min(i + 1, line.Count - 1)] - line[Math.Max(i - 1, 0)];
            moved.Add(line[i] + (along.Unit.Left * metres));
        }
        return moved;
    }

    private static List<PlanePoint> Displace(List<PlanePoint> line, double bend, SeededRandom random)
    {
        var finer = new List<PlanePoint> { line[0] };
        for (var i = 1; i < line.Count; i++)
        {
            var along = line[i] - line[i - 1];
            finer.Add(line[i - 1].Towards(line[i], random.Between(0.42, 0.58)) + (along.Left * random.Between(-bend, bend)));
            finer.Add(line[i]);
        }
        return finer;
    }
}

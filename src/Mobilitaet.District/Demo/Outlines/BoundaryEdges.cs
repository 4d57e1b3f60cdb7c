using Mobilitaet.District.Demo.Plane;
using Mobilitaet.District.Demo.Villages;
using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

namespace Mobilitaet.District.Demo.Outlines;

/// <summary>Voronoi cells of the villages, reduced to the edges between different municipalities and to the land outside.</summary>
internal static class BoundaryEdges
{
    private const double GhostSpacing = 1_500;
    private const double NearestGhost = 3_900;

    /// <summary>Directed edges with the municipality (index; -1 is outside) on their left and on their right.</summary>
    public static List<BoundaryEdge> Find(IReadOnlyList<Village> villages, IReadOnlyList<string> municipalities)
    {
        var owners = new Dictionary<Coordinate, int>();
        foreach (var village in villages)
            owners[new Coordinate(village.At.X, village.At.Y)] = municipalities.ToList().IndexOf(village.Municipality.Ags);
        foreach (var ghost in Ghosts(villages))
            owners[new Coordinate(ghost.X, ghost.Y)] = -1;
        var builder = new VoronoiDiagramBuilder();
        builder.SetSites([.. owners.Keys]);
        var edges = new Dictionary<(PlanePoint From, PlanePoint To), int>();
        var cells = builder.GetSubdivision().GetVoronoiCellPolygons(GeometryFactory.Default);
        foreach (var cell in cells.Cast<Polygon>())
        {
            var ring = Rounded(cell);
            for (var i = 1; i < ring.Count; i++)
            {
                if (ring[i - 1] != ring[i])
                    edges[(ring[i - 1], ring[i])] = owners[(Coordinate)cell.UserData];
            }
        }
        return [.. edges
            .Select(e => new BoundaryEdge(e.Key.From, e.Key.To, e.Value, edges.GetValueOrDefault((e.Key.To, e.Key.From), -1)))
            .Where(e => e.Left != e.Right && e.Left >= 0)];
    }

    /// <summary>Points in the land around the district, far enough from every village, that give its outline a natural shape.</summary>
    private static IEnumerable<PlanePoint> Ghosts(IReadOnlyList<Village> villages)
    {
        var random = SeededRandom.For("outside");
        for (var x = villages.Min(v => v.At.X) - 9_000; x < villages.Max(v => v.At.X) + 9_000; x += GhostSpacing)
        {
            for (var y = villages.Min(v => v.At.Y) - 9_000; y < villages.Max(v => v.At.Y) + 9_000; y += GhostSpacing)
            {
                var ghost = new PlanePoint(x + random.Between(-400, 400), y + random.Between(-400, 400));
                if (villages.All(v => v.At.DistanceTo(ghost) > NearestGhost))
                    yield return ghost;
            }
        }
    }

    /// <summary>The cell's ring to the decimetre, counterclockwise, so that neighbouring cells share their corners exactly.</summary>
    private static List<PlanePoint> Rounded(Polygon cell)
    {
        var ring = cell.Shell.Coordinates.Select(c => new PlanePoint(Math.Round(c.X, 1), Math.Round(c.Y, 1))).ToList();
        if (!cell.Shell.IsCCW)
            ring.Reverse();
        return ring;
    }
}

using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places.Gathering;
using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Mobilitaet.Routing.Places.Boundaries;

/// <summary>Assembles the polygon of a boundary from its outer and inner lines (WGS 84, x = longitude).</summary>
internal static class BoundaryPolygon
{
    private const double SmallestShareOfNodes = 0.9;
    private static readonly GeometryFactory Factory = NtsGeometryServices.Instance.CreateGeometryFactory(srid: 4326);

    /// <summary>Null, with a warning, when no outer ring closes (usual at the edge of an extract).</summary>
    public static MultiPolygon? Build(BoundaryRelation boundary, GatheredPlaces gathered, ImportWarnings warnings)
    {
        var (outer, outerLeft) = Rings(boundary, inner: false, gathered);
        var (inner, innerLeft) = Rings(boundary, inner: true, gathered);
        if (outerLeft + innerLeft > 0 || outer.Count == 0)
        {
            var done = outer.Count == 0 ? "the boundary was left out" : "only its closed rings were kept";
            warnings.Add("boundary_not_closed", $"relation {boundary.Id}",
                $"The boundary of {boundary.Name} has lines that close no ring or are missing in the file; {done}.");
        }
        return outer.Count == 0 ? null : Assemble(outer, inner);
    }

    private static (List<LinearRing> Rings, int LeftOver) Rings(BoundaryRelation boundary, bool inner, GatheredPlaces gathered)
    {
        var lines = boundary.Ways.Where(w => w.Inner == inner).Select(w => w.Way).Distinct().Select(way => gathered.BoundaryWays[way]).ToList();
        var (idRings, leftOver) = RingBuilder.Join(lines);
        leftOver += lines.Count(line => line.Length == 0);
        var rings = new List<LinearRing>();
        foreach (var ids in idRings)
        {
            var corners = Corners(ids, gathered.Positions);
            if (corners.Length >= 4 && corners.Length >= ids.Length * SmallestShareOfNodes)
                rings.Add(Factory.CreateLinearRing(corners));
            else
                leftOver++;
        }
        return (rings, leftOver);
    }

    private static Coordinate[] Corners(long[] ids, NodePositions positions)
    {
        var corners = new List<Coordinate>(ids.Length);
        foreach (var id in ids)
        {
            if (positions.TryGet(id, out var at))
                corners.Add(new Coordinate(at.LongitudeE7 / 1e7, at.LatitudeE7 / 1e7));
        }
        if (corners.Count > 2 && !corners[0].Equals2D(corners[^1]))
            corners.Add(corners[0].Copy());
        return [.. corners];
    }

    private static MultiPolygon? Assemble(List<LinearRing> outer, List<LinearRing> inner)
    {
        var holes = outer.Select(_ => new List<LinearRing>()).ToList();
        foreach (var hole in inner)
        {
            var point = Factory.CreatePolygon(hole).InteriorPoint;
            var around = outer.FindIndex(shell => Factory.CreatePolygon(shell).Contains(point));
            if (around >= 0)
                holes[around].Add(hole);
        }
        Geometry area = Factory.CreateMultiPolygon([.. outer.Select((shell, i) => Factory.CreatePolygon(shell, [.. holes[i]]))]);
        if (!area.IsValid)
            area = GeometryFixer.Fix(area);
        return area switch
        {
            MultiPolygon { IsEmpty: false } several => several,
            Polygon { IsEmpty: false } one => Factory.CreateMultiPolygon([one]),
            _ => null,
        };
    }
}

using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Mobilitaet.Routing.Roads.Isochrones;

/// <summary>Draws the outline of everything reached: a band along the streets, closed where streets lie close together.</summary>
internal sealed class IsochroneOutline(ModeNetwork network, SnappedPoint origin)
{
    private const double SmallestCellMetres = 40;
    private const double CellsAcross = 500;
    private const double SmallestHoleCells = 12;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    public Geometry Draw(ReachedStreets reached, int milliseconds)
    {
        var parts = ReachedParts.List(network, reached, milliseconds);
        var (south, west, north, east) = Extent(parts);
        var width = (east - west) * Math.Cos(double.DegreesToRadians((south + north) * 0.5e-7));
        var metres = Math.Max(north - south, width) * ShapePoint.MetresPerUnit;
        var cell = Math.Max(SmallestCellMetres, metres / CellsAcross);
        var raster = new ReachRaster(south, west, north, east, cell);
        raster.MarkLine(origin.Position.Latitude * 1e7, origin.Position.Longitude * 1e7, origin.Position.Latitude * 1e7, origin.Position.Longitude * 1e7);
        foreach (var part in parts)
            Mark(part, raster);
        return Assemble(new ContourTracer(raster).Trace(), cell);
    }

    private (double South, double West, double North, double East) Extent(List<ReachedPart> parts)
    {
        double south = origin.Position.Latitude * 1e7, west = origin.Position.Longitude * 1e7;
        double north = south, east = west;
        foreach (var part in parts)
        {
            foreach (var point in network.Streets.ShapeOf(part.Segment))
            {
                (south, north) = (Math.Min(south, point.LatitudeE7), Math.Max(north, point.LatitudeE7));
                (west, east) = (Math.Min(west, point.LongitudeE7), Math.Max(east, point.LongitudeE7));
            }
        }
        return (south, west, north, east);
    }

    private void Mark(in ReachedPart part, ReachRaster raster)
    {
        var shape = network.Streets.ShapeOf(part.Segment);
        var total = part is { From: <= 0, To: >= 1 } ? 0 : Length(shape);
        double travelled = 0, from = part.From * total, to = part.To * total;
        for (var i = 1; i < shape.Length; i++)
        {
            var (a, b) = (shape[i - 1], shape[i]);
            if (total == 0)
            {
                raster.MarkLine(a.LatitudeE7, a.LongitudeE7, b.LatitudeE7, b.LongitudeE7);
                continue;
            }
            var metres = a.MetresTo(b);
            var low = metres > 0 ? Math.Clamp((from - travelled) / metres, 0, 1) : 0;
            var high = metres > 0 ? Math.Clamp((to - travelled) / metres, 0, 1) : 1;
            if (travelled <= to && travelled + metres >= from)
            {
                var (dy, dx) = ((double)b.LatitudeE7 - a.LatitudeE7, (double)b.LongitudeE7 - a.LongitudeE7);
                raster.MarkLine(a.LatitudeE7 + (dy * low), a.LongitudeE7 + (dx * low), a.LatitudeE7 + (dy * high), a.LongitudeE7 + (dx * high));
            }
            travelled += metres;
        }
    }

    private static double Length(ReadOnlySpan<ShapePoint> shape)
    {
        var total = 0.0;
        for (var i = 1; i < shape.Length; i++)
            total += shape[i - 1].MetresTo(shape[i]);
        return total;
    }

    private static Geometry Assemble(List<Coordinate[]> rings, double cellMetres)
    {
        var smallestHole = SmallestHoleCells * Math.Pow(cellMetres / ShapePoint.MetresPerUnit * 1e-7, 2);
        var shells = new List<(LinearRing Ring, List<LinearRing> Holes)>();
        var holes = new List<LinearRing>();
        foreach (var coordinates in rings)
        {
            var area = Area.OfRingSigned(coordinates);
            if (area < 0)
                shells.Add((Factory.CreateLinearRing(coordinates), []));
            else if (area > smallestHole)
                holes.Add(Factory.CreateLinearRing(coordinates));
        }
        shells.Sort((a, b) => a.Ring.EnvelopeInternal.Area.CompareTo(b.Ring.EnvelopeInternal.Area));
        foreach (var hole in holes)
        {
            var inside = hole.GetCoordinateN(0);
            var shell = shells.FindIndex(s => s.Ring.EnvelopeInternal.Contains(hole.EnvelopeInternal) && PointLocation.IsInRing(inside, s.Ring.Coordinates));
            if (shell >= 0)
                shells[shell].Holes.Add(hole);
        }
        var polygons = shells.Select(s => Factory.CreatePolygon(s.Ring, [.. s.Holes])).ToArray();
        return polygons.Length == 1 ? polygons[0] : Factory.CreateMultiPolygon(polygons);
    }
}

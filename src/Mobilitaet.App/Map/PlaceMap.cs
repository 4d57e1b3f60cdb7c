using System.Globalization;
using System.Text;
using Mobilitaet.Routing;
using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

namespace Mobilitaet.App.Map;

/// <summary>A map of a district without any outline: every place has the land that lies nearest to it, up to a few kilometres. Units are kilometres on the sheet.</summary>
/// <remarks>Cells of a Voronoi diagram, cut by circles. Immutable.</remarks>
public sealed class PlaceMap
{
    private const double ReachKilometres = 2.6;
    private const int CircleQuarterSegments = 5;

    private PlaceMap(MapProjection sheet, IReadOnlyList<MapCell> cells)
    {
        Width = sheet.Width;
        Height = sheet.Height;
        Cells = cells;
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>One for each place, in their order.</summary>
    public IReadOnlyList<MapCell> Cells { get; }

    /// <summary>The <c>viewBox</c> of a drawing.</summary>
    public string ViewBox => $"0 0 {Number(Width)} {Number(Height)}";

    /// <summary>Null when there is no place.</summary>
    public static PlaceMap? Draw(IReadOnlyList<GeoPoint> places)
    {
        if (places.Count == 0)
            return null;
        var sheet = new MapProjection(places, ReachKilometres + 0.4);
        var sites = places.Select(sheet.Place).ToList();
        var diagram = new VoronoiDiagramBuilder { ClipEnvelope = new Envelope(0, sheet.Width, 0, sheet.Height) };
        diagram.SetSites([.. sites.Select(site => new Coordinate(site.East, site.South))]);
        var land = diagram.GetDiagram(GeometryFactory.Default);
        var lands = Enumerable.Range(0, land.NumGeometries).Select(land.GetGeometryN).ToList();
        return new PlaceMap(sheet, [.. sites.Select(site => Cut(site, lands))]);
    }

    private static MapCell Cut((double East, double South) site, List<Geometry> lands)
    {
        var point = GeometryFactory.Default.CreatePoint(new Coordinate(site.East, site.South));
        var circle = point.Buffer(ReachKilometres, CircleQuarterSegments);
        // Two places on one spot share a cell; the second is drawn as its circle alone would be.
        var cell = lands.Find(candidate => candidate.EnvelopeInternal.Contains(point.Coordinate) && candidate.Contains(point));
        return new MapCell(site.East, site.South, PathOf(cell is null ? circle : cell.Intersection(circle)));
    }

    private static string PathOf(Geometry shape)
    {
        var path = new StringBuilder();
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            if (shape.GetGeometryN(i) is not Polygon { IsEmpty: false } polygon)
                continue;
            var ring = polygon.ExteriorRing.Coordinates;
            for (var corner = 0; corner < ring.Length - 1; corner++)
                path.Append(corner == 0 ? 'M' : 'L').Append(Number(ring[corner].X)).Append(' ').Append(Number(ring[corner].Y));
            path.Append('Z');
        }
        return path.ToString();
    }

    /// <summary>Ten metres are finer than any screen shows.</summary>
    private static string Number(double kilometres) => kilometres.ToString("0.##", CultureInfo.InvariantCulture);
}

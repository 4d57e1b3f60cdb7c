using System.Globalization;
using NetTopologySuite.Geometries;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Reads Osmosis polygon files (OpenStreetMap wiki, "Osmosis/Polygon Filter File Format"): rings of longitude and latitude, holes marked by <c>!</c>.</summary>
internal static class ClipPoly
{
    /// <exception cref="InputException">The text is no polygon file.</exception>
    public static IReadOnlyList<Geometry> Read(string path, string text)
    {
        var (outlines, holes) = ReadRings(path, text.ReplaceLineEndings("\n").Split('\n'));
        if (outlines.Count == 0)
            throw Fault(path, 1, "the boundary file holds no polygon (expected GeoJSON or an Osmosis .poly file)");
        try
        {
            var area = NetTopologySuite.Operation.Union.UnaryUnionOp.Union(outlines);
            return [holes.Count == 0 ? area : area.Difference(NetTopologySuite.Operation.Union.UnaryUnionOp.Union(holes))];
        }
        catch (TopologyException e)
        {
            throw new InputException(OsmFileException.OneLine($"{path}: the boundary crosses itself and cannot be repaired."), e);
        }
    }

    private static (List<Geometry> Outlines, List<Geometry> Holes) ReadRings(string path, string[] lines)
    {
        var outlines = new List<Geometry>();
        var holes = new List<Geometry>();
        List<Coordinate>? ring = null;
        var isHole = false;
        // The first line names the whole file; every ring ends with END, and so does the file.
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
                continue;
            if (ring is null)
            {
                if (line == "END")
                    return (outlines, holes);
                isHole = line.StartsWith('!');
                ring = [];
            }
            else if (line == "END")
            {
                (isHole ? holes : outlines).Add(Close(path, i + 1, ring));
                ring = null;
            }
            else
            {
                ring.Add(ReadCorner(path, i + 1, line));
            }
        }
        throw Fault(path, lines.Length, "the polygon file has no final END (expected GeoJSON or an Osmosis .poly file)");
    }

    private static Geometry Close(string path, int line, List<Coordinate> ring)
    {
        if (ring.Count > 0 && !ring[0].Equals2D(ring[^1]))
            ring.Add(ring[0].Copy());
        if (ring.Count < 4)
            throw Fault(path, line, "a ring needs at least three corners");
        var polygon = GeometryFactory.Default.CreatePolygon([.. ring]);
        return polygon.IsValid ? polygon : NetTopologySuite.Geometries.Utilities.GeometryFixer.Fix(polygon);
    }

    private static Coordinate ReadCorner(string path, int line, string text)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length >= 2 && TryParse(parts[0], out var longitude) && TryParse(parts[1], out var latitude))
            return new Coordinate(longitude, latitude);
        var shown = text.Length > 60 ? text[..60] : text;
        throw Fault(path, line, $"expected a longitude and a latitude instead of '{shown}'");
    }

    private static bool TryParse(string text, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= 180;

    private static InputException Fault(string path, int line, string cause) =>
        new(OsmFileException.OneLine(FormattableString.Invariant($"{path}, line {line}: {cause}.")));
}

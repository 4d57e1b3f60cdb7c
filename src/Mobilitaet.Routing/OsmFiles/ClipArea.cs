using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Union;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>A boundary that an import is limited to, from a GeoJSON or an Osmosis <c>.poly</c> file.</summary>
public sealed class ClipArea
{
    private const double DegreesToE7 = 1e7;
    private readonly ClipBands _bands;

    private ClipArea(Geometry area) => _bands = new ClipBands(area, DegreesToE7);

    /// <exception cref="InputException">The file is missing or holds no polygon.</exception>
    public static ClipArea Load(string path)
    {
        var text = ReadText(path);
        var polygons = text.AsSpan().TrimStart().StartsWith("{") ? ClipGeoJson.Read(path, text) : ClipPoly.Read(path, text);
        return new ClipArea(Merge(path, polygons));
    }

    /// <summary>Whether the position (1e-7 degrees) lies inside; exact to the unit, and cheap enough for every node of a country.</summary>
    public bool Contains(int latitudeE7, int longitudeE7) => _bands.Contains(latitudeE7, longitudeE7);

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(OsmFileException.OneLine($"{path}: the boundary file does not exist."), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException(OsmFileException.OneLine($"{path}: the boundary file cannot be read ({e.Message})"), e);
        }
    }

    // Overlapping or self-crossing outlines are common in hand-drawn files; after the union every point is inside or outside once.
    private static Geometry Merge(string path, IReadOnlyList<Geometry> polygons)
    {
        Geometry? union;
        try
        {
            union = UnaryUnionOp.Union(polygons.Select(p => p.IsValid ? p : GeometryFixer.Fix(p)));
        }
        catch (Exception e) when (e is TopologyException or ArgumentException or InvalidOperationException)
        {
            throw new InputException(OsmFileException.OneLine($"{path}: the boundary crosses itself and cannot be repaired."), e);
        }
        if (union is null || union.Area <= 0)
            throw new InputException(OsmFileException.OneLine($"{path}: the boundary file holds no polygon."));
        var box = union.EnvelopeInternal;
        if (!new GeoPoint(box.MinY, box.MinX).IsValid || !new GeoPoint(box.MaxY, box.MaxX).IsValid)
            throw new InputException(OsmFileException.OneLine($"{path}: the boundary is not in WGS 84 degrees (longitude, latitude)."));
        return union;
    }
}

using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Takes the polygons out of a GeoJSON document (RFC 7946): a geometry, a feature or a collection.</summary>
internal static class ClipGeoJson
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <exception cref="InputException">The text is no GeoJSON.</exception>
    public static IReadOnlyList<Geometry> Read(string path, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var type = document.RootElement.TryGetProperty("type", out var value) ? value.ToString() : "";
            List<Geometry?> geometries = type switch
            {
                "FeatureCollection" => [.. document.Deserialize<FeatureCollection>(Options)!.Select(f => (Geometry?)f.Geometry)],
                "Feature" => [document.Deserialize<IFeature>(Options)!.Geometry],
                _ => [document.Deserialize<Geometry>(Options)],
            };
            return [.. geometries.SelectMany(Polygons)];
        }
        catch (JsonException e)
        {
            var line = FormattableString.Invariant($"line {e.LineNumber + 1}");
            throw new InputException(OsmFileException.OneLine($"{path}, {line}: the boundary is no valid GeoJSON ({e.Message})"), e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The converter answers wrong nesting with whatever its reader hits first.
            throw new InputException(OsmFileException.OneLine($"{path}: the boundary is no valid GeoJSON ({e.Message})"), e);
        }
    }

    private static IEnumerable<Geometry> Polygons(Geometry? geometry)
    {
        if (geometry is null)
            yield break;
        for (var i = 0; i < geometry.NumGeometries; i++)
        {
            var part = geometry.GetGeometryN(i);
            if (part is Polygon && !part.IsEmpty)
                yield return part;
            else if (part is GeometryCollection && !ReferenceEquals(part, geometry))
            {
                foreach (var inner in Polygons(part))
                    yield return inner;
            }
        }
    }
}

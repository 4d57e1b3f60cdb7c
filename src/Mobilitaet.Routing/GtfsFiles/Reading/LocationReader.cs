using System.Text.Json;
using Mobilitaet.Routing.GtfsFiles.Tables;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads the areas of <c>locations.geojson</c>; a feature that cannot be used becomes a notice.</summary>
internal static class LocationReader
{
    private const long LongestFile = 64L << 20;
    private static readonly JsonSerializerOptions Options = new() { Converters = { new GeoJsonConverterFactory() } };

    public static GtfsLocation[] Read(FeedTables feed, FeedIds ids)
    {
        if (!feed.Has(GtfsFileNames.Locations))
            return [];
        try
        {
            using var document = JsonDocument.Parse(TextOfFile(feed));
            return ReadFeatures(feed, ids, document.RootElement);
        }
        catch (JsonException e)
        {
            feed.Notices.Add(GtfsRules.MalformedJson, GtfsFileNames.Locations, (int?)e.LineNumber + 1, null, $"The file is no valid JSON ({e.Message}); its areas were left out.");
            return [];
        }
        catch (InvalidOperationException)
        {
            // Escapes of half a character, found when a name is read.
            feed.Notices.Add(GtfsRules.MalformedJson, GtfsFileNames.Locations, null, null, "The file holds text that is no Unicode; its areas were left out.");
            return [];
        }
    }

    private static string TextOfFile(FeedTables feed)
    {
        using var bytes = new MemoryStream();
        using (var stream = feed.OpenStream(GtfsFileNames.Locations))
            CopyLimited(feed, stream, bytes);
        var text = FieldTexts.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), out var wrongEncoding);
        if (wrongEncoding)
            feed.Notices.Add(GtfsRules.InvalidCharacter, GtfsFileNames.Locations, null, null, "The file is not encoded as UTF-8; it was read as Windows-1252.");
        return text.TrimStart('\ufeff');
    }

    // Declared lengths may lie.
    private static void CopyLimited(FeedTables feed, Stream from, MemoryStream to)
    {
        var buffer = new byte[1 << 16];
        for (int read; (read = from.Read(buffer, 0, buffer.Length)) > 0;)
        {
            to.Write(buffer, 0, read);
            if (to.Length > LongestFile)
                throw new GtfsFeedException(feed.Path, GtfsFileNames.Locations, $"the file is larger than {LongestFile >> 20} MB and is refused.");
        }
    }

    private static GtfsLocation[] ReadFeatures(FeedTables feed, FeedIds ids, JsonElement root)
    {
        if (TextOf(root, "type") != "FeatureCollection" || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            feed.Notices.Add(GtfsRules.UnsupportedGeoJsonType, GtfsFileNames.Locations, null, null, "The file is no FeatureCollection; its areas were left out.");
            return [];
        }
        var locations = new List<GtfsLocation>();
        var number = 0;
        foreach (var feature in features.EnumerateArray())
        {
            number++;
            if (ReadFeature(feed, feature, number) is not { } location)
                continue;
            if (ids.Stops.Find(location.Id) != IdIndex.Unknown || ids.LocationGroups.Find(location.Id) != IdIndex.Unknown)
                feed.Notices.Add(GtfsRules.DuplicateGeographyId, GtfsFileNames.Locations, null, "id", $"'{location.Id}' is also a stop or a group of stops.");
            if (ids.Locations.TryAdd(location.Id, locations.Count))
                locations.Add(location);
            else
                feed.Notices.Add(GtfsRules.DuplicateKey, GtfsFileNames.Locations, null, "id", $"Area '{location.Id}' appears more than once; the first one counts.");
        }
        return [.. locations];
    }

    private static GtfsLocation? ReadFeature(FeedTables feed, JsonElement feature, int number)
    {
        if (TextOf(feature, "type") != "Feature")
            return Refused(feed, GtfsRules.UnsupportedFeatureType, $"Feature {number} is no Feature");
        if (TextOf(feature, "id") is not { Length: > 0 } id)
            return Refused(feed, GtfsRules.MissingRequiredElement, $"Feature {number} has no id");
        if (!feature.TryGetProperty("geometry", out var shape) || shape.ValueKind != JsonValueKind.Object)
            return Refused(feed, GtfsRules.MissingRequiredElement, $"Area '{id}' has no geometry");
        if (TextOf(shape, "type") is not ("Polygon" or "MultiPolygon"))
            return Refused(feed, GtfsRules.UnsupportedGeometryType, $"Area '{id}' is neither a Polygon nor a MultiPolygon");
        if (AreaOf(shape) is not { } area)
            return Refused(feed, GtfsRules.InvalidGeometry, $"Area '{id}' has no valid outline");
        var name = feature.TryGetProperty("properties", out var properties) ? TextOf(properties, "stop_name") : null;
        return new GtfsLocation(id, name, area);
    }

    private static Geometry? AreaOf(JsonElement shape)
    {
        try
        {
            var area = shape.Deserialize<Geometry>(Options);
            return area is { IsEmpty: false, IsValid: true } && area.Coordinates.All(c => new GeoPoint(c.Y, c.X).IsValid) ? area : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    private static GtfsLocation? Refused(FeedTables feed, GtfsRule rule, string defect)
    {
        feed.Notices.Add(rule, GtfsFileNames.Locations, null, null, $"{defect}; it was left out.");
        return null;
    }
}

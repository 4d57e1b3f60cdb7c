using System.Text.Encodings.Web;
using System.Text.Json;
using Mobilitaet.District.Reachability.Reports;
using NetTopologySuite.Geometries;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>Writes a table as a GeoJSON feature collection (RFC 7946), feature by feature; suppressed numbers are null.</summary>
public static class GeoJsonExport
{
    private const int FlushAt = 1 << 16;

    /// <param name="table">What is written.</param>
    /// <param name="to">Stays open.</param>
    public static void Write(ExportTable table, Stream to)
    {
        // The text stands in a file of its own, never inside a page.
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("name", table.Name);
        json.WriteStartArray("features");
        foreach (var row in table.Rows)
        {
            WriteFeature(json, table, row);
            if (json.BytesPending > FlushAt)
                json.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFeature(Utf8JsonWriter json, ExportTable table, ExportRow row)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WritePropertyName("geometry");
        WriteShape(json, row.Shape);
        json.WriteStartObject("properties");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            json.WritePropertyName(table.Columns[i].Name);
            WriteValue(json, row.Values[i]);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value is PeopleCount count ? count.Rounded : value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteShape(Utf8JsonWriter json, Geometry? shape)
    {
        if (shape is null || shape.IsEmpty)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("type", shape.GeometryType);
        json.WritePropertyName("coordinates");
        if (shape is Point point)
        {
            WritePosition(json, point.Coordinate);
        }
        else
        {
            json.WriteStartArray();
            for (var i = 0; i < shape.NumGeometries; i++)
                WritePolygon(json, (Polygon)shape.GetGeometryN(i));
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>The outer ring counter-clockwise, holes clockwise, as the format asks.</summary>
    private static void WritePolygon(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        WriteRing(json, polygon.Shell, isCounterClockwise: true);
        foreach (var hole in polygon.Holes)
            WriteRing(json, hole, isCounterClockwise: false);
        json.WriteEndArray();
    }

    private static void WriteRing(Utf8JsonWriter json, LinearRing ring, bool isCounterClockwise)
    {
        json.WriteStartArray();
        var coordinates = ring.IsCCW == isCounterClockwise ? ring.Coordinates : ring.Coordinates.Reverse();
        foreach (var coordinate in coordinates)
            WritePosition(json, coordinate);
        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, Coordinate coordinate)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(coordinate.X, 7));
        json.WriteNumberValue(Math.Round(coordinate.Y, 7));
        json.WriteEndArray();
    }
}

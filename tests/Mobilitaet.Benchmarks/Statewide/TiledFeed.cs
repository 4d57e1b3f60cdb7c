using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Mobilitaet.Benchmarks.Statewide;

/// <summary>A copy of a GTFS feed that lies farther east.</summary>
internal static class TiledFeed
{
    public static void Write(string source, double degrees, string target)
    {
        using var from = ZipFile.OpenRead(source);
        using var to = ZipFile.Open(target, ZipArchiveMode.Create);
        foreach (var entry in from.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var text = reader.ReadToEnd();
            var moved = entry.Name switch
            {
                "stops.txt" => MoveColumn(text, "stop_lon", degrees),
                "shapes.txt" => MoveColumn(text, "shape_pt_lon", degrees),
                "locations.geojson" => MovePositions(text, degrees),
                _ => text,
            };
            using var writer = new StreamWriter(to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
            writer.Write(moved);
        }
    }

    private static string MoveColumn(string table, string column, double degrees)
    {
        var rows = table.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var index = Array.IndexOf(rows[0].Split(','), column);
        for (var row = 1; row < rows.Length; row++)
        {
            var fields = Fields(rows[row]);
            if (fields[index].Length > 0)
                fields[index] = (double.Parse(fields[index], CultureInfo.InvariantCulture) + degrees).ToString("0.######", CultureInfo.InvariantCulture);
            rows[row] = string.Join(',', fields);
        }
        return string.Join('\n', rows);
    }

    /// <summary>Fields as written, quotes included.</summary>
    private static List<string> Fields(string row)
    {
        var (fields, start, quoted) = (new List<string>(), 0, false);
        for (var i = 0; i <= row.Length; i++)
        {
            if (i < row.Length && row[i] == '"')
                quoted = !quoted;
            if (i < row.Length && (row[i] != ',' || quoted))
                continue;
            fields.Add(row[start..i]);
            start = i + 1;
        }
        return fields;
    }

    private static string MovePositions(string json, double degrees)
    {
        var root = JsonNode.Parse(json)!;
        Move(root, degrees);
        return root.ToJsonString();
    }

    private static void Move(JsonNode? node, double degrees)
    {
        if (node is JsonArray { Count: >= 2 } position && position[0] is JsonValue first && first.TryGetValue(out double longitude))
            position[0] = longitude + degrees;
        else if (node is JsonArray array)
            array.ToList().ForEach(child => Move(child, degrees));
        else if (node is JsonObject thing)
            thing.ToList().ForEach(pair => Move(pair.Value, degrees));
    }
}

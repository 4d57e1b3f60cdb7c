using System.Text.Json;
using System.Text.Json.Serialization;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>Travel times as rows of seconds and, when they are known, rows of metres; null where there is no way.</summary>
internal sealed class TravelTimesConverter : JsonConverter<TravelTimes>
{
    public override TravelTimes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        List<int[]>? milliseconds = null;
        List<int[]>? metres = null;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Travel times are an object with seconds and perhaps metres.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "seconds")
                milliseconds = ReadRows(ref reader, 1000);
            else if (name == "metres")
                metres = reader.TokenType == JsonTokenType.Null ? null : ReadRows(ref reader, 1);
            else
                throw new JsonException($"Travel times have no \u201C{name}\u201D.");
        }
        return Combine(milliseconds ?? throw new JsonException("The seconds of the travel times are missing."), metres);
    }

    public override void Write(Utf8JsonWriter writer, TravelTimes value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("seconds");
        WriteRows(writer, value, times => times.MillisecondsFrom, 1000);
        if (value.HasDistances)
        {
            writer.WritePropertyName("metres");
            WriteRows(writer, value, times => times.MetresFrom, 1);
        }
        writer.WriteEndObject();
    }

    private delegate Span<int> Row(int origin);

    private static void WriteRows(Utf8JsonWriter writer, TravelTimes times, Func<TravelTimes, Row> rows, int divisor)
    {
        writer.WriteStartArray();
        for (var origin = 0; origin < times.Origins; origin++)
        {
            var text = new System.Text.StringBuilder("[");
            foreach (var cell in rows(times)(origin))
                text.Append(text.Length > 1 ? "," : "").Append(cell >= TravelTimes.Unreachable ? "null" : ((decimal)cell / divisor).ToString(System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteRawValue(text.Append(']').ToString());
        }
        writer.WriteEndArray();
    }

    private static TravelTimes Combine(List<int[]> milliseconds, List<int[]>? metres)
    {
        var size = milliseconds.Count;
        if (milliseconds.Exists(row => row.Length != size) || (metres is not null && (metres.Count != size || metres.Exists(row => row.Length != size))))
            throw new JsonException("Travel times must have as many columns as rows, the same for seconds and metres.");
        var times = new TravelTimes(size, size, metres is not null);
        for (var origin = 0; origin < size; origin++)
        {
            milliseconds[origin].CopyTo(times.MillisecondsFrom(origin));
            metres?[origin].CopyTo(times.MetresFrom(origin));
        }
        return times;
    }

    private static List<int[]> ReadRows(ref Utf8JsonReader reader, int factor)
    {
        var rows = new List<int[]>();
        var row = new List<int>();
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Travel times are a list of rows.");
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            row.Clear();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                row.Add(ReadCell(ref reader, factor));
            rows.Add([.. row]);
        }
        return reader.TokenType == JsonTokenType.EndArray ? rows : throw new JsonException("A row of the travel times is no list.");
    }

    private static int ReadCell(ref Utf8JsonReader reader, int factor)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return TravelTimes.Unreachable;
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException("A travel time is a number, or null where there is no way.");
        var cell = Math.Round(reader.GetDouble() * factor);
        return cell >= 0 && cell < TravelTimes.Unreachable ? (int)cell : throw new JsonException("A travel time is negative or too large; where there is no way, write null.");
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>A window as a pair of times.</summary>
internal sealed class WindowConverter : JsonConverter<TimeWindow>
{
    private static readonly TimeConverter s_time = new();

    public override TimeWindow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Unusable();
        var window = new TimeWindow(ReadTime(ref reader, options), ReadTime(ref reader, options));
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? window : throw Unusable();
    }

    public override void Write(Utf8JsonWriter writer, TimeWindow value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        s_time.Write(writer, value.Earliest, options);
        s_time.Write(writer, value.Latest, options);
        writer.WriteEndArray();
    }

    private static int ReadTime(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.Read() && reader.TokenType is JsonTokenType.String or JsonTokenType.Number ? s_time.Read(ref reader, typeof(int), options) : throw Unusable();

    private static JsonException Unusable() => new("A window is a pair of times such as [\"07:45:00\", \"08:00:00\"].");
}

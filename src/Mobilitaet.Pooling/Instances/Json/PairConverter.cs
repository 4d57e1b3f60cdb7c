using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>A pair of ids as a list of two numbers.</summary>
internal sealed class PairConverter : JsonConverter<(int First, int Second)>
{
    public override (int First, int Second) Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<int[]>(ref reader, options) is [var first, var second] ? (first, second) : throw new JsonException("A pair is a list of two ids.");

    public override void Write(Utf8JsonWriter writer, (int First, int Second) value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.First);
        writer.WriteNumberValue(value.Second);
        writer.WriteEndArray();
    }
}

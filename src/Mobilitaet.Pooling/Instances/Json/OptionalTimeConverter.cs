using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>A time that may be missing.</summary>
internal sealed class OptionalTimeConverter : JsonConverter<int?>
{
    private static readonly TimeConverter s_time = new();

    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : s_time.Read(ref reader, typeof(int), options);

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
    {
        if (value is { } time)
            s_time.Write(writer, time, options);
        else
            writer.WriteNullValue();
    }
}

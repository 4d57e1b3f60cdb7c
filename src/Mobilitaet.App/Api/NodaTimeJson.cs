using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Mobilitaet.App.Api;

/// <summary>Writes NodaTime values as ISO 8601 text, for example <c>2026-03-31</c> or <c>07:45</c>.</summary>
/// <typeparam name="T">The NodaTime type.</typeparam>
public sealed class NodaTimeJson<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parsed = pattern.Parse(reader.GetString() ?? "");
        return parsed.Success ? parsed.Value : throw new JsonException(parsed.Exception.Message);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
}

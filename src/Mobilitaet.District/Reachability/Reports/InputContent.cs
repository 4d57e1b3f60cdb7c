using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>Writes what a report asks, rules included, as compressed JSON, and reads it back.</summary>
internal static class InputContent
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Converters = { new PatternConverter<LocalDate>(LocalDatePattern.Iso), new PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso), new JsonStringEnumConverter() },
    };

    /// <summary>Equal text means an equal question.</summary>
    public static string ToText(ReachInput input) => JsonSerializer.Serialize(input, s_options);

    public static byte[] Write(ReachInput input)
    {
        using var memory = new MemoryStream();
        using (var packed = new DeflateStream(memory, CompressionLevel.Optimal, leaveOpen: true))
            JsonSerializer.Serialize(packed, input, s_options);
        return memory.ToArray();
    }

    /// <exception cref="InputException">The bytes are damaged.</exception>
    public static ReachInput Read(byte[] content)
    {
        try
        {
            using var packed = new DeflateStream(new MemoryStream(content), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<ReachInput>(packed, s_options) ?? throw new InvalidDataException();
        }
        catch (Exception error) when (error is InvalidDataException or JsonException)
        {
            throw new InputException("The question of the stored reachability report is damaged. Delete the report or let it be computed again.");
        }
    }

    private sealed class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            pattern.Parse(reader.GetString() ?? "") is { Success: true } result ? result.Value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>The offers that an import touched, before and after: without before it was added, without after removed.</summary>
internal sealed record OfferSnapshot(IReadOnlyList<OfferSnapshot.Pair> Offers)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new PatternConverter<LocalDate>(LocalDatePattern.Iso), new PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso) },
    };

    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    public static OfferSnapshot Parse(string json) =>
        JsonSerializer.Deserialize<OfferSnapshot>(json, s_json) ?? throw new InvalidOperationException("The snapshot of an import is empty.");

    /// <summary>One offer before and after, and the sources it then belonged to.</summary>
    internal sealed record Pair(OfferDraft? Before, OfferDraft? After);

    private sealed class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => pattern.Parse(reader.GetString()!).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
    }
}

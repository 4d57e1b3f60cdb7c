using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Mobilitaet.App.Api;

/// <summary>How commands and the API write JSON: camel case, names of enum values, ISO dates and times.</summary>
public static class JsonSettings
{
    public static JsonSerializerOptions Indented { get; } = Create();

    public static void Apply(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new GeoPointJson());
        options.Converters.Add(new NodaTimeJson<NodaTime.Instant>(InstantPattern.ExtendedIso));
        options.Converters.Add(new NodaTimeJson<NodaTime.LocalDate>(LocalDatePattern.Iso));
        options.Converters.Add(new NodaTimeJson<NodaTime.LocalDateTime>(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")));
        options.Converters.Add(new NodaTimeJson<NodaTime.LocalTime>(LocalTimePattern.CreateWithInvariantCulture("HH:mm")));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true };
        Apply(options);
        return options;
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Api;

/// <summary>Writes a position as <c>{"latitude":51.187,"longitude":10.055}</c>, to a ten-millionth of a degree.</summary>
public sealed class GeoPointJson : JsonConverter<GeoPoint>
{
    private const int Digits = 7;

    public override GeoPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Positions are written as text: 'latitude,longitude'.");

    public override void Write(Utf8JsonWriter writer, GeoPoint value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("latitude", Math.Round(value.Latitude, Digits));
        writer.WriteNumber("longitude", Math.Round(value.Longitude, Digits));
        writer.WriteEndObject();
    }
}

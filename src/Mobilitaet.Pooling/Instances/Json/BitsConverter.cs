using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>Bits as a list of their numbers, 0 to 30.</summary>
internal sealed class BitsConverter : JsonConverter<int>
{
    private const int Highest = 30;

    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var bits = 0;
        foreach (var number in JsonSerializer.Deserialize<int[]>(ref reader, options) ?? throw Unusable())
            bits |= number is >= 0 and <= Highest ? 1 << number : throw Unusable();
        return bits;
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        for (var bit = 0; bit <= Highest; bit++)
        {
            if ((value >> bit & 1) == 1)
                writer.WriteNumberValue(bit);
        }
        writer.WriteEndArray();
    }

    private static JsonException Unusable() => new($"Properties and languages are a list of numbers from 0 to {Highest}.");
}

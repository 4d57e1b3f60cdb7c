using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>Milliseconds as text such as <c>07:45</c>, <c>25:10:30</c> or <c>00:00:07.250</c>; a number is read as seconds.</summary>
internal sealed class TimeConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => Milliseconds(reader.GetDouble()),
        JsonTokenType.String => Parse(reader.GetString()!),
        _ => throw new JsonException("A time is text such as \"07:45:00\" or a number of seconds."),
    };

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));

    public static string Text(int milliseconds)
    {
        var (seconds, rest) = Math.DivRem(Math.Abs((long)milliseconds), 1000);
        var fraction = rest == 0 ? "" : FormattableString.Invariant($".{rest:000}");
        return FormattableString.Invariant($"{(milliseconds < 0 ? "-" : "")}{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}{fraction}");
    }

    /// <exception cref="JsonException">It is no number of seconds that a plan can hold.</exception>
    public static int Milliseconds(double seconds) => Math.Abs(seconds) < int.MaxValue / 1000
        ? (int)Math.Round(seconds * 1000)
        : throw new JsonException("A number of seconds is too large.");

    private static int Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length is < 2 or > 3
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours > 500
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes > 59)
        {
            throw Unusable(text);
        }
        var seconds = 0m;
        if (parts.Length == 3 && (!decimal.TryParse(parts[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds) || seconds >= 60))
            throw Unusable(text);
        return (((hours * 60) + minutes) * 60_000) + (int)Math.Round(seconds * 1000);
    }

    private static JsonException Unusable(string text) => new($"\u201C{(text.Length > 30 ? text[..30] : text)}\u201D is no time such as 07:45:00.");
}

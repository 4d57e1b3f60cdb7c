using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>How the types of the model look as JSON: their own names, times as text, bits as lists.</summary>
internal static class JsonShape
{
    private const string DurationSuffix = "Milliseconds";

    private static readonly HashSet<string> s_times = ["Done", "Departed", "At", "Now", "Arrival", "Begin", "Departure", "Return"];

    private static readonly HashSet<string> s_bits = ["Needs", "Has", "Languages"];

    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(ShapeTimes),
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            IgnoreReadOnlyProperties = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            WriteIndented = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new WindowConverter());
        options.Converters.Add(new PairConverter());
        options.Converters.Add(new TravelTimesConverter());
        return options;
    }

    private static void ShapeTimes(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            var isNumber = property.PropertyType == typeof(int) || property.PropertyType == typeof(int?);
            if (!isNumber || property.AttributeProvider is not System.Reflection.MemberInfo { Name: var name })
                continue;
            if (s_times.Contains(name) || name.EndsWith(DurationSuffix, StringComparison.Ordinal))
                property.CustomConverter = property.PropertyType == typeof(int) ? new TimeConverter() : new OptionalTimeConverter();
            if (s_bits.Contains(name))
                property.CustomConverter = new BitsConverter();
            if (name.EndsWith(DurationSuffix, StringComparison.Ordinal) && name.Length > DurationSuffix.Length)
                property.Name = JsonNamingPolicy.CamelCase.ConvertName(name[..^DurationSuffix.Length]);
            else if (name == DurationSuffix)
                property.Name = "duration";
        }
    }
}

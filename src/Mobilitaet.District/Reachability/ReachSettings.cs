using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mobilitaet.District.Reachability.Entitlements;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Reachability;

/// <summary>What a district has decided for itself: what counts as reachable, and the limits of entitlements; the usual values where its file is silent.</summary>
public sealed record ReachSettings
{
    /// <summary>The file of a data folder that holds them.</summary>
    public const string FileName = "reach-rules.json";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new ClockConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public ReachRules Reach { get; init; } = new();

    public EntitlementRules Entitlements { get; init; } = new();

    /// <summary>The settings of the file; the usual ones when it does not exist.</summary>
    /// <exception cref="InputException">The file is not understood, or holds numbers that make no sense.</exception>
    public static ReachSettings Load(string path)
    {
        try
        {
            return File.Exists(path) ? (JsonSerializer.Deserialize<ReachSettings>(File.ReadAllText(path), s_json) ?? new ReachSettings()).Checked(path) : new ReachSettings();
        }
        catch (JsonException damage)
        {
            throw new InputException(
                $"{path} is not understood ({damage.Message.Split(" Path:")[0].TrimEnd('.')}); 'mobilitaet reach rules' shows how it is written.", damage);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>The text of a file that says all of this, with what to check before using it.</summary>
    public string Write() => $"""
        // Rules of reachability: save as {FileName} in the data folder and change what your district decides otherwise.
        // PLEASE CHECK BEFORE USE: limits and sources of entitlements are no legal advice, differ from place to place, and change.
        // BITTE VOR GEBRAUCH PRÜFEN: Grenzen und Quellen der Ansprüche sind keine Rechtsberatung, örtlich verschieden und veränderlich.
        {JsonSerializer.Serialize(this, s_json)}
        """;

    private ReachSettings Checked(string path)
    {
        (string Name, double Value, double Least)[] numbers =
        [
            ("reach.maxTravelMinutes", Reach.MaxTravelMinutes, 1), ("reach.maxEarlyMinutes", Reach.MaxEarlyMinutes, 0), ("reach.maxWaitMinutes", Reach.MaxWaitMinutes, 0),
            ("reach.visitMinutes", Reach.VisitMinutes, 0), ("reach.maxChainMinutes", Reach.MaxChainMinutes, 1), ("reach.handOverMinutes", Reach.HandOverMinutes, 0),
            ("reach.bookedDaysBefore", Reach.BookedDaysBefore, 0), ("reach.boardingMinutes", Reach.BoardingMinutes, 0), ("reach.maxWalkMinutes", Reach.MaxWalkMinutes, 0),
            ("reach.maxChanges", Reach.MaxChanges, 0), ("reach.smallestShownCount", Reach.SmallestShownCount, 1),
            ("entitlements.travelCostKilometres", Entitlements.TravelCostKilometres, 0), ("entitlements.childcareMinutes", Entitlements.ChildcareMinutes, 0),
        ];
        foreach (var (name, value, least) in numbers)
        {
            if (value < least || value > 1000)
                throw new InputException($"{path}: '{name}' is a number from {least} to 1000.");
        }
        return Reach.Walking is TravelMode.Foot or TravelMode.Pram or TravelMode.Wheelchair ? this : throw new InputException($"{path}: 'reach.walking' is foot, pram or wheelchair.");
    }

    private sealed class ClockConverter : JsonConverter<LocalTime>
    {
        private static readonly LocalTimePattern s_pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

        public override LocalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            s_pattern.Parse(reader.GetString() ?? "") is { Success: true } time ? time.Value : throw new JsonException("A time of day is written like \"18:00\"");

        public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options) => writer.WriteStringValue(s_pattern.Format(value));
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Mobilitaet.District.DayPlans;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Stores what would help an unserved ride as JSON text, alike in both databases.</summary>
internal sealed class UnservedReliefsAsJson() : ValueConverter<List<UnservedRelief>, string>(
    reliefs => JsonSerializer.Serialize(reliefs, s_json),
    json => json.Length == 0 ? new List<UnservedRelief>() : JsonSerializer.Deserialize<List<UnservedRelief>>(json, s_json) ?? new List<UnservedRelief>())
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}

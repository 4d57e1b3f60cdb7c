using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Mobilitaet.District.Offers;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Stores translations as JSON text, alike in both databases.</summary>
internal sealed class OfferTextsAsJson() : ValueConverter<List<OfferText>, string>(
    texts => JsonSerializer.Serialize(texts, s_json),
    json => json.Length == 0 ? new List<OfferText>() : JsonSerializer.Deserialize<List<OfferText>>(json, s_json) ?? new List<OfferText>())
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

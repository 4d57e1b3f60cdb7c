using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Stores the exceptions of a session as JSON text, alike in both databases.</summary>
internal sealed class SessionExceptionsAsJson() : ValueConverter<List<SessionException>, string>(
    exceptions => JsonSerializer.Serialize(exceptions, OfferJson.Options),
    json => json.Length == 0 ? new List<SessionException>() : JsonSerializer.Deserialize<List<SessionException>>(json, OfferJson.Options) ?? new List<SessionException>());

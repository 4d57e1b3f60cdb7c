using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>The offers that an import touched, before and after: without before it was added, without after removed.</summary>
internal sealed record OfferSnapshot(IReadOnlyList<OfferSnapshot.Pair> Offers)
{
    public string ToJson() => JsonSerializer.Serialize(this, OfferJson.Options);

    public static OfferSnapshot Parse(string json)
    {
        var snapshot = JsonNode.Parse(json) ?? throw new InvalidOperationException("The snapshot of an import is empty.");
        foreach (var pair in snapshot["offers"]?.AsArray() ?? [])
        {
            Renew(pair?["before"] as JsonObject);
            Renew(pair?["after"] as JsonObject);
        }
        return snapshot.Deserialize<OfferSnapshot>(OfferJson.Options)!;
    }

    /// <summary>Imports of earlier versions knew one text for contact, and wheelchairs as yes or no.</summary>
    private static void Renew(JsonObject? draft)
    {
        if (draft is null)
            return;
        if (draft.Remove("wheelchairAccessible", out var gets) && gets is not null)
            draft["stepFree"] = gets.GetValue<bool>() ? nameof(StepFree.Yes) : nameof(StepFree.No);
        if (draft.ContainsKey("phone") || draft.ContainsKey("email") || draft["contact"] is not { } contact)
            return;
        var (phone, email, text) = ContactText.Split(contact.GetValue<string>());
        (draft["phone"], draft["email"], draft["contact"]) = (phone, email, text);
    }

    /// <summary>One offer before and after.</summary>
    /// <param name="Before">Null when it was added.</param>
    /// <param name="After">Null when it was removed.</param>
    /// <param name="TakenBack">Fields that had been edited by hand and were given back to the source; null for none.</param>
    internal sealed record Pair(OfferDraft? Before, OfferDraft? After, IReadOnlyList<OfferField>? TakenBack = null)
    {
        public string Id => (Before ?? After)!.Id;
    }
}

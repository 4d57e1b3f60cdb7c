using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>Makes drafts for the import of what an Integreat region offers.</summary>
public static class IntegreatDrafts
{
    /// <summary>The source as stored with its offers.</summary>
    public static string NameOf(IntegreatSource source) => $"integreat {source.Key}";

    /// <summary>One draft per offer; keys stay the same over languages and versions.</summary>
    public static IReadOnlyList<OfferDraft> Of(IntegreatSource source, IReadOnlyList<IntegreatOffer> offers)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"integreat-{XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(source.Key)) >> 32:x8}-");
        return [.. offers.Select(offer => Of(prefix, offer))];
    }

    private static OfferDraft Of(string prefix, IntegreatOffer offer) => new()
    {
        Id = prefix + offer.Key.Replace('/', '-'),
        Category = offer.Category,
        Title = offer.Texts[0].Title,
        Provider = offer.Provider ?? offer.PlaceTitle,
        ProviderContact = offer is { Provider: not null, ProviderWebsite: { } website } ? new ProviderContact(Website: website) : null,
        Description = offer.Texts[0].Description,
        Texts = [.. offer.Texts.Skip(1).Select(text => new OfferText(text.Language, text.Title, text.Description))],
        PlaceName = offer.Position is null ? offer.Town : null,
        Position = offer.Position,
        Address = offer.Address,
        StepFree = offer.StepFree,
        Phone = offer.Phone,
        Email = offer.Email,
        Website = offer.Website,
        ValidFrom = offer.ValidFrom,
        ValidUntil = offer.ValidUntil,
        OpeningHours = offer.OpeningHours,
        ConfirmedOn = offer.SavedOn,
        Sessions = [.. offer.Times.Select(times => new SessionDraft(times.Weekdays, times.Start, times.End, times.StartsOn, times.EndsOn, times.Rule) { Exceptions = [.. times.DaysOff.Select(day => new SessionException(day))] })],
    };
}

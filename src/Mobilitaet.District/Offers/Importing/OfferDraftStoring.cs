namespace Mobilitaet.District.Offers.Importing;

/// <summary>Writes drafts that know their place into stored offers.</summary>
internal static class OfferDraftStoring
{
    public static Offer ToOffer(this OfferDraft draft, string source, ProviderBook providers)
    {
        var offer = new Offer { Id = draft.Id, Title = draft.Title, MunicipalityAgs = draft.MunicipalityAgs!, PlaceName = draft.PlaceName!, Source = source };
        draft.CopyTo(offer, providers);
        return offer;
    }

    /// <summary>Sets every field; sessions that stay the same keep their key.</summary>
    public static void CopyTo(this OfferDraft draft, Offer offer, ProviderBook providers)
    {
        offer.Category = draft.Category;
        offer.Title = draft.Title;
        offer.Provider = providers.Take(draft.Provider);
        offer.Description = draft.Description;
        offer.Texts = [.. draft.Texts];
        offer.MunicipalityAgs = draft.MunicipalityAgs!;
        offer.PlaceName = draft.PlaceName!;
        offer.Address = draft.Address;
        offer.Latitude = draft.Position!.Value.Latitude;
        offer.Longitude = draft.Position.Value.Longitude;
        offer.Languages = [.. draft.Languages];
        offer.Level = draft.Level;
        offer.MinimumAgeMonths = draft.MinimumAgeMonths;
        offer.MaximumAgeMonths = draft.MaximumAgeMonths;
        offer.Capacity = draft.Capacity;
        offer.FreePlaces = draft.FreePlaces;
        offer.HandOverMinutes = draft.HandOverMinutes;
        offer.StepFree = draft.StepFree;
        offer.AccessibilityNote = draft.AccessibilityNote;
        offer.Phone = draft.Phone;
        offer.Email = draft.Email;
        offer.Contact = draft.Contact;
        offer.Website = draft.Website;
        offer.Cost = draft.Cost;
        offer.ValidFrom = draft.ValidFrom;
        offer.ValidUntil = draft.ValidUntil;
        offer.OpeningHours = draft.OpeningHours;
        offer.ConfirmedOn = draft.ConfirmedOn;
        CopySessions(draft, offer);
    }

    private static void CopySessions(OfferDraft draft, Offer offer)
    {
        var wanted = draft.Sessions.ToList();
        offer.Sessions.RemoveAll(session => !wanted.Remove(SessionDraft.Of(session)));
        offer.Sessions.AddRange(wanted.Select(session => session.ToSession(offer.Id)));
    }
}

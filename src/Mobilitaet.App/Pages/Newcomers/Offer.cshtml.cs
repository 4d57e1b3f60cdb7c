using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Security;
using Mobilitaet.District.Offers;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>Everything about one offer, and the way to it.</summary>
public sealed class OfferModel(OfferQuery offers, PlaceQuery places, JourneySentences words) : PageModel
{
    private const int ShownTimes = 8;

    public Offer Offer { get; private set; } = null!;

    public IReadOnlyList<SessionTime> Times { get; private set; } = [];

    /// <summary>Names of villages, for suggestions while writing.</summary>
    public IReadOnlyList<string> Villages { get; private set; } = [];

    /// <summary>Title and description in the reader's language, where it is not the district's and somebody translated them.</summary>
    public OfferText? Translation => Languages.Current.Code == "de" ? null : Offer.Texts.Find(text => text.Language == Languages.Current.Code);

    /// <summary>Opening hours that say nothing about public holidays go on then, but few places are really open.</summary>
    public bool AskOnHolidays => Offer.OpeningHours is { } hours and not ("off" or "24/7") && !hours.Contains("PH", StringComparison.Ordinal);

    /// <summary>Whether the reader may change the offer.</summary>
    public bool CanEdit { get; private set; }

    /// <summary>Links and what they show: the offer's own, or where it has none, those of its provider.</summary>
    public IReadOnlyList<(string Address, string Text)> Contacts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await offers.FindAsync(id, cancellation) is not { } offer)
            return NotFound();
        Offer = offer;
        CanEdit = JobDashboard.IsLocal(HttpContext);
        Contacts = ContactsOf(offer.Phone, offer.Email, offer.Website) is [_, ..] own ? own : ContactsOf(offer.Provider?.Phone, offer.Provider?.Email, offer.Provider?.Website);
        Times = SessionTime.Next(offer, words.Now, ShownTimes);
        Villages = [.. (await places.ListPlacesAsync(cancellation)).Select(place => place.Name).Distinct()];
        return Page();
    }

    private static List<(string Address, string Text)> ContactsOf(string? phone, string? email, string? website)
    {
        (string? Address, string? Text)[] all = [(ContactLink.OfPhone(phone), phone), (ContactLink.OfEmail(email), email), (ContactLink.OfWebsite(website), website)];
        return [.. all.Where(entry => entry.Address is not null).Select(entry => (entry.Address!, entry.Text!))];
    }
}

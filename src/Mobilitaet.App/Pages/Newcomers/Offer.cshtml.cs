using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await offers.FindAsync(id, cancellation) is not { } offer)
            return NotFound();
        Offer = offer;
        Times = SessionTime.Next(offer, words.Now, ShownTimes);
        Villages = [.. (await places.ListPlacesAsync(cancellation)).Select(place => place.Name).Distinct()];
        return Page();
    }
}

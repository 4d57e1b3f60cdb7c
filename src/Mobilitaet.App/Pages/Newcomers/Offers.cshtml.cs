using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.Offers;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>The directory of all offers, by kind, language and day.</summary>
public sealed class OffersModel(OfferQuery offers, JourneySentences words) : PageModel
{
    private const int CardsPerPage = 48;

    public OffersInput Input { get; private set; } = new();

    public IReadOnlyList<OfferCategory> Categories { get; private set; } = [];

    /// <summary>Codes of the languages that are spoken anywhere, by their name in the reader's language.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    public int Found { get; private set; }

    public int Pages { get; private set; }

    public IReadOnlyList<IGrouping<OfferCategory, OfferCard>> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] OffersInput input, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var now = words.Now;
        var all = (await offers.ListAsync(cancellation: cancellation)).FindAll(offer => offer.ValidUntil is not { } last || last >= now.Date);
        Categories = [.. all.Select(offer => offer.Category).Distinct().Order()];
        Languages = [.. all.SelectMany(offer => offer.Languages).Distinct().OrderBy(LanguageNames.Of, StringComparer.CurrentCulture)];
        var found = all.FindAll(offer => Fits(offer, input));
        Found = found.Count;
        Pages = Math.Max(1, (found.Count + CardsPerPage - 1) / CardsPerPage);
        Input = input with { Page = Math.Clamp(input.Page, 1, Pages) };
        Groups = [.. found.Skip((Input.Page - 1) * CardsPerPage).Take(CardsPerPage)
            .Select(offer => new OfferCard(offer, SessionTime.Next(offer, now, 1) is [var next, ..] ? next : null))
            .GroupBy(card => card.Offer.Category)];
        return Page();
    }

    private static bool Fits(Offer offer, OffersInput input) =>
        (input.Category is not { } category || offer.Category == category)
        && (string.IsNullOrEmpty(input.Language) || offer.Languages.Contains(input.Language))
        && (!input.Wheelchair || offer.StepFree == StepFree.Yes)
        && (!input.Free || offer.FreePlaces is null or > 0)
        && (input.Day is not { } day || offer.Sessions.Exists(session => session.Weekdays.Includes(day)))
        && (input.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(word => Contains(offer.Title, word) || Contains(offer.PlaceName, word) || Contains(offer.Provider?.Name, word) || Contains(offer.Municipality?.Name, word));

    private static bool Contains(string? text, string word) =>
        text is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}

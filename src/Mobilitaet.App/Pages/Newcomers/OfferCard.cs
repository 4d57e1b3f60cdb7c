using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.Offers;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>An offer in the list, with its next time.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Next">When it takes place or is open next; null when no time is known.</param>
public sealed record OfferCard(Offer Offer, SessionTime? Next)
{
    /// <summary>What decides whether it suits: ages, languages, cost, getting in without steps; only what is known.</summary>
    public IReadOnlyList<string> Facts(IStringLocalizer<Texts> texts)
    {
        string?[] facts =
        [
            OfferAges.Show(Offer, texts),
            Offer.Languages.Count == 0 ? null : string.Join(", ", Offer.Languages.Select(LanguageNames.Of)),
            Offer.Cost,
            Offer.StepFree is { } access ? texts[$"Access{access}"].Value : null,
        ];
        return [.. facts.OfType<string>()];
    }
}

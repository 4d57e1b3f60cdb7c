using System.Globalization;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.Offers;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>Says for which ages an offer is.</summary>
public static class OfferAges
{
    private const int MonthsInYear = 12;

    /// <summary>Null when the offer names no age.</summary>
    public static string? Show(Offer offer, IStringLocalizer<Texts> texts) => (offer.MinimumAgeMonths, offer.MaximumAgeMonths) switch
    {
        (null, null) => null,
        ({ } youngest, null) => texts["AgesFrom", Age(youngest, texts)].Value,
        (null, { } oldest) => texts["AgesUntil", Age(oldest, texts)].Value,
        ({ } youngest, { } oldest) => texts["AgesBetween", Age(youngest, texts), Age(oldest, texts)].Value,
    };

    private static string Age(int months, IStringLocalizer<Texts> texts) => months % MonthsInYear == 0 || months > 3 * MonthsInYear
        ? texts["AgeYears", (months / MonthsInYear).ToString(CultureInfo.CurrentCulture)]
        : texts["AgeMonths", months.ToString(CultureInfo.CurrentCulture)];
}

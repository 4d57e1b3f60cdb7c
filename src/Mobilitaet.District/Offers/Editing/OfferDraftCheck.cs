using Mobilitaet.District.Offers.Importing;
using Mobilitaet.District.Offers.Times;

namespace Mobilitaet.District.Offers.Editing;

/// <summary>Finds the fields of an offer that people entered in a way that nobody could follow.</summary>
internal static class OfferDraftCheck
{
    private const int LongestTitle = 300;
    private const int MostHandOverMinutes = 120;

    /// <summary>By field; empty when all is well. The place must be known beforehand.</summary>
    public static IReadOnlyList<OfferField> List(OfferDraft draft)
    {
        (OfferField Field, bool IsWrong)[] findings =
        [
            (OfferField.Title, draft.Title.Trim().Length is 0 or > LongestTitle),
            (OfferField.Provider, draft.Provider is { } provider && (provider.Length > LongestTitle || ProviderNames.FindKey(provider) is null)),
            (OfferField.Texts, draft.Texts.Any(text => !IsLanguage(text.Language) || text.Title.Length is 0 or > LongestTitle) || draft.Texts.DistinctBy(text => text.Language).Count() < draft.Texts.Count),
            (OfferField.Position, draft.Position is not { } at || Math.Abs(at.Latitude) > 90 || Math.Abs(at.Longitude) > 180),
            (OfferField.Languages, !draft.Languages.All(IsLanguage)),
            (OfferField.MaximumAgeMonths, draft.MaximumAgeMonths < draft.MinimumAgeMonths),
            (OfferField.FreePlaces, draft.FreePlaces > draft.Capacity),
            (OfferField.HandOverMinutes, draft.HandOverMinutes is < 0 or > MostHandOverMinutes),
            (OfferField.Phone, draft.Phone is { } phone && !ContactText.IsPhone(phone)),
            (OfferField.Email, draft.Email is { } email && !ContactText.IsEmail(email)),
            (OfferField.ValidUntil, draft.ValidUntil < draft.ValidFrom),
            (OfferField.OpeningHours, draft.OpeningHours is { } hours && OpeningHours.Parse(hours).Problems.Count > 0),
            (OfferField.Sessions, draft.Sessions.Any(IsWrong)),
        ];
        return [.. findings.Where(finding => finding.IsWrong).Select(finding => finding.Field)];
    }

    private static bool IsLanguage(string code) => code.Length == 2 && code.All(char.IsAsciiLetterLower);

    private static bool IsWrong(SessionDraft session) =>
        session.End <= session.Start || session.EndsOn < session.StartsOn
        || (session.Rule is null ? session.Weekdays == Weekdays.None : session.StartsOn is null || RecurrenceDates.FindPattern(session.Rule) is null)
        || session.Exceptions.Any(exception => exception.End <= exception.Start || (session.Rule is null && !session.Weekdays.Includes(exception.Date.DayOfWeek)));
}

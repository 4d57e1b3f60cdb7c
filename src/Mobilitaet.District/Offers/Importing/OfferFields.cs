using System.Globalization;
using NodaTime;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>Every field of an offer as text, to show and to compare.</summary>
internal static class OfferFields
{
    /// <summary>Names are those of <see cref="OfferDraft"/>; a field without a value has an empty text.</summary>
    public static IReadOnlyList<(string Name, string Text)> List(OfferDraft draft) =>
    [
        (nameof(draft.Category), draft.Category.ToString()),
        (nameof(draft.Title), draft.Title),
        (nameof(draft.Provider), draft.Provider ?? ""),
        (nameof(draft.Description), draft.Description ?? ""),
        (nameof(draft.Texts), string.Join('\n', draft.Texts.Select(text => $"{text.Language}: {text.Title}\n{text.Description}").Order(StringComparer.Ordinal))),
        (nameof(draft.PlaceName), draft.PlaceName is null ? "" : $"{draft.PlaceName} ({draft.MunicipalityAgs})"),
        (nameof(draft.Address), draft.Address ?? ""),
        (nameof(draft.Position), string.Create(CultureInfo.InvariantCulture, $"{draft.Position?.Latitude:0.######} {draft.Position?.Longitude:0.######}")),
        (nameof(draft.Languages), string.Join(' ', draft.Languages)),
        (nameof(draft.Level), draft.Level ?? ""),
        (nameof(draft.MinimumAgeMonths), Text(draft.MinimumAgeMonths)),
        (nameof(draft.MaximumAgeMonths), Text(draft.MaximumAgeMonths)),
        (nameof(draft.Capacity), Text(draft.Capacity)),
        (nameof(draft.FreePlaces), Text(draft.FreePlaces)),
        (nameof(draft.WheelchairAccessible), draft.WheelchairAccessible switch { true => "yes", false => "no", null => "" }),
        (nameof(draft.Contact), draft.Contact ?? ""),
        (nameof(draft.Website), draft.Website ?? ""),
        (nameof(draft.Cost), draft.Cost ?? ""),
        (nameof(draft.ValidFrom), Text(draft.ValidFrom)),
        (nameof(draft.ValidUntil), Text(draft.ValidUntil)),
        (nameof(draft.OpeningHours), draft.OpeningHours ?? ""),
        (nameof(draft.ConfirmedOn), Text(draft.ConfirmedOn)),
        (nameof(draft.Sessions), string.Join('\n', draft.Sessions.Select(Text).Order(StringComparer.Ordinal))),
    ];

    private static string Text(SessionDraft session)
    {
        var days = session.Rule ?? string.Join(',', Enum.GetValues<Weekdays>().Where(day => day != Weekdays.None && session.Weekdays.HasFlag(day)).Select(day => day.ToString()[..2]));
        var holidays = session.ExceptHolidays ? " PH off" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{days} {session.Start:HH:mm}-{session.End:HH:mm} {Text(session.StartsOn)}..{Text(session.EndsOn)}{holidays}");
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(LocalDate? date) => date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

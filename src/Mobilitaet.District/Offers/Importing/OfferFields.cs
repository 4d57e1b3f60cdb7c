using System.Globalization;
using NodaTime;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>Every field of an offer as text, to show and to compare, and how to take it from one draft into another.</summary>
internal static class OfferFields
{
    /// <summary>In the order of <see cref="OfferField"/>; a field without a value has an empty text.</summary>
    private static readonly Rule[] s_rules =
    [
        new(OfferField.Category, draft => draft.Category.ToString(), (into, from) => into with { Category = from.Category }),
        new(OfferField.Title, draft => draft.Title, (into, from) => into with { Title = from.Title }),
        new(OfferField.Provider, draft => draft.Provider ?? "", (into, from) => into with { Provider = from.Provider }),
        new(OfferField.Description, draft => draft.Description ?? "", (into, from) => into with { Description = from.Description }),
        new(OfferField.Texts, TextsOf, (into, from) => into with { Texts = from.Texts }),
        new(OfferField.PlaceName, draft => draft.PlaceName is null ? "" : $"{draft.PlaceName} ({draft.MunicipalityAgs})", (into, from) => into with { PlaceName = from.PlaceName, MunicipalityAgs = from.MunicipalityAgs }),
        new(OfferField.Address, draft => draft.Address ?? "", (into, from) => into with { Address = from.Address }),
        new(OfferField.Position, PositionOf, (into, from) => into with { Position = from.Position }),
        new(OfferField.Languages, draft => string.Join(' ', draft.Languages), (into, from) => into with { Languages = from.Languages }),
        new(OfferField.Level, draft => draft.Level ?? "", (into, from) => into with { Level = from.Level }),
        new(OfferField.MinimumAgeMonths, draft => Text(draft.MinimumAgeMonths), (into, from) => into with { MinimumAgeMonths = from.MinimumAgeMonths }),
        new(OfferField.MaximumAgeMonths, draft => Text(draft.MaximumAgeMonths), (into, from) => into with { MaximumAgeMonths = from.MaximumAgeMonths }),
        new(OfferField.Capacity, draft => Text(draft.Capacity), (into, from) => into with { Capacity = from.Capacity }),
        new(OfferField.FreePlaces, draft => Text(draft.FreePlaces), (into, from) => into with { FreePlaces = from.FreePlaces }),
        new(OfferField.HandOverMinutes, draft => Text(draft.HandOverMinutes), (into, from) => into with { HandOverMinutes = from.HandOverMinutes }),
        new(OfferField.StepFree, draft => draft.StepFree?.ToString() ?? "", (into, from) => into with { StepFree = from.StepFree }),
        new(OfferField.AccessibilityNote, draft => draft.AccessibilityNote ?? "", (into, from) => into with { AccessibilityNote = from.AccessibilityNote }),
        new(OfferField.Phone, draft => draft.Phone ?? "", (into, from) => into with { Phone = from.Phone }),
        new(OfferField.Email, draft => draft.Email ?? "", (into, from) => into with { Email = from.Email }),
        new(OfferField.Contact, draft => draft.Contact ?? "", (into, from) => into with { Contact = from.Contact }),
        new(OfferField.Website, draft => draft.Website ?? "", (into, from) => into with { Website = from.Website }),
        new(OfferField.Cost, draft => draft.Cost ?? "", (into, from) => into with { Cost = from.Cost }),
        new(OfferField.ValidFrom, draft => Text(draft.ValidFrom), (into, from) => into with { ValidFrom = from.ValidFrom }),
        new(OfferField.ValidUntil, draft => Text(draft.ValidUntil), (into, from) => into with { ValidUntil = from.ValidUntil }),
        new(OfferField.OpeningHours, draft => draft.OpeningHours ?? "", (into, from) => into with { OpeningHours = from.OpeningHours }),
        new(OfferField.ConfirmedOn, draft => Text(draft.ConfirmedOn), (into, from) => into with { ConfirmedOn = from.ConfirmedOn }),
        new(OfferField.Sessions, draft => string.Join('\n', draft.Sessions.Select(Text).Order(StringComparer.Ordinal)), (into, from) => into with { Sessions = from.Sessions }),
    ];

    public static IReadOnlyList<(OfferField Field, string Text)> List(OfferDraft draft) => [.. s_rules.Select(rule => (rule.Field, rule.Text(draft)))];

    /// <summary>The fields that differ, with their texts before and after.</summary>
    public static IReadOnlyList<OfferFieldChange> ListChanges(OfferDraft before, OfferDraft after) =>
    [
        .. s_rules.Select(rule => new OfferFieldChange(rule.Field, rule.Text(before), rule.Text(after))).Where(change => change.Before != change.After),
    ];

    /// <summary>The draft with some fields of another one.</summary>
    public static OfferDraft With(this OfferDraft draft, OfferDraft other, IReadOnlySet<OfferField> fields) =>
        s_rules.Where(rule => fields.Contains(rule.Field)).Aggregate(draft, (merged, rule) => rule.Take(merged, other));

    private static string TextsOf(OfferDraft draft) =>
        string.Join('\n', draft.Texts.Select(text => $"{text.Language}: {text.Title}\n{text.Description}").Order(StringComparer.Ordinal));

    private static string PositionOf(OfferDraft draft) =>
        string.Create(CultureInfo.InvariantCulture, $"{draft.Position?.Latitude:0.######} {draft.Position?.Longitude:0.######}");

    private static string Text(SessionDraft session)
    {
        var days = session.Rule ?? string.Join(',', Enum.GetValues<Weekdays>().Where(day => day != Weekdays.None && session.Weekdays.HasFlag(day)).Select(day => day.ToString()[..2]));
        var holidays = session.ExceptHolidays ? " PH off" : "";
        var exceptions = string.Concat(session.Exceptions.Select(exception => string.Create(CultureInfo.InvariantCulture, $" {Text(exception.Date)} {(exception.IsOff ? "off" : $"{exception.Start:HH:mm}-{exception.End:HH:mm}")}")));
        return string.Create(CultureInfo.InvariantCulture, $"{days} {session.Start:HH:mm}-{session.End:HH:mm} {Text(session.StartsOn)}..{Text(session.EndsOn)}{holidays}{exceptions}");
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(LocalDate? date) => date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private sealed record Rule(OfferField Field, Func<OfferDraft, string> Text, Func<OfferDraft, OfferDraft, OfferDraft> Take);
}

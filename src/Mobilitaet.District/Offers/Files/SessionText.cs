using System.Text.RegularExpressions;
using Mobilitaet.District.Offers.Importing;
using NodaTime;

namespace Mobilitaet.District.Offers.Files;

/// <summary>The sessions of an offer in one cell: <c>Mo, Mi 8:30-11:45; 24.12.2026 10-12 Uhr; Fr 14:00-16:00 ab 1.9.2026 bis 18.12.2026 außer Ferien (Ausnahmen: 2.11.2026)</c>.</summary>
internal static partial class SessionText
{
    public const string Expected = "je Termin Tage oder Datum und Zeit, mit Semikolon getrennt, zum Beispiel „Mo, Mi 08:30-11:45; 24.12.2026 10:00-12:00“, dahinter auch „ab 01.09.2026“, „bis 18.12.2026“, „außer Ferien“, „(Ausnahmen: 02.11.2026, 04.11.2026 10:00-12:00)“";

    /// <summary>Null when any part cannot be understood.</summary>
    public static IReadOnlyList<SessionDraft>? Find(string text)
    {
        var sessions = new List<SessionDraft>();
        foreach (var part in text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (FindOne(part) is not { } session)
                return null;
            sessions.Add(session);
        }
        return sessions;
    }

    private static SessionDraft? FindOne(string part)
    {
        if (Pattern().Match(part) is not { Success: true } match)
            return null;
        if (GermanValues.FindTime(match.Groups["from"].Value) is not { } start || GermanValues.FindTime(match.Groups["until"].Value) is not { } end || end <= start)
            return null;
        var except = match.Groups["except"].Success;
        if (ExceptionText.Find(match.Groups["exceptions"].Value) is not { } exceptions)
            return null;
        var days = match.Groups["days"].Value.Trim();
        if (GermanValues.FindDate(days) is { } date)
            return match.Groups["first"].Success || match.Groups["last"].Success || exceptions.Count > 0 ? null : OnDate(date, start, end, except);
        if (WeekdayNames.Find(days) is not { } weekdays || !TryDate(match.Groups["first"], out var first) || !TryDate(match.Groups["last"], out var last) || first > last
            || exceptions.Any(exception => !weekdays.Includes(exception.Date.DayOfWeek)))
            return null;
        return new SessionDraft(weekdays, start, end, first, last, ExceptHolidays: except) { Exceptions = exceptions };
    }

    /// <summary>A session on a single date.</summary>
    public static SessionDraft OnDate(LocalDate date, LocalTime start, LocalTime end, bool exceptHolidays) =>
        new(date.DayOfWeek.ToWeekdays(), start, end, date, date, ExceptHolidays: exceptHolidays);

    private static bool TryDate(Group group, out LocalDate? date)
    {
        date = group.Success ? GermanValues.FindDate(group.Value) : null;
        return !group.Success || date is not null;
    }

    [GeneratedRegex(
        @"^(?<days>[^\d]+?|\d[\d.-]{5,9})\s+(?<from>\d{1,2}([:.]\d{2})?)\s*(Uhr)?\s*[-–]\s*(?<until>\d{1,2}([:.]\d{2})?)\s*(Uhr)?(\s+ab\s+(?<first>[\d.-]+))?(\s+bis\s+(?<last>[\d.-]+))?(\s+(?<except>außer (an |in )?(Schul)?(Ferien|Feiertagen)( und (Ferien|Feiertagen))?))?(\s*\((Ausnahmen?|nicht am|fällt aus am):?\s*(?<exceptions>[^()]+)\))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Pattern();
}

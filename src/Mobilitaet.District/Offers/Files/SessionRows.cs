using Mobilitaet.District.Offers.Importing;
using Mobilitaet.District.Offers.Times;
using NodaTime;

namespace Mobilitaet.District.Offers.Files;

/// <summary>Reads the sheet of sessions, one a row.</summary>
internal static class SessionRows
{
    /// <summary>The sessions by the key of their offer.</summary>
    public static ILookup<string, SessionDraft> Read(HeadedSheet sheet, IReadOnlySet<string> keys, List<RowProblem> problems)
    {
        var found = new List<(string Key, SessionDraft Session)>();
        foreach (var line in sheet.Rows)
        {
            var row = new RowReader(sheet, line, problems);
            var before = problems.Count;
            var key = row.Text(OfferColumns.Key, required: true, expected: "der Schlüssel eines Angebots");
            if (key is not null && !keys.Contains(key))
                row.Add(OfferColumns.Key, key, "der Schlüssel eines Angebots dieser Datei");
            var session = Find(row);
            if (problems.Count == before && key is not null && session is not null)
                found.Add((key, session));
        }
        return found.ToLookup(entry => entry.Key, entry => entry.Session, StringComparer.Ordinal);
    }

    private static SessionDraft? Find(RowReader row)
    {
        var (start, end) = (row.Time(OfferColumns.Start), row.Time(OfferColumns.End));
        if (end <= start)
            row.Add(OfferColumns.End, row.Text(OfferColumns.End) ?? "", "eine Uhrzeit nach dem Beginn");
        var (first, last) = (row.Date(OfferColumns.StartsOn), row.Date(OfferColumns.EndsOn));
        if (last < first)
            row.Add(OfferColumns.EndsOn, row.Text(OfferColumns.EndsOn) ?? "", "ein Tag nach dem ersten");
        var days = row.Value(OfferColumns.Weekdays, WeekdayNames.Find, "Wochentage wie „Mo, Mi“ oder „Mo-Do“");
        var date = row.Date(OfferColumns.Date);
        var rule = row.Text(OfferColumns.Rule, 500);
        var except = row.YesNo(OfferColumns.ExceptHolidays) ?? false;
        var exceptions = ExceptionsOf(row, days);
        if (new[] { days is not null, date is not null, rule is not null }.Count(isGiven => isGiven) != 1)
            row.Add(OfferColumns.Weekdays, row.Text(OfferColumns.Weekdays) ?? "", "genau eines von Wochentagen, Datum und Regel");
        if (rule is not null && (RecurrenceDates.FindPattern(rule) is null || first is null))
            row.Add(OfferColumns.Rule, rule, "eine Regel nach iCalendar wie „FREQ=MONTHLY;BYDAY=+1FR“ und in der Spalte „Ab“ ihr erster Tag");
        return start is not { } from || end is not { } until ? null
            : date is { } day ? SessionText.OnDate(day, from, until, except)
            : new SessionDraft(days ?? Weekdays.None, from, until, first, last, rule, except) { Exceptions = exceptions };
    }

    private static IReadOnlyList<SessionException> ExceptionsOf(RowReader row, Weekdays? days)
    {
        if (row.Text(OfferColumns.Exceptions) is not { } text)
            return [];
        if (ExceptionText.Find(text) is not { } exceptions)
            row.Add(OfferColumns.Exceptions, text, ExceptionText.Expected);
        else if (exceptions.FirstOrDefault(exception => days is { } week && !week.Includes(exception.Date.DayOfWeek)) is { } other)
            row.Add(OfferColumns.Exceptions, ExceptionText.Of(other), "ein Tag, an dem der Termin sonst stattfindet");
        else
            return exceptions;
        return [];
    }
}

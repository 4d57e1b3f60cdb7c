using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;

namespace Mobilitaet.District.Offers.Times;

/// <summary>The dates of an iCalendar recurrence rule.</summary>
internal static class RecurrenceDates
{
    /// <summary>A rule that cannot come to an end by itself is followed so far and no further.</summary>
    private const int MostDates = 20_000;

    /// <param name="rule">An iCalendar <c>RRULE</c> value.</param>
    /// <param name="start">Where counting begins.</param>
    /// <param name="first">The first wanted date.</param>
    /// <param name="last">The last wanted date.</param>
    /// <param name="daysOff">Dates of the rule that are left out; a rule of a number of times counts them too.</param>
    /// <returns>No dates when the rule cannot be followed; importing names such rules.</returns>
    public static IEnumerable<LocalDate> List(string rule, LocalDate start, LocalDate first, LocalDate last, IReadOnlyList<LocalDate> daysOff)
    {
        if (FindPattern(rule) is not { } pattern)
            return [];
        var @event = new CalendarEvent { Start = new CalDateTime(start.Year, start.Month, start.Day), RecurrenceRule = pattern };
        foreach (var day in daysOff)
            @event.ExceptionDates.Add(new CalDateTime(day.Year, day.Month, day.Day));
        return [.. @event.GetOccurrences().Take(MostDates)
            .Select(occurrence => LocalDate.FromDateTime(occurrence.Period.StartTime.Value))
            .SkipWhile(date => date < first).TakeWhile(date => date <= last)];
    }

    /// <summary>Null when the text is no rule.</summary>
    public static RecurrenceRule? FindPattern(string rule)
    {
        try
        {
            return new RecurrenceRule(rule);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}

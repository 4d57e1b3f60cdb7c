using Mobilitaet.District.Offers.Integreat.Answers;
using Mobilitaet.District.Offers.Sources;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>Reads when an event takes place: once, every day of a span, or by a recurrence rule; in the region's local time.</summary>
/// <param name="Times">None when only the days are known.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null without end.</param>
/// <param name="Notice">What is not as asked; null when all is clear.</param>
/// <param name="Detail">To the notice.</param>
internal sealed record EventTimes(IReadOnlyList<IntegreatTimes> Times, LocalDate From, LocalDate? Until, SourceNoticeKind? Notice = null, string? Detail = null)
{
    private const Weekdays EveryDay = (Weekdays)127;
    private const Weekdays MondayToFriday = (Weekdays)31;
    private static readonly LocalTime s_lastMinute = new(23, 59);

    /// <exception cref="FormatException">Start or end is missing, no moment, or out of order.</exception>
    public static EventTimes Read(EventTimesAnswer answer, string? rule, DateTimeZone fallback)
    {
        var zone = answer.Timezone is { } name && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } known ? known : fallback;
        var start = LocalOf(answer.Start, "start", zone);
        var end = answer.End is null ? start : LocalOf(answer.End, "end", zone);
        if (end < start)
            throw new FormatException($"it ends ({answer.End}) before it starts ({answer.Start})");
        if (end == start)
            return new EventTimes([], start.Date, start.Date, SourceNoticeKind.TimesUnclear, "it has no end");
        if (answer.AllDay == true)
            return AllDay(start.Date, end.Date, rule);
        return string.IsNullOrWhiteSpace(rule) ? Once(start, end, answer.OnlyWeekdays == true) : Recurring(start, end, rule, zone);
    }

    private static EventTimes AllDay(LocalDate from, LocalDate until, string? rule)
    {
        if (string.IsNullOrWhiteSpace(rule))
            return new EventTimes([], from, until, SourceNoticeKind.AllDay);
        var recurrence = Recurrence.Parse(rule);
        return new EventTimes([], from, recurrence is null or { IsCounted: true } ? null : recurrence.Until, SourceNoticeKind.AllDay, recurrence?.Rule);
    }

    private static EventTimes Once(LocalDateTime start, LocalDateTime end, bool onlyWeekdays)
    {
        if (start.Date == end.Date)
            return Between(start, end.TimeOfDay, start.Date.DayOfWeek.ToWeekdays(), end.Date);
        if (IsOneNight(start, end))
            return Between(start, s_lastMinute, start.Date.DayOfWeek.ToWeekdays(), start.Date) with { Notice = SourceNoticeKind.EndsAfterMidnight, Detail = end.TimeOfDay.ToString("HH:mm", null) };
        if (end.TimeOfDay <= start.TimeOfDay)
            return new EventTimes([], start.Date, end.Date, SourceNoticeKind.TimesUnclear, $"from {start:uuuu-MM-dd HH:mm} to {end:uuuu-MM-dd HH:mm}");
        return Between(start, end.TimeOfDay, onlyWeekdays ? MondayToFriday : EveryDay, end.Date);
    }

    private static EventTimes Recurring(LocalDateTime start, LocalDateTime end, string rule, DateTimeZone zone)
    {
        var isNight = start.Date != end.Date && IsOneNight(start, end);
        if (Recurrence.Parse(rule) is not { } recurrence || ExcludedDates.Find(rule, zone) is not { } daysOff || (start.Date != end.Date && !isNight))
            return Once(start, end, onlyWeekdays: false) with { Notice = SourceNoticeKind.TimesUnclear, Detail = PlainText.Line(rule) };
        var first = recurrence.FirstDay(start.Date);
        if (recurrence.Until < first)
            return new EventTimes([], start.Date, LocalDate.Max(start.Date, recurrence.Until.Value), SourceNoticeKind.TimesUnclear, PlainText.Line(rule));
        var last = isNight ? s_lastMinute : end.TimeOfDay;
        var weekdays = recurrence.Weekdays == Weekdays.None ? first.DayOfWeek.ToWeekdays() : recurrence.Weekdays;
        var times = recurrence.IsEveryWeek
            ? new IntegreatTimes(weekdays, start.TimeOfDay, last, first, recurrence.Until)
            : new IntegreatTimes(Weekdays.None, start.TimeOfDay, last, first, recurrence.Until, recurrence.Rule);
        return new EventTimes([daysOff.Count == 0 ? times : times with { DaysOff = daysOff }], first, recurrence.Until, isNight ? SourceNoticeKind.EndsAfterMidnight : null);
    }

    private static EventTimes Between(LocalDateTime start, LocalTime end, Weekdays weekdays, LocalDate until) =>
        new([new IntegreatTimes(weekdays, start.TimeOfDay, end, start.Date, until)], start.Date, until);

    private static bool IsOneNight(LocalDateTime start, LocalDateTime end) => end.Date == start.Date.PlusDays(1) && end.TimeOfDay < start.TimeOfDay;

    /// <summary>The moment in local time, to the minute.</summary>
    private static LocalDateTime LocalOf(string? text, string what, DateTimeZone zone)
    {
        if (!OffsetDateTimePattern.ExtendedIso.Parse(text ?? "").TryGetValue(default, out var moment))
            throw new FormatException($"its {what} '{PlainText.Line(text, 40)}' is no moment");
        if (moment.Year is < 1990 or > 2200)
            throw new FormatException($"its {what} lies in the year {moment.Year}");
        var local = moment.InZone(zone).LocalDateTime;
        return local.Date + new LocalTime(local.Hour, local.Minute);
    }
}

using NodaTime;

namespace Mobilitaet.District.Offers.Times;

/// <summary>On which days one rule of opening hours speaks; what is null or empty does not limit it.</summary>
internal sealed record OpeningDays
{
    private const int DaysInWeek = 7;

    /// <summary>From month and day to month and day, both included, possibly over the turn of the year.</summary>
    public IReadOnlyList<(AnnualDate From, AnnualDate Until)> Seasons { get; init; } = [];

    /// <summary>Null when no weekday is named.</summary>
    public Weekdays? Weekdays { get; init; }

    /// <summary>Which ones of a month's weekdays: 1 to 5 from its beginning, -1 to -5 from its end; empty for all.</summary>
    public IReadOnlyList<int> NthOfMonth { get; init; } = [];

    /// <summary>Public holidays are named beside the weekdays.</summary>
    public bool OrPublicHolidays { get; init; }

    /// <summary>School holidays are named beside the weekdays.</summary>
    public bool OrSchoolHolidays { get; init; }

    /// <summary>The weekdays count in school holidays only.</summary>
    public bool OnlySchoolHolidays { get; init; }

    /// <summary>The weekdays count on public holidays only.</summary>
    public bool OnlyPublicHolidays { get; init; }

    public bool Match(LocalDate date, HolidayCalendar holidays)
    {
        if (Seasons.Count > 0 && !Seasons.Any(season => IsWithin(season, date)))
            return false;
        if ((OnlySchoolHolidays && !holidays.IsOffSchool(date)) || (OnlyPublicHolidays && !Holidays.IsPublic(date)))
            return false;
        if ((OrPublicHolidays && Holidays.IsPublic(date)) || (OrSchoolHolidays && holidays.IsOffSchool(date)))
            return true;
        if (Weekdays is not { } weekdays)
            return !OrPublicHolidays && !OrSchoolHolidays;
        return weekdays.Includes(date.DayOfWeek) && (NthOfMonth.Count == 0 || NthOfMonth.Any(nth => IsNth(date, nth)));
    }

    private static bool IsWithin((AnnualDate From, AnnualDate Until) season, LocalDate date)
    {
        var day = new AnnualDate(date.Month, date.Day);
        return season.From <= season.Until ? day >= season.From && day <= season.Until : day >= season.From || day <= season.Until;
    }

    private static bool IsNth(LocalDate date, int nth)
    {
        var length = CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);
        return nth > 0 ? ((date.Day - 1) / DaysInWeek) + 1 == nth : ((length - date.Day) / DaysInWeek) + 1 == -nth;
    }
}

using NodaTime;

namespace Mobilitaet.District.Offers.Times;

/// <summary>Public holidays in Hesse, and school holidays computed to be like those in Hesse, whose real dates are decreed year by year.</summary>
public static class Holidays
{
    public static bool IsPublic(LocalDate date)
    {
        var easter = EasterSunday(date.Year);
        return (date.Month, date.Day) is (1, 1) or (5, 1) or (10, 3) or (12, 25) or (12, 26)
            || Period.DaysBetween(easter, date) is -2 or 1 or 39 or 50 or 60;
    }

    /// <summary>Two weeks at Easter, six in summer, two in autumn, and from 23 December to 9 January.</summary>
    public static bool IsOffSchool(LocalDate date)
    {
        var year = date.Year;
        return IsWithin(EasterSunday(year).PlusDays(-6), 2)
            || IsWithin(MondayFrom(new LocalDate(year, 6, 29)), 6)
            || IsWithin(MondayFrom(new LocalDate(year, 10, 4)), 2)
            || (date.Month == 12 && date.Day >= 23) || (date.Month == 1 && date.Day <= 9);

        bool IsWithin(LocalDate start, int weeks) => date >= start && date < start.PlusWeeks(weeks);
    }

    /// <summary>Easter of the Gregorian calendar (Butcher 1876).</summary>
    private static LocalDate EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var number = h + l - (7 * m) + 114;
        return new LocalDate(year, number / 31, (number % 31) + 1);
    }

    private static LocalDate MondayFrom(LocalDate date) => date.PlusDays(-1).Next(IsoDayOfWeek.Monday);
}

using System.Globalization;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>How the demo files write weekdays (<c>Mo|We</c>), times (<c>08:30</c>) and dates (<c>2026-09-01</c>).</summary>
internal static class DemoFormat
{
    private static readonly string[] s_days = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];

    public static string Day(DayOfWeek day) => s_days[(int)day];

    public static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">The text is not a weekday of two letters.</exception>
    public static DayOfWeek Day(string text) => Array.IndexOf(s_days, text) is >= 0 and var day
        ? (DayOfWeek)day
        : throw new FormatException($"'{text}' is not a weekday (Mo, Tu, We, Th, Fr, Sa, Su)");

    public static IReadOnlyList<DayOfWeek> Weekdays(string text) => [.. text.Split('|').Select(Day)];

    /// <exception cref="FormatException">The text is not a time of day.</exception>
    public static TimeOnly Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time
        : throw new FormatException($"'{text}' is not a time (HH:MM)");

    /// <exception cref="FormatException">The text is not a date.</exception>
    public static DateOnly Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new FormatException($"'{text}' is not a date (YYYY-MM-DD)");
}

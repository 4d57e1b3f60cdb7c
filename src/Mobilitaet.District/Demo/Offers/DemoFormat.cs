using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>How the demo files write weekdays (<c>Mo|We</c>), times (<c>08:30</c>) and dates (<c>2026-09-01</c>).</summary>
internal static class DemoFormat
{
    private static readonly string[] s_days = ["", "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    private static readonly LocalTimePattern s_time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Day(IsoDayOfWeek day) => s_days[(int)day];

    public static string Text(LocalTime time) => s_time.Format(time);

    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <exception cref="FormatException">The text is not a weekday of two letters.</exception>
    public static IsoDayOfWeek Day(string text) => Array.IndexOf(s_days, text) is > 0 and var day
        ? (IsoDayOfWeek)day
        : throw new FormatException($"'{text}' is not a weekday (Mo, Tu, We, Th, Fr, Sa, Su)");

    public static IReadOnlyList<IsoDayOfWeek> Weekdays(string text) => [.. text.Split('|').Select(Day)];

    /// <exception cref="FormatException">The text is not a time of day.</exception>
    public static LocalTime Time(string text) => s_time.Parse(text) is { Success: true } parsed
        ? parsed.Value
        : throw new FormatException($"'{text}' is not a time (HH:MM)");

    /// <exception cref="FormatException">The text is not a date.</exception>
    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } parsed
        ? parsed.Value
        : throw new FormatException($"'{text}' is not a date (YYYY-MM-DD)");
}

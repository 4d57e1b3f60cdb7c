using Mobilitaet.Routing;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Journeys;

/// <summary>Understands times as people give them, <c>08:15</c> or <c>2026-11-24T08:15</c>, and writes them.</summary>
public static class JourneyTimes
{
    private const int FirstYear = 1970;
    private const int LastYear = 2199;
    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("H:mm");
    private static readonly LocalDateTimePattern[] DateTimes =
        [.. new[] { "uuuu'-'MM'-'dd'T'H:mm", "uuuu'-'MM'-'dd'T'HH:mm:ss", "uuuu'-'MM'-'dd H:mm" }.Select(LocalDateTimePattern.CreateWithInvariantCulture)];

    /// <summary>The moment meant, in local time of the timetable.</summary>
    /// <param name="text">A time of day or a local date with time; null for the present time of day.</param>
    /// <param name="date">The date of a mere time of day; null for today.</param>
    /// <param name="zone">Where the times are local.</param>
    /// <param name="now">The present.</param>
    /// <exception cref="InputException">Not a time, or two dates at once.</exception>
    public static Instant Parse(string? text, string? date, DateTimeZone zone, Instant now)
    {
        var today = now.InZone(zone).LocalDateTime;
        var day = date is null ? today.Date : ParseDate(date);
        if (string.IsNullOrWhiteSpace(text))
            return date is null ? now : At(day + today.TimeOfDay, zone);
        if (TimeOfDay.Parse(text.Trim()) is { Success: true } time)
            return At(day + time.Value, zone);
        foreach (var pattern in DateTimes)
        {
            if (pattern.Parse(text.Trim()) is { Success: true } moment)
                return date is null ? At(Plausible(moment.Value.Date, text) + moment.Value.TimeOfDay, zone) : throw new InputException($"'{text}' has a date already; leave out --date, or give the time as 08:15.");
        }
        throw new InputException($"'{text}' is no time; write it like 08:15 or 2026-11-24T08:15.");
    }

    /// <summary>Whether somebody could mean this date; calendars and time zones do not work far beyond.</summary>
    public static bool IsPlausible(LocalDate date) => date.Year is >= FirstYear and <= LastYear;

    /// <summary>The next full minute, for arrivals and ends: a clock without seconds must never promise too much.</summary>
    public static ZonedDateTime RoundedUp(ZonedDateTime moment)
    {
        var over = moment.TickOfSecond > 0 || moment.Second > 0;
        return over ? moment.Plus(Duration.FromMinutes(1) - Duration.FromSeconds(moment.Second) - Duration.FromTicks(moment.TickOfSecond)) : moment;
    }

    /// <summary>Whole minutes between two moments as clocks show them: departures rounded down, arrivals rounded up.</summary>
    public static int ShownMinutes(ZonedDateTime departure, ZonedDateTime arrival) =>
        (int)Math.Floor((RoundedUp(arrival).ToInstant() - departure.ToInstant()).TotalMinutes + (departure.Second / 60.0) + 1e-6);

    /// <summary>ISO 8601 with the local offset.</summary>
    public static string Iso(ZonedDateTime moment) => OffsetDateTimePattern.Rfc3339.Format(moment.ToOffsetDateTime());

    /// <summary>Hours and minutes of a clock.</summary>
    public static string Clock(ZonedDateTime moment) => moment.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Hours and minutes of an arrival, never earlier than it is.</summary>
    public static string ArrivalClock(ZonedDateTime moment) => Clock(RoundedUp(moment));

    /// <summary>Weekday, date and time.</summary>
    public static string Day(ZonedDateTime moment) => moment.ToString("ddd uuuu'-'MM'-'dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static LocalDate ParseDate(string text) => LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true } date
        ? Plausible(date.Value, text)
        : throw new InputException($"'{text}' is no date; write it like 2026-11-24.");

    private static LocalDate Plausible(LocalDate date, string text) => IsPlausible(date)
        ? date
        : throw new InputException(FormattableString.Invariant($"'{text}' is too far away; give a date of the years {FirstYear} to {LastYear}."));

    private static Instant At(LocalDateTime moment, DateTimeZone zone) => moment.InZoneLeniently(zone).ToInstant();
}

using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>The <c>recurrence_rule</c> of an event, taken apart.</summary>
/// <param name="Frequency"><c>DAILY</c>, <c>WEEKLY</c>, <c>MONTHLY</c> or <c>YEARLY</c>.</param>
/// <param name="Interval">Every how many of them.</param>
/// <param name="Until">The last day; null without end.</param>
/// <param name="Weekdays">The weekdays of a weekly rule; none when it names none, or in another frequency.</param>
/// <param name="Rest">All other parts in their order, for example <c>BYDAY=+1FR</c>.</param>
/// <param name="IsCounted">Whether it ends after a number of times.</param>
internal sealed record Recurrence(string Frequency, int Interval, LocalDate? Until, Weekdays Weekdays, IReadOnlyList<string> Rest, bool IsCounted)
{
    private const string Mark = "RRULE:";
    private static readonly string[] s_days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly string[] s_frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] s_passedOn = ["BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST", "COUNT"];
    private static readonly LocalDatePattern s_date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>Whether it is simply the same weekdays every week.</summary>
    public bool IsEveryWeek => Frequency == "WEEKLY" && Interval == 1 && !IsCounted && Rest.All(part => part.StartsWith("WKST=", StringComparison.Ordinal));

    /// <summary>The rule without its end, as an iCalendar <c>RRULE</c> value.</summary>
    public string Rule
    {
        get
        {
            List<string> parts = ["FREQ=" + Frequency];
            if (Interval != 1)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"INTERVAL={Interval}"));
            if (Weekdays != Weekdays.None)
                parts.Add("BYDAY=" + string.Join(',', s_days.Where((_, day) => Weekdays.HasFlag((Weekdays)(1 << day)))));
            return string.Join(';', parts.Concat(Rest));
        }
    }

    /// <summary>The rule; null when it is not one that could be followed.</summary>
    public static Recurrence? Parse(string text)
    {
        // DTSTART is in UTC but the weekdays are local, so the rule is read alone and begins at the event's local start.
        var at = text.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || text.Contains("RDATE", StringComparison.OrdinalIgnoreCase))
            return null;
        var rule = text[(at + Mark.Length)..].Split('\n', '\r')[0].Trim().ToUpperInvariant();
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in rule.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == part.Length - 1 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
                return null;
        }
        return Parse(parts);
    }

    /// <summary>The first day from <paramref name="start"/> on that a weekly rule names.</summary>
    public LocalDate FirstDay(LocalDate start)
    {
        if (Frequency != "WEEKLY" || Weekdays == Weekdays.None)
            return start;
        // Weeks begin on Monday, and a rule of every second week counts from the week of the start.
        var monday = start.PlusDays(1 - (int)start.DayOfWeek);
        for (var day = start; day < monday.PlusWeeks(1); day = day.PlusDays(1))
        {
            if (Weekdays.Includes(day.DayOfWeek))
                return day;
        }
        var next = monday.PlusWeeks(Interval);
        return Enumerable.Range(0, 7).Select(next.PlusDays).First(day => Weekdays.Includes(day.DayOfWeek));
    }

    private static Recurrence? Parse(Dictionary<string, string> parts)
    {
        if (!parts.Remove("FREQ", out var frequency) || !s_frequencies.Contains(frequency))
            return null;
        var interval = 1;
        if (parts.Remove("INTERVAL", out var every) && (!int.TryParse(every, NumberStyles.None, CultureInfo.InvariantCulture, out interval) || interval is < 1 or > 1000))
            return null;
        LocalDate? until = null;
        if (parts.Remove("UNTIL", out var end))
        {
            if (end.Length < 8 || !s_date.Parse(end[..8]).TryGetValue(default, out var last))
                return null;
            until = last;
        }
        var weekdays = Weekdays.None;
        if (frequency == "WEEKLY" && parts.Remove("BYDAY", out var names) && !TryReadDays(names, out weekdays))
            return null;
        if (parts.Keys.Any(name => !s_passedOn.Contains(name)))
            return null;
        return new Recurrence(frequency, interval, until, weekdays, [.. parts.Select(part => $"{part.Key}={LastNotFifth(part.Key, part.Value)}")], parts.ContainsKey("COUNT"));
    }

    // "In the fifth week" is how Integreat's editors were made to say "in the last week of the month".
    private static string LastNotFifth(string key, string value) =>
        key == "BYDAY" && value.Length == 4 && value.StartsWith("+5", StringComparison.Ordinal) ? "-1" + value[2..] : value;

    private static bool TryReadDays(string names, out Weekdays weekdays)
    {
        weekdays = Weekdays.None;
        foreach (var name in names.Split(','))
        {
            var day = Array.IndexOf(s_days, name);
            if (day < 0)
                return false;
            weekdays |= (Weekdays)(1 << day);
        }
        return weekdays != Weekdays.None;
    }
}

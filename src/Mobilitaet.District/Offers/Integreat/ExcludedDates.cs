using Ical.Net.DataTypes;
using Ical.Net.Serialization.DataTypes;
using NodaTime;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>The <c>EXDATE</c> lines beside a recurrence rule: dates on which the event does not take place.</summary>
internal static class ExcludedDates
{
    private const string Mark = "EXDATE";
    private const int Most = 1000;

    /// <summary>Local dates in order, without repeats; null when a line cannot be understood.</summary>
    /// <param name="text">iCalendar lines.</param>
    /// <param name="zone">The event's zone; moments without a zone are in UTC, as <c>DTSTART</c> beside them is.</param>
    public static IReadOnlyList<LocalDate>? Find(string text, DateTimeZone zone)
    {
        var dates = new SortedSet<LocalDate>();
        foreach (var line in text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !line.StartsWith(Mark, StringComparison.OrdinalIgnoreCase))
                continue;
            var named = line[..colon].Split(';').Select(part => part.Split('=')).FirstOrDefault(part => part is [var name, _] && name.Equals("TZID", StringComparison.OrdinalIgnoreCase))?[1].Trim('"');
            foreach (var value in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (dates.Count >= Most || FindDate(value, named, zone) is not { } date)
                    return null;
                dates.Add(date);
            }
        }
        return [.. dates];
    }

    private static LocalDate? FindDate(string value, string? named, DateTimeZone zone)
    {
        if (new DateTimeSerializer().Deserialize(new StringReader(value)) is not CalDateTime { Year: >= 1990 and <= 2200 } moment)
            return null;
        var local = LocalDateTime.FromDateTime(moment.Value);
        if (!moment.HasTime || (named is not null && !moment.IsUtc))
            return local.Date;
        return local.InUtc().WithZone(zone).Date;
    }
}

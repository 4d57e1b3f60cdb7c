using System.Globalization;
using System.Xml;

namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>Reads OSM <c>duration</c> values: <c>HH:MM</c>, <c>HH:MM:SS</c>, plain minutes, or ISO 8601 (<c>PT1H30M</c>).</summary>
internal static class StatedDurations
{
    /// <summary>Null when the value is missing, not readable, or not more than nothing.</summary>
    public static TimeSpan? Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        value = value.Trim();
        var duration = value.StartsWith('P') ? ParseIso(value) : ParseClock(value);
        return duration > TimeSpan.Zero && duration < TimeSpan.FromDays(7) ? duration : null;
    }

    private static TimeSpan? ParseIso(string value)
    {
        try
        {
            return XmlConvert.ToTimeSpan(value);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static TimeSpan? ParseClock(string value)
    {
        var parts = value.Split(':');
        Span<int> numbers = stackalloc int[3];
        if (parts.Length > 3)
            return null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 4 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || (i > 0 && numbers[i] > 59))
                return null;
        }
        return parts.Length == 1 ? TimeSpan.FromMinutes(numbers[0]) : new TimeSpan(numbers[0], numbers[1], numbers[2]);
    }
}

namespace Mobilitaet.District.Offers.Files;

/// <summary>Weekdays as German tables name them: <c>Mo, Mi</c>, <c>Mo-Do</c>, <c>Montag/Mittwoch</c>, <c>täglich</c>.</summary>
internal static class WeekdayNames
{
    private static readonly string[] s_names = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"];
    private static readonly string[] s_english = ["mo", "tu", "we", "th", "fr", "sa", "su"];

    /// <summary>Null when any part is no weekday.</summary>
    public static Weekdays? Find(string text)
    {
        if (text.Equals("täglich", StringComparison.OrdinalIgnoreCase))
            return (Weekdays)127;
        var days = Weekdays.None;
        foreach (var part in text.Replace(" und ", ",", StringComparison.Ordinal).Split([',', '/', '+', '|'], StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(['-', '–'], StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || FindDay(ends[0]) is not { } first || FindDay(ends[^1]) is not { } last)
                return null;
            for (var day = first; ; day = (day + 1) % 7)
            {
                days |= (Weekdays)(1 << day);
                if (day == last)
                    break;
            }
        }
        return days;
    }

    private static int? FindDay(string text)
    {
        var name = text.TrimEnd('.').ToLowerInvariant();
        if (name.Length < 2)
            return null;
        var day = Array.FindIndex(s_names, full => name.Length == 2 ? full.StartsWith(name, StringComparison.Ordinal) : full == name || full + "s" == name);
        return day >= 0 ? day : Array.IndexOf(s_english, name) is >= 0 and var english ? english : name == "sonnabend" ? 5 : null;
    }
}

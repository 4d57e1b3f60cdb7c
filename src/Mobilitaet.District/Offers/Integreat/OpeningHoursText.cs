using System.Globalization;
using Mobilitaet.District.Offers.Integreat.Answers;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>Writes Integreat's seven weekdays as OpenStreetMap <c>opening_hours</c>.</summary>
internal static class OpeningHoursText
{
    private const int Days = 7;
    private const int MostSlots = 12;
    private static readonly string[] s_names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    private static readonly LocalTimePattern s_time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The text, null when no day is open, and what was wrong, null when nothing.</summary>
    public static (string? Text, string? Problem) Of(IReadOnlyList<OpeningDayAnswer?> days)
    {
        if (days.Count != Days)
            return (null, $"{days.Count} weekdays instead of seven");
        var hours = new string?[Days];
        for (var day = 0; day < Days; day++)
        {
            try
            {
                hours[day] = days[day] is { } answer ? HoursOf(answer) : null;
            }
            catch (FormatException problem)
            {
                return (null, $"{s_names[day]}: {problem.Message}");
            }
        }
        var rules = Enumerable.Range(0, Days).Where(day => hours[day] is not null)
            .GroupBy(day => hours[day])
            .Select(same => $"{NameOf([.. same])} {same.Key}");
        return (string.Join("; ", rules) is { Length: > 0 } text ? text : null, null);
    }

    private static string? HoursOf(OpeningDayAnswer day)
    {
        if (day.Closed)
            return null;
        if (day.AllDay)
            return "00:00-24:00";
        var slots = day.TimeSlots ?? [];
        if (slots.Count > MostSlots)
            throw new FormatException($"{slots.Count} openings on one day");
        return slots.Count == 0 ? null : string.Join(',', slots.Select(SlotOf).Order(StringComparer.Ordinal));
    }

    private static string SlotOf(TimeSlotAnswer? slot)
    {
        var start = Parse(slot?.Start);
        var end = Parse(slot?.End);
        if (start == end)
            throw new FormatException($"an opening from {slot!.Start} to {slot.End}");
        var shown = end == LocalTime.Midnight ? "24:00" : s_time.Format(end);
        return string.Create(CultureInfo.InvariantCulture, $"{s_time.Format(start)}-{shown}");
    }

    private static LocalTime Parse(string? time) => s_time.Parse(time ?? "") is { Success: true } parsed
        ? parsed.Value
        : throw new FormatException($"the time '{time}'");

    private static string NameOf(IReadOnlyList<int> days)
    {
        var parts = new List<string>();
        for (var i = 0; i < days.Count;)
        {
            var last = i;
            while (last + 1 < days.Count && days[last + 1] == days[last] + 1)
                last++;
            parts.Add(last == i ? s_names[days[i]] : $"{s_names[days[i]]}-{s_names[days[last]]}");
            i = last + 1;
        }
        return string.Join(',', parts);
    }
}

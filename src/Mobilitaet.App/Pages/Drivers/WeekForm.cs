using Mobilitaet.District.Drivers;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Drivers;

/// <summary>Two spans of hours for each weekday, as the form carries them: from and until of Monday's first span, of its second, of Tuesday's first, and so on.</summary>
internal static class WeekForm
{
    public const int SpansADay = 2;
    private static readonly LocalTimePattern s_pattern = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>The hours; null when a time cannot be read, or a span ends before it begins or has no end.</summary>
    public static List<DriverAvailability>? Read(IReadOnlyList<string?> from, IReadOnlyList<string?> until)
    {
        var week = new List<DriverAvailability>();
        for (var i = 0; i < Math.Min(7 * SpansADay, Math.Max(from.Count, until.Count)); i++)
        {
            var (begin, end) = (from.ElementAtOrDefault(i), until.ElementAtOrDefault(i));
            if (string.IsNullOrWhiteSpace(begin) && string.IsNullOrWhiteSpace(end))
                continue;
            if (Parse(begin) is not { } start || Parse(end) is not { } stop || (stop <= start && stop != LocalTime.Midnight))
                return null;
            week.Add(new DriverAvailability { Weekday = (IsoDayOfWeek)((i / SpansADay) + 1), From = start, Until = stop });
        }
        return week;
    }

    public static LocalTime? Parse(string? text) => s_pattern.Parse(text?.Trim() ?? "") is { Success: true } time ? time.Value : null;
}

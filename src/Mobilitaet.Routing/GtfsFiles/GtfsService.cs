using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>The days on which trips run: a row of <c>calendar.txt</c>, if there is one, and its rows of <c>calendar_dates.txt</c>.</summary>
public sealed record GtfsService
{
    public required string Id { get; init; }

    /// <summary>Bit 0 is Monday, bit 6 Sunday; 0 without a row in <c>calendar.txt</c>.</summary>
    public byte Weekdays { get; init; }

    /// <summary>First day of the weekly pattern; null without one.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>Last day of the weekly pattern, included.</summary>
    public LocalDate? End { get; init; }

    /// <summary>Days of service beside the weekly pattern, in order.</summary>
    public LocalDate[] Added { get; init; } = [];

    /// <summary>Days without service in spite of the weekly pattern, in order.</summary>
    public LocalDate[] Removed { get; init; } = [];

    public bool RunsOn(LocalDate date) =>
        Contains(Added, date)
        || (date >= Start && date <= End && (Weekdays >> ((int)date.DayOfWeek - 1) & 1) != 0 && !Contains(Removed, date));

    /// <summary>The first day of service; null when there is none at all.</summary>
    public LocalDate? FirstDay()
    {
        LocalDate? added = Added.Length > 0 ? Added[0] : null;
        return FindInWeeks(Start, 1) is { } first && !(added < first) ? first : added;
    }

    /// <summary>The last day of service; null when there is none at all.</summary>
    public LocalDate? LastDay()
    {
        LocalDate? added = Added.Length > 0 ? Added[^1] : null;
        return FindInWeeks(End, -1) is { } last && !(added > last) ? last : added;
    }

    private LocalDate? FindInWeeks(LocalDate? from, int step)
    {
        for (var date = from; Weekdays != 0 && date >= Start && date <= End; date = date.Value.PlusDays(step))
        {
            if (RunsOn(date.Value))
                return date;
        }
        return null;
    }

    private static bool Contains(LocalDate[] days, LocalDate day) => days.Length > 0 && Array.BinarySearch(days, day) >= 0;
}

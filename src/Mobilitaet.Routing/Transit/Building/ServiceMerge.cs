using Mobilitaet.Routing.GtfsFiles;
using NodaTime;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Turns calendars into one bit per service and day.</summary>
internal static class ServiceMerge
{
    /// <summary>First and last day on which the feed has any service.</summary>
    public static (int FirstDay, int LastDay) Add(FeedMerge merge, ServiceRange range)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        for (var i = 0; i < merge.Feed.Services.Length; i++)
        {
            merge.Options.Cancellation.ThrowIfCancellationRequested();
            var service = merge.Content.ServiceDays.Add();
            foreach (var day in DaysOf(merge.Feed.Services[i], range))
            {
                merge.Content.ServiceDays.Set(service, day, runs: true);
                merge.ServiceRuns[i] = true;
                first = Math.Min(first, day);
                last = Math.Max(last, day);
            }
        }
        return first <= last ? (first, last) : (range.FirstDay, range.FirstDay);
    }

    private static IEnumerable<int> DaysOf(GtfsService service, ServiceRange range)
    {
        if (service.Start is { } start && service.End is { } end && service.Weekdays != 0)
        {
            var removed = service.Removed.Select(Timetable.DayOf).ToHashSet();
            var from = Math.Max(Timetable.DayOf(start), range.FirstDay);
            var to = Math.Min(Timetable.DayOf(end), range.LastDay);
            for (var day = from; day <= to; day++)
            {
                if ((service.Weekdays >> WeekdayOf(day) & 1) != 0 && !removed.Contains(day))
                    yield return day;
            }
        }
        foreach (var added in service.Added)
        {
            if (Timetable.DayOf(added) is var day && day >= range.FirstDay && day <= range.LastDay)
                yield return day;
        }
    }

    // 1970-01-01 was a Thursday; 0 is Monday.
    private static int WeekdayOf(int day) => (((day + 3) % 7) + 7) % 7;
}

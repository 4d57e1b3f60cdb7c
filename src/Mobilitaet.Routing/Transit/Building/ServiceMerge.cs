using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Turns calendars into one bit per day; services that run on the same days share them.</summary>
internal static class ServiceMerge
{
    /// <summary>64 MB of days: a million different calendars of a year. Opened timetables read all of them for each date.</summary>
    private const int MostWords = 1 << 23;

    /// <summary>First and last day on which the feed has any service.</summary>
    /// <exception cref="GtfsFeedException">The calendars differ in more days than a timetable holds.</exception>
    public static (int FirstDay, int LastDay) Add(FeedMerge merge, ServiceRange range)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        var services = merge.Content.ServiceDays;
        var days = services.NewSet();
        for (var i = 0; i < merge.Feed.Services.Length; i++)
        {
            merge.Options.Cancellation.ThrowIfCancellationRequested();
            Fill(days, merge.Feed.Services[i]);
            merge.Services[i] = services.Add(days);
            if (services.Words.Count > MostWords)
                throw TooMany(merge, services);
            merge.ServiceRuns[i] = days.FirstDay is not null;
            first = Math.Min(first, days.FirstDay ?? first);
            last = Math.Max(last, days.LastDay ?? last);
        }
        return first <= last ? (first, last) : (range.FirstDay, range.FirstDay);
    }

    private static void Fill(DaySet days, GtfsService service)
    {
        days.Clear();
        if (service.Start is { } start && service.End is { } end)
            days.AddWeeks(Timetable.DayOf(start), Timetable.DayOf(end), service.Weekdays);
        foreach (var removed in service.Removed)
            days.Set(Timetable.DayOf(removed), runs: false);
        foreach (var added in service.Added)
            days.Set(Timetable.DayOf(added), runs: true);
    }

    private static GtfsFeedException TooMany(FeedMerge merge, ServiceDaysBuilder services)
    {
        var cause = $"more than {services.ServiceCount - 1} different calendars over {services.DayCount} days";
        merge.Report(GtfsRules.TooManyRows, GtfsFileNames.Calendar, null, $"The feed has {cause}.");
        return new GtfsFeedException(merge.Feed.Path, GtfsFileNames.Calendar, $"{cause} are more than a timetable holds; cut the feed to fewer years or fewer calendars.");
    }
}

using Mobilitaet.Routing.GtfsFiles;
using NodaTime;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>The days that a timetable covers: those of all its feeds, within reason.</summary>
internal sealed record ServiceRange(int FirstDay, int DayCount)
{
    private const int DaysPerYear = 366;
    private const int MostYears = 30;
    private const int YearsBack = 5;

    public int LastDay => FirstDay + DayCount - 1;

    public static ServiceRange Of(IReadOnlyList<GtfsFeed> feeds, TimetableImportOptions options)
    {
        var first = feeds.SelectMany(feed => feed.Services).Min(service => service.FirstDay());
        var last = feeds.SelectMany(feed => feed.Services).Max(service => service.LastDay());
        if (first is not { } from || last is not { } to)
            return new ServiceRange(0, 1);
        var (start, end) = (Timetable.DayOf(from), Timetable.DayOf(to));
        if (end - start >= MostYears * DaysPerYear)
            (start, end) = Shortened(start, end, options);
        return new ServiceRange(start, end - start + 1);
    }

    private static (int Start, int End) Shortened(int start, int end, TimetableImportOptions options)
    {
        var today = Timetable.DayOf(options.Today ?? SystemClock.Instance.GetCurrentInstant().InUtc().Date);
        var shortenedStart = Math.Max(start, Math.Min(today - (YearsBack * DaysPerYear), end));
        var shortenedEnd = Math.Min(end, shortenedStart + (MostYears * DaysPerYear) - 1);
        options.Notices.Add(GtfsRules.ServiceExtendsFarInTheFuture, GtfsFileNames.Calendar, null, null,
            $"Services run from {Timetable.DateOf(start):uuuu-MM-dd} to {Timetable.DateOf(end):uuuu-MM-dd}; only {Timetable.DateOf(shortenedStart):uuuu-MM-dd} to {Timetable.DateOf(shortenedEnd):uuuu-MM-dd} was taken over.");
        return (shortenedStart, shortenedEnd);
    }
}

using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles.Checks;

/// <summary>Reports services and feeds that are over, or soon will be.</summary>
internal static class CalendarChecks
{
    private const int Week = 7;

    public static void Run(GtfsFeed feed, GtfsNotices notices, LocalDate today)
    {
        foreach (var service in feed.Services)
        {
            if (service.LastDay() is { } last && last < today)
                notices.Add(GtfsRules.ExpiredCalendar, service.Weekdays == 0 ? GtfsFileNames.CalendarDates : GtfsFileNames.Calendar, null, "service_id", (service.Id, last), static s => $"Service '{s.Id}' ran last on {s.last:uuuu-MM-dd}.");
        }
        if (feed.Info?.End is { } end && end < today.PlusDays(Week))
            notices.Add(GtfsRules.FeedExpirationDate7Days, GtfsFileNames.FeedInfo, null, "feed_end_date", $"The feed is valid only until {end:uuuu-MM-dd}.");
    }
}

namespace Mobilitaet.Routing.GtfsFiles.Checks;

/// <summary>Checks and completes what only the whole feed can show.</summary>
internal static class FeedChecks
{
    /// <exception cref="GtfsFeedException">No trip of the feed can be used.</exception>
    public static void Run(GtfsFeed feed, GtfsNotices notices, GtfsReadOptions options)
    {
        new TripChecks(feed, notices, options.Cancellation).Run();
        SpeedChecks.Run(feed, notices);
        new BlockChecks(feed, notices, options.Cancellation).Run();
        UsageChecks.Run(feed, notices);
        TransferChecks.Run(feed, notices);
        if (options.Today is { } today)
            CalendarChecks.Run(feed, notices, today);
    }
}

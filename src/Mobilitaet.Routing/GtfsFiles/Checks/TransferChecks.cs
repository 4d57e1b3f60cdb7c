namespace Mobilitaet.Routing.GtfsFiles.Checks;

/// <summary>Reports transfer rules whose trips do not call at their stops.</summary>
internal static class TransferChecks
{
    public static void Run(GtfsFeed feed, GtfsNotices notices)
    {
        foreach (var transfer in feed.Transfers)
        {
            if (!FitsItsTrips(feed, transfer))
                notices.Add(GtfsRules.TransferWithInvalidTripAndStop, GtfsFileNames.Transfers, transfer.Row, null, "The rule names a stop at which its trip does not call; it has no effect.");
        }
    }

    /// <summary>Whether the trips that a rule names call at the stops that it names.</summary>
    public static bool FitsItsTrips(GtfsFeed feed, GtfsTransfer transfer) =>
        CallsAt(feed, transfer.FromTrip, transfer.FromStop) && CallsAt(feed, transfer.ToTrip, transfer.ToStop);

    private static bool CallsAt(GtfsFeed feed, int? trip, int? stop)
    {
        if (trip is not { } t || stop is not { } s)
            return true;
        foreach (ref readonly var row in feed.StopTimesOf(t))
        {
            if (row.PlaceKind == GtfsPlaceKind.Stop && (row.Place == s || feed.Stops[row.Place].Parent == s))
                return true;
        }
        return false;
    }
}

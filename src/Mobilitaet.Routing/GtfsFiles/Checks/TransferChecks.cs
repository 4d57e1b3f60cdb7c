namespace Mobilitaet.Routing.GtfsFiles.Checks;

/// <summary>Reports transfer rules whose trips do not call at their stops, or where passengers would stay seated in the middle of a trip.</summary>
internal static class TransferChecks
{
    public static void Run(GtfsFeed feed, GtfsNotices notices)
    {
        foreach (var transfer in feed.Transfers)
        {
            if (!FitsItsTrips(feed, transfer))
                notices.Add(GtfsRules.TransferWithInvalidTripAndStop, GtfsFileNames.Transfers, transfer.Row, null, "The rule names a stop at which its trip does not call; it has no effect.");
            else if (transfer.Type is GtfsTransferType.InSeat or GtfsTransferType.InSeatNotAllowed)
                ReportMiddle(feed, transfer, notices);
        }
    }

    private static void ReportMiddle(GtfsFeed feed, GtfsTransfer transfer, GtfsNotices notices)
    {
        if (!IsEnd(feed, transfer.FromTrip, transfer.FromStop, atLast: true))
            notices.Add(GtfsRules.TransferWithSuspiciousMidTripInSeat, GtfsFileNames.Transfers, transfer.Row, "from_stop_id", "The first trip goes on beyond the stop; the rule was taken for the trip's end.");
        if (!IsEnd(feed, transfer.ToTrip, transfer.ToStop, atLast: false))
            notices.Add(GtfsRules.TransferWithSuspiciousMidTripInSeat, GtfsFileNames.Transfers, transfer.Row, "to_stop_id", "The second trip begins before the stop; the rule was taken for the trip's start.");
    }

    /// <summary>Whether a trip ends, or begins, at a stop or its station.</summary>
    private static bool IsEnd(GtfsFeed feed, int? trip, int? stop, bool atLast)
    {
        if (trip is not { } t || stop is not { } s || feed.StopTimesOf(t) is not { Length: > 0 } rows)
            return true;
        var row = atLast ? rows[^1] : rows[0];
        return row.PlaceKind == GtfsPlaceKind.Stop && (row.Place == s || feed.Stops[row.Place].Parent == s);
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

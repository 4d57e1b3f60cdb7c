namespace Mobilitaet.Routing.GtfsFiles.Checks;

/// <summary>Makes the stop times of each trip complete and increasing, or leaves the trip out: a wrong time would let people wait for no bus.</summary>
internal sealed class TripChecks(GtfsFeed feed, GtfsNotices notices, CancellationToken cancellation)
{
    private const int TripsBetweenLooks = 1 << 12;
    private readonly TimeInterpolation _interpolation = new(feed.Stops);

    /// <exception cref="GtfsFeedException">No trip is left.</exception>
    public void Run()
    {
        var usable = 0;
        for (var trip = 0; trip < feed.Trips.Length; trip++)
        {
            if (trip % TripsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
            if (IsUsable(trip))
                usable++;
            else
                feed.StopTimes.Drop(trip);
        }
        if (usable == 0)
            throw new GtfsFeedException(feed.Path, "", $"none of its {feed.Trips.Length} trips can be used; see the notices for the reasons.");
    }

    private bool IsUsable(int trip)
    {
        if (feed.StopTimesOf(trip).Length == 0)
        {
            notices.Add(GtfsRules.UnusedTrip, GtfsFileNames.Trips, feed.Trips[trip].Row, "trip_id", feed.Trips[trip].Id, static id => $"Trip '{id}' has no stop times.");
            return false;
        }
        RemoveDuplicates(trip);
        TrimEdges(trip);
        ReportDistances(trip);
        return HasEnoughStops(trip) && _interpolation.Complete(feed.StopTimes.Of(trip)) is var complete && (complete || ReportGap(trip)) && TimesIncrease(trip);
    }

    private void RemoveDuplicates(int trip)
    {
        var rows = feed.StopTimes.Of(trip);
        var kept = 1;
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Sequence != rows[kept - 1].Sequence)
                rows[kept++] = rows[i];
            else
                Report(GtfsRules.DuplicateKey, rows[i], "stop_sequence", "has two rows with one sequence number; the first one counts");
        }
        feed.StopTimes.Keep(trip, 0, kept);
    }

    private void TrimEdges(int trip)
    {
        var rows = feed.StopTimes.Of(trip);
        var first = 0;
        while (first < rows.Length && IsUntimed(rows[first]))
            first++;
        var last = rows.Length;
        while (last > first && IsUntimed(rows[last - 1]))
            last--;
        if (last - first == rows.Length)
            return;
        Report(GtfsRules.MissingTripEdge, rows[first > 0 ? 0 : ^1], "arrival_time", "begins or ends with stops without times; they were left out");
        feed.StopTimes.Keep(trip, first, last - first);
    }

    private bool HasEnoughStops(int trip)
    {
        var rows = feed.StopTimesOf(trip);
        if (rows.Length > 1)
            return true;
        if (rows.Length == 1 && rows[0].HasWindow && rows[0].PlaceKind != GtfsPlaceKind.Stop)
        {
            Report(GtfsRules.MissingStopTimesRecord, rows[0], null, "has only one row for its area instead of two; rides within the area were assumed");
            return true;
        }
        notices.Add(GtfsRules.UnusableTrip, GtfsFileNames.Trips, feed.Trips[trip].Row, "trip_id", feed.Trips[trip].Id, static id => $"Trip '{id}' has fewer than two stops with times; it was left out.");
        return false;
    }

    private bool ReportGap(int trip)
    {
        Report(GtfsRules.MissingTripEdge, feed.StopTimesOf(trip)[0], "arrival_time", "has stops without times that no timed stops enclose; it was left out");
        return false;
    }

    private bool TimesIncrease(int trip)
    {
        var previous = 0;
        foreach (ref readonly var row in feed.StopTimesOf(trip))
        {
            if (row.HasWindow)
                continue;
            if (row.Arrival < previous)
            {
                Report(GtfsRules.StopTimeWithArrivalBeforePreviousDepartureTime, row, "arrival_time", "arrives before it has left the stop before; it was left out");
                return false;
            }
            if (row.Departure < row.Arrival)
            {
                Report(GtfsRules.StartAndEndRangeOutOfOrder, row, "departure_time", "departs before it arrives; it was left out");
                return false;
            }
            previous = row.Departure;
        }
        return true;
    }

    private void ReportDistances(int trip)
    {
        var rows = feed.StopTimesOf(trip);
        for (var i = 1; i < rows.Length; i++)
        {
            var equalIsFine = rows[i].Place == rows[i - 1].Place;
            if (rows[i].ShapeDistance < rows[i - 1].ShapeDistance || (rows[i].ShapeDistance == rows[i - 1].ShapeDistance && !equalIsFine))
                Report(GtfsRules.DecreasingOrEqualStopTimeDistance, rows[i], "shape_dist_traveled", "does not move on along its shape");
        }
    }

    private static bool IsUntimed(in GtfsStopTime row) => row.Arrival < 0 && !row.HasWindow;

    private void Report(GtfsRule rule, in GtfsStopTime row, string? field, string defect) =>
        notices.Add(rule, GtfsFileNames.StopTimes, row.Row, field, (feed.Trips[row.Trip].Id, defect), static t => $"Trip '{t.Id}' {t.defect}.");
}

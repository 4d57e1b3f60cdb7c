namespace Mobilitaet.Routing.GtfsFiles.Checks;

/// <summary>Reports vehicles that are faster than their kind can be, which mostly means a misplaced stop.</summary>
internal static class SpeedChecks
{
    private const double MetresPerSecond = 1 / 3.6;
    private const int Minute = 60;

    public static void Run(GtfsFeed feed, GtfsNotices notices)
    {
        for (var trip = 0; trip < feed.Trips.Length; trip++)
        {
            var rows = feed.StopTimesOf(trip);
            var fastest = KilometresPerHour(feed.Routes[feed.Trips[trip].Route].Type) * MetresPerSecond;
            for (var i = 1; i < rows.Length; i++)
            {
                if (!rows[i - 1].HasWindow && !rows[i].HasWindow)
                    CheckPair(feed, notices, rows[i - 1], rows[i], fastest);
            }
        }
    }

    private static void CheckPair(GtfsFeed feed, GtfsNotices notices, in GtfsStopTime from, in GtfsStopTime to, double fastest)
    {
        if (from.PlaceKind != GtfsPlaceKind.Stop || to.PlaceKind != GtfsPlaceKind.Stop
            || feed.Stops[from.Place].Location is not { } start || feed.Stops[to.Place].Location is not { } end)
            return;
        var seconds = to.Arrival - from.Departure;
        // Timetables to the minute: a minute may hide in the rounding.
        if (to.Arrival % Minute == 0 && from.Departure % Minute == 0)
            seconds += Minute;
        var metres = Metres(start, end, seconds * fastest);
        if (metres > seconds * fastest)
            notices.Add(GtfsRules.FastTravelBetweenConsecutiveStops, GtfsFileNames.StopTimes, to.Row, null, (feed.Trips[to.Trip].Id, metres, seconds),
                static t => FormattableString.Invariant($"Trip '{t.Id}' covers {t.metres / 1000:0.0} km in {Math.Max(0, t.seconds)} s."));
    }

    /// <summary>The beeline; 0 without trigonometry where the stops are plainly near enough.</summary>
    private static double Metres(GeoPoint start, GeoPoint end, double allowed)
    {
        const double MetresPerDegree = 112_000;
        var bound = (Math.Abs(start.Latitude - end.Latitude) + Math.Abs(start.Longitude - end.Longitude)) * MetresPerDegree;
        return bound <= allowed ? 0 : start.MetresTo(end);
    }

    private static double KilometresPerHour(int routeType) => routeType switch
    {
        0 or (>= 900 and < 1000) => 100,
        2 or (>= 100 and < 200) => 500,
        4 or (>= 1000 and < 1100) => 80,
        5 => 30,
        6 or 7 or (>= 1300 and < 1500) => 50,
        1 or 3 or 11 or 12 or (>= 200 and < 900) => 150,
        >= 1100 and < 1200 => 1100,
        _ => 200,
    };
}

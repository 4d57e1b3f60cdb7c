namespace Mobilitaet.Routing.GtfsFiles.Checks;

/// <summary>Reports rows that nothing refers to.</summary>
internal static class UsageChecks
{
    public static void Run(GtfsFeed feed, GtfsNotices notices)
    {
        var shapes = new bool[feed.Shapes.Count];
        foreach (var trip in feed.Trips)
        {
            if (trip.Shape is { } shape)
                shapes[shape] = true;
        }
        for (var shape = 0; shape < shapes.Length; shape++)
        {
            if (!shapes[shape])
                notices.Add(GtfsRules.UnusedShape, GtfsFileNames.Shapes, null, "shape_id", feed.Shapes.IdOf(shape), static id => $"No trip follows shape '{id}'.");
        }
        ReportStops(feed, notices, ServedStops(feed));
    }

    private static bool[] ServedStops(GtfsFeed feed)
    {
        var served = new bool[feed.Stops.Length];
        var groups = new bool[feed.LocationGroups.Length];
        for (var trip = 0; trip < feed.Trips.Length; trip++)
        {
            foreach (ref readonly var row in feed.StopTimesOf(trip))
            {
                if (row.PlaceKind == GtfsPlaceKind.Stop)
                    served[row.Place] = true;
                else if (row.PlaceKind == GtfsPlaceKind.LocationGroup)
                    groups[row.Place] = true;
            }
        }
        for (var group = 0; group < groups.Length; group++)
        {
            foreach (var stop in groups[group] ? feed.LocationGroups[group].Stops : [])
                served[stop] = true;
        }
        return served;
    }

    private static void ReportStops(GtfsFeed feed, GtfsNotices notices, bool[] served)
    {
        var parents = feed.Stops.Select(s => s.Parent).OfType<int>().ToHashSet();
        for (var i = 0; i < feed.Stops.Length; i++)
        {
            var stop = feed.Stops[i];
            if (stop.Type == GtfsLocationType.Stop && !served[i])
                notices.Add(GtfsRules.StopWithoutStopTime, GtfsFileNames.Stops, stop.Row, "stop_id", stop, static s => $"Nothing calls at stop '{s.Id}' ({s.Name}).");
            else if (stop.Type == GtfsLocationType.Station && !parents.Contains(i))
                notices.Add(GtfsRules.UnusedStation, GtfsFileNames.Stops, stop.Row, "stop_id", stop, static s => $"Station '{s.Id}' ({s.Name}) has no stops.");
        }
    }
}

using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Takes over stops and stations.</summary>
internal static class StopMerge
{
    public static void Add(FeedMerge merge)
    {
        var served = ServedStops(merge.Feed);
        for (var i = 0; i < merge.Feed.Stops.Length; i++)
        {
            var stop = merge.Feed.Stops[i];
            // Where vehicles call at a station as such, the station is a stop.
            var kind = served[i] && stop.Type != GtfsLocationType.BoardingArea ? GtfsLocationType.Stop : stop.Type;
            merge.Content.Stops.Add(new StopRecord(
                stop.Location?.Latitude ?? 0,
                stop.Location?.Longitude ?? 0,
                merge.Text(stop.Id),
                merge.Text(stop.Name),
                merge.Text(stop.PlatformCode),
                stop.Parent is { } parent ? merge.FirstStop + parent : -1,
                checked((short)merge.FeedIndex),
                (byte)kind,
                FeedMerge.FitnessOf(stop.Wheelchair)));
        }
    }

    private static bool[] ServedStops(GtfsFeed feed)
    {
        var served = new bool[feed.Stops.Length];
        for (var trip = 0; trip < feed.Trips.Length; trip++)
        {
            foreach (ref readonly var row in feed.StopTimesOf(trip))
            {
                if (row.PlaceKind == GtfsPlaceKind.Stop)
                    served[row.Place] = true;
            }
        }
        return served;
    }
}

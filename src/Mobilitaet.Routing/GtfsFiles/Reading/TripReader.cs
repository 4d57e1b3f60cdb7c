using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>trips.txt</c>; trips of unknown lines or services are left out, and their stop times with them.</summary>
internal static class TripReader
{
    public static GtfsTrip[] Read(FeedTables feed, FeedIds ids, TextPool texts)
    {
        using var table = feed.Get(GtfsFileNames.Trips);
        var trips = new List<GtfsTrip>();
        var id = table.EssentialColumn("trip_id");
        var route = table.EssentialColumn("route_id");
        var service = table.EssentialColumn("service_id");
        var headsign = table.Column("trip_headsign");
        var shortName = table.Column("trip_short_name");
        var direction = table.Column("direction_id");
        var block = table.Column("block_id");
        var shape = table.Column("shape_id");
        var wheelchair = table.Column("wheelchair_accessible");
        var bicycles = table.Column("bikes_allowed");
        var safeFactor = table.Column("safe_duration_factor");
        var safeOffset = table.Column("safe_duration_offset");
        var meanFactor = table.Column("mean_duration_factor");
        var meanOffset = table.Column("mean_duration_offset");
        while (table.Next())
        {
            if (table.NewId(id, ids.Trips, trips.Count) is not { } own)
                continue;
            if (table.RequiredReference(route, ids.Routes, GtfsFileNames.Routes) is not { } routeIndex
                || table.RequiredReference(service, ids.Services, "calendar.txt and calendar_dates.txt") is not { } serviceIndex)
            {
                ids.Trips.Refuse(own);
                continue;
            }
            var way = table.Choice(direction, 1, absent: -1);
            trips.Add(new GtfsTrip
            {
                Id = own,
                Route = routeIndex,
                Service = serviceIndex,
                Headsign = table.PooledText(headsign, texts),
                ShortName = table.PooledText(shortName, texts),
                Direction = way < 0 ? null : way,
                Block = table.PooledText(block, texts),
                Shape = table.Reference(shape, ids.Shapes, GtfsFileNames.Shapes),
                Wheelchair = (GtfsAccess)table.Choice(wheelchair, 2),
                Bicycles = (GtfsAccess)table.Choice(bicycles, 2),
                SafeDurationFactor = table.Number(safeFactor, 0, 1e6),
                SafeDurationOffset = table.Number(safeOffset, -1e6, 1e6),
                MeanDurationFactor = table.Number(meanFactor, 0, 1e6),
                MeanDurationOffset = table.Number(meanOffset, -1e6, 1e6),
                Row = table.Row,
            });
        }
        return [.. trips];
    }
}

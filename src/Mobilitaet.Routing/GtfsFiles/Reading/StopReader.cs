using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>stops.txt</c>; parents are resolved after all rows are known, because files list them in any order.</summary>
internal sealed class StopReader(FeedTables feed, FeedIds ids)
{
    private const double NearOrigin = 1;
    private const double NearPole = 89;

    private readonly List<GtfsStop> _stops = [];
    private readonly List<string?> _parentIds = [];

    public GtfsStop[] Read()
    {
        // A feed of areas only has no stops.
        using var table = feed.Has(GtfsFileNames.Locations) ? feed.Find(GtfsFileNames.Stops) : feed.Get(GtfsFileNames.Stops);
        if (table is null)
            return [];
        ReadRows(table);
        var stops = _stops.ToArray();
        for (var i = 0; i < stops.Length; i++)
            stops[i] = stops[i] with { Parent = ParentOf(stops[i], _parentIds[i]) };
        for (var i = 0; i < stops.Length; i++)
            stops[i] = Completed(stops[i], stops);
        return stops;
    }

    private void ReadRows(GtfsTable table)
    {
        var id = table.EssentialColumn("stop_id");
        var name = table.Column("stop_name");
        var latitude = table.Column("stop_lat");
        var longitude = table.Column("stop_lon");
        var type = table.Column("location_type");
        var parent = table.Column("parent_station");
        var wheelchair = table.Column("wheelchair_boarding");
        var zone = table.Column("zone_id");
        var code = table.Column("stop_code");
        var platform = table.Column("platform_code");
        var timeZone = table.Column("stop_timezone");
        while (table.Next())
        {
            if (table.NewId(id, ids.Stops, _stops.Count) is not { } own)
                continue;
            _parentIds.Add(table.Text(parent));
            _stops.Add(new GtfsStop
            {
                Id = own,
                Code = table.Text(code),
                Name = table.Text(name) ?? "",
                Location = Position(table, latitude, longitude),
                Type = (GtfsLocationType)table.Choice(type, 4),
                Wheelchair = (GtfsAccess)table.Choice(wheelchair, 2),
                TimeZone = table.Text(timeZone),
                PlatformCode = table.Text(platform),
                ZoneId = table.Text(zone),
                Row = table.Row,
            });
        }
    }

    private static GeoPoint? Position(GtfsTable table, GtfsColumn latitude, GtfsColumn longitude)
    {
        if (table.Number(latitude, -90, 90) is not { } lat || table.Number(longitude, -180, 180) is not { } lon)
            return null;
        if (Math.Abs(lat) <= NearOrigin && Math.Abs(lon) <= NearOrigin)
            table.Report(GtfsRules.PointNearOrigin, latitude, "The position is off the coast of Africa at 0, 0; it was taken as absent.");
        else if (Math.Abs(lat) >= NearPole)
            table.Report(GtfsRules.PointNearPole, latitude, "The position is at a pole; it was taken as absent.");
        else
            return new GeoPoint(lat, lon);
        return null;
    }

    /// <summary>Only stations may be parents (of a boarding area, only stops), so chains of parents end after two steps.</summary>
    private int? ParentOf(GtfsStop stop, string? parentId)
    {
        if (parentId is null)
        {
            if (stop.Type is GtfsLocationType.Entrance or GtfsLocationType.GenericNode or GtfsLocationType.BoardingArea)
                Report(GtfsRules.LocationWithoutParentStation, stop, "needs a parent station and has none");
            else if (stop.Type == GtfsLocationType.Stop && stop.PlatformCode is not null)
                Report(GtfsRules.PlatformWithoutParentStation, stop, "has a platform code but no parent station");
            return null;
        }
        if (stop.Type == GtfsLocationType.Station)
        {
            Report(GtfsRules.StationWithParentStation, stop, "is a station and must not have a parent; the parent was ignored");
            return null;
        }
        var index = ids.Stops.Find(parentId);
        if (index < 0)
        {
            Report(GtfsRules.ForeignKeyViolation, stop, $"names the parent '{parentId}', which does not exist");
            return null;
        }
        var expected = stop.Type == GtfsLocationType.BoardingArea ? GtfsLocationType.Stop : GtfsLocationType.Station;
        if (_stops[index].Type == expected)
            return index;
        Report(GtfsRules.WrongParentLocationType, stop, $"has the parent '{parentId}', which is no {(expected == GtfsLocationType.Stop ? "stop" : "station")}; the parent was ignored");
        return null;
    }

    /// <summary>What a stop does not say itself, its parent says.</summary>
    private GtfsStop Completed(GtfsStop stop, GtfsStop[] stops)
    {
        var parent = stop.Parent is { } index ? stops[index] : null;
        if (stop.Name.Length == 0 && stop.Type is GtfsLocationType.Stop or GtfsLocationType.Station or GtfsLocationType.Entrance)
            Report(GtfsRules.MissingStopName, stop, "has no name");
        if (stop.Location is null && stop.Type is GtfsLocationType.Stop or GtfsLocationType.Station or GtfsLocationType.Entrance)
            Report(GtfsRules.StopWithoutLocation, stop, parent?.Location is null ? "has no position and cannot be walked to" : "has no position; its station's was taken");
        if (parent is null)
            return stop;
        return stop with
        {
            Name = stop.Name.Length == 0 ? parent.Name : stop.Name,
            Location = stop.Location ?? parent.Location,
            Wheelchair = stop.Wheelchair == GtfsAccess.Unknown ? parent.Wheelchair : stop.Wheelchair,
        };
    }

    private void Report(GtfsRule rule, GtfsStop stop, string defect) =>
        feed.Notices.Add(rule, GtfsFileNames.Stops, stop.Row, null, (stop, defect), static s => $"Stop '{s.stop.Id}' {s.defect}.");
}

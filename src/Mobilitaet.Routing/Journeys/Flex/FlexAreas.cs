using System.Collections.Concurrent;
using Mobilitaet.Routing.Transit;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.IO;

namespace Mobilitaet.Routing.Journeys.Flex;

/// <summary>The areas of on-demand services: which stops belong to them, and whether a door lies inside. Immutable to its readers and shared by all threads.</summary>
internal sealed class FlexAreas(Timetable timetable, StopGrid grid)
{
    private readonly ConcurrentDictionary<int, IPreparedGeometry?> _outlines = new();
    private readonly ConcurrentDictionary<int, Stop[]> _stops = new();

    /// <summary>Whether the service comes to a door here; groups of stops have no doors.</summary>
    public bool Contains(int area, GeoPoint point) =>
        area >= 0 && OutlineOf(area)?.Covers(new Point(point.Longitude, point.Latitude)) == true;

    /// <summary>The stops of a group, or those inside an outline.</summary>
    public IReadOnlyList<Stop> StopsOf(int area) => _stops.GetOrAdd(area, ListStops);

    private Stop[] ListStops(int area)
    {
        var record = timetable.Tables.FlexAreas[area];
        if (record.StopCount > 0)
            return [.. timetable.Tables.FlexAreaStops.Slice(record.FirstStop, record.FirstStop + record.StopCount).ToArray().Select(stop => new Stop(stop))];
        if (OutlineOf(area) is not { } outline)
            return [];
        var box = outline.Geometry.EnvelopeInternal;
        var centre = new GeoPoint(box.Centre.Y, box.Centre.X);
        var near = new List<Stop>();
        grid.AddNear(centre, centre.MetresTo(new GeoPoint(box.MaxY, box.MaxX)) * 1.01, near);
        return [.. near.Where(stop => Contains(area, timetable.PositionOf(stop)))];
    }

    private IPreparedGeometry? OutlineOf(int area) => _outlines.GetOrAdd(area, ReadOutline);

    private IPreparedGeometry? ReadOutline(int area)
    {
        var record = timetable.Tables.FlexAreas[area];
        if (record.ByteCount == 0)
            return null;
        var bytes = timetable.Tables.FlexPolygons.Slice(record.FirstByte, record.FirstByte + record.ByteCount).ToArray();
        return PreparedGeometryFactory.Prepare(new WKBReader().Read(bytes));
    }
}

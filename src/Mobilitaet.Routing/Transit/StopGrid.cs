namespace Mobilitaet.Routing.Transit;

/// <summary>Finds the stops around a point. Immutable and shared by all threads.</summary>
internal sealed class StopGrid
{
    private const double CellDegrees = 0.01;
    private const double MetresPerDegree = 111_195;
    private readonly Timetable _timetable;
    private readonly Dictionary<(int Row, int Column), Stop[]> _cells;

    public StopGrid(Timetable timetable)
    {
        _timetable = timetable;
        _cells = timetable.ListStops()
            .Where(stop => timetable.PositionOf(stop).IsValid)
            .GroupBy(stop => CellOf(timetable.PositionOf(stop)))
            .ToDictionary(cell => cell.Key, cell => cell.ToArray());
    }

    /// <summary>Adds all stops within a beeline of so many metres.</summary>
    public void AddNear(GeoPoint point, double metres, List<Stop> stops)
    {
        var height = metres / MetresPerDegree;
        var width = height / Math.Max(0.01, Math.Cos(double.DegreesToRadians(point.Latitude)));
        var (south, west) = CellOf(new GeoPoint(point.Latitude - height, point.Longitude - width));
        var (north, east) = CellOf(new GeoPoint(point.Latitude + height, point.Longitude + width));
        // A wide circle holds more empty cells than there are stops.
        if (((long)north - south + 1) * ((long)east - west + 1) > _cells.Count)
        {
            foreach (var cell in _cells.Values)
                AddNear(cell, point, metres, stops);
            return;
        }
        for (var row = south; row <= north; row++)
        {
            for (var column = west; column <= east; column++)
            {
                if (_cells.TryGetValue((row, column), out var cell))
                    AddNear(cell, point, metres, stops);
            }
        }
    }

    private void AddNear(Stop[] cell, GeoPoint point, double metres, List<Stop> stops)
    {
        foreach (var stop in cell)
        {
            if (_timetable.PositionOf(stop).MetresTo(point) <= metres)
                stops.Add(stop);
        }
    }

    private static (int Row, int Column) CellOf(GeoPoint point) =>
        ((int)Math.Floor(point.Latitude / CellDegrees), (int)Math.Floor(point.Longitude / CellDegrees));
}

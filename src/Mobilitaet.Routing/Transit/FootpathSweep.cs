using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Transit;

/// <summary>Computes one mode's walks between stops: sixteen neighbours at a time, and only to stops within reach of one of them.</summary>
internal sealed class FootpathSweep(Timetable timetable, SnappedStops stops, StopGrid grid, int limitSeconds)
{
    /// <summary>Faster than any walk, short ferries aside.</summary>
    private const double FastestMetresPerSecond = 1.5;
    private const int OriginsPerTable = 16;

    /// <summary>For each stop its walks to other stops, in the order of stops.</summary>
    public Footpath[][] Run(ParallelOptions options)
    {
        var rows = new Footpath[timetable.StopCount][];
        Array.Fill(rows, []);
        var origins = InOrderOfPlace();
        var batches = (origins.Length + OriginsPerTable - 1) / OriginsPerTable;
        Parallel.For(0, batches, options, stops.Network.CreateTableSearch, (batch, _, search) =>
        {
            var from = batch * OriginsPerTable;
            Compute(search, origins.AsSpan(from, Math.Min(OriginsPerTable, origins.Length - from)), rows);
            return search;
        }, static _ => { });
        return rows;
    }

    /// <summary>Neighbours on the ground become neighbours in a table, so that they share destinations.</summary>
    private Stop[] InOrderOfPlace()
    {
        var list = timetable.ListStops().Where(stop => stops.Find(stop) is not null).ToArray();
        var points = list.Select(stop => timetable.PositionOf(stop))
            .Select(at => new ShapePoint((int)Math.Round(at.Latitude * 1e7), (int)Math.Round(at.Longitude * 1e7))).ToArray();
        return [.. HilbertCurve.Order(points).Select(i => list[i])];
    }

    private void Compute(TravelTableSearch search, ReadOnlySpan<Stop> origins, Footpath[][] rows)
    {
        var near = new List<Stop>();
        foreach (var origin in origins)
            grid.AddNear(timetable.PositionOf(origin), limitSeconds * FastestMetresPerSecond, near);
        var destinations = near.Distinct().Where(stop => stops.Find(stop) is not null).OrderBy(stop => stop.Index).ToArray();
        var fromPoints = new SnappedPoint[origins.Length];
        for (var i = 0; i < origins.Length; i++)
            fromPoints[i] = stops.Find(origins[i])!.Value;
        var toPoints = Array.ConvertAll(destinations, stop => stops.Find(stop)!.Value);
        var table = search.Compute(fromPoints, toPoints, withDistances: true);
        for (var i = 0; i < origins.Length; i++)
            rows[origins[i].Index] = RowOf(table, i, origins[i], fromPoints[i], destinations, toPoints);
    }

    private Footpath[] RowOf(TravelTimes table, int row, Stop origin, in SnappedPoint from, Stop[] destinations, SnappedPoint[] toPoints)
    {
        var walks = new List<Footpath>();
        for (var column = 0; column < destinations.Length; column++)
        {
            if (destinations[column] == origin || !table.IsReachable(row, column))
                continue;
            var seconds = OffStreetWalk.Seconds(from, table.Milliseconds(row, column), toPoints[column]);
            if (seconds <= limitSeconds)
                walks.Add(new Footpath(destinations[column], seconds, OffStreetWalk.Metres(from, table.FindMetres(row, column) ?? 0, toPoints[column])));
        }
        return [.. walks];
    }
}

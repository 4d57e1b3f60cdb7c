namespace Mobilitaet.Routing.GtfsFiles.Checks;

/// <summary>Fills in times between timed stops: along the shape where distances are given, else by the distances between the stops.</summary>
internal sealed class TimeInterpolation(GtfsStop[] stops)
{
    private readonly List<int> _gap = [];
    private double[] _way = new double[16];

    /// <summary>False when some stop has no timed stop on both sides.</summary>
    public bool Complete(Span<GtfsStopTime> rows)
    {
        var before = -1;
        _gap.Clear();
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].HasWindow)
                continue;
            if (rows[i].Arrival < 0)
            {
                if (before < 0)
                    return false;
                _gap.Add(i);
                continue;
            }
            if (_gap.Count > 0)
                Fill(rows, before, i);
            _gap.Clear();
            before = i;
        }
        return _gap.Count == 0;
    }

    private void Fill(Span<GtfsStopTime> rows, int before, int after)
    {
        _gap.Add(after);
        if (_way.Length < _gap.Count)
            _way = new double[_gap.Count * 2];
        var way = _way.AsSpan(0, _gap.Count);
        if (!TryShapeDistances(rows, before, way) && !TryBeelines(rows, before, way))
        {
            for (var i = 0; i < way.Length; i++)
                way[i] = i + 1;
        }
        var start = rows[before].Departure;
        var seconds = rows[after].Arrival - start;
        for (var i = 0; i < way.Length - 1; i++)
        {
            ref var row = ref rows[_gap[i]];
            row.Arrival = start + (int)Math.Round(seconds * (way[i] / way[^1]), MidpointRounding.AwayFromZero);
            row.Departure = row.Arrival;
        }
    }

    private bool TryShapeDistances(Span<GtfsStopTime> rows, int before, Span<double> way)
    {
        var last = rows[before].ShapeDistance;
        for (var i = 0; i < way.Length; i++)
        {
            var distance = rows[_gap[i]].ShapeDistance;
            // NaN fails this comparison too.
            if (!(distance >= last))
                return false;
            way[i] = distance - rows[before].ShapeDistance;
            last = distance;
        }
        return way[^1] > 0;
    }

    private bool TryBeelines(Span<GtfsStopTime> rows, int before, Span<double> way)
    {
        var last = LocationOf(rows[before]);
        var metres = 0.0;
        for (var i = 0; i < way.Length; i++)
        {
            if (last is not { } from || LocationOf(rows[_gap[i]]) is not { } to)
                return false;
            metres += from.MetresTo(to);
            way[i] = metres;
            last = to;
        }
        return metres > 0;
    }

    private GeoPoint? LocationOf(in GtfsStopTime row) => row.PlaceKind == GtfsPlaceKind.Stop ? stops[row.Place].Location : null;
}

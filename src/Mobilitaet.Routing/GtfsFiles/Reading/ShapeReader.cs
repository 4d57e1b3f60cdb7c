using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>shapes.txt</c>.</summary>
internal sealed class ShapeReader(FeedTables feed, FeedIds ids)
{
    private readonly List<(int Shape, int Sequence, int Row, GtfsShapePoint Point)> _rows = [];
    private readonly List<string> _shapeIds = [];

    public GtfsShapes Read()
    {
        using var table = feed.Find(GtfsFileNames.Shapes);
        if (table is not null)
            ReadRows(table);
        // Stable for equal sequences, so that their order in the file counts.
        _rows.Sort((a, b) => (a.Shape, a.Sequence, a.Row).CompareTo((b.Shape, b.Sequence, b.Row)));
        var starts = new int[_shapeIds.Count + 1];
        foreach (var row in _rows)
            starts[row.Shape + 1]++;
        for (var i = 0; i < _shapeIds.Count; i++)
            starts[i + 1] += starts[i];
        Report(starts);
        return new GtfsShapes([.. _shapeIds], starts, [.. _rows.Select(r => r.Point)]);
    }

    private void ReadRows(GtfsTable table)
    {
        var id = table.EssentialColumn("shape_id");
        var latitude = table.EssentialColumn("shape_pt_lat");
        var longitude = table.EssentialColumn("shape_pt_lon");
        var sequence = table.EssentialColumn("shape_pt_sequence");
        var distance = table.Column("shape_dist_traveled");
        while (table.Next())
        {
            if (table.IsEmpty(id) || table.IsEmpty(latitude) || table.IsEmpty(longitude) || table.IsEmpty(sequence))
                table.ReportRow(GtfsRules.MissingRequiredField, "A required field is empty; the row was left out.");
            else if (table.Number(latitude, -90, 90) is { } lat && table.Number(longitude, -180, 180) is { } lon && table.Whole(sequence, 0) is { } order)
                _rows.Add((ShapeOf(table, id), order, table.Row, new GtfsShapePoint(new GeoPoint(lat, lon), table.Number(distance, 0, 1e12) ?? double.NaN)));
        }
    }

    private int ShapeOf(GtfsTable table, GtfsColumn id)
    {
        var index = table.Find(table.Bytes(id), ids.Shapes);
        if (index >= 0)
            return index;
        var text = table.Text(id)!;
        ids.Shapes.TryAdd(text, _shapeIds.Count);
        _shapeIds.Add(text);
        return _shapeIds.Count - 1;
    }

    private void Report(int[] starts)
    {
        for (var shape = 0; shape < _shapeIds.Count; shape++)
        {
            if (starts[shape + 1] - starts[shape] == 1)
                feed.Notices.Add(GtfsRules.SingleShapePoint, GtfsFileNames.Shapes, _rows[starts[shape]].Row, null, $"Shape '{_shapeIds[shape]}' has only one point.");
            for (var i = starts[shape] + 1; i < starts[shape + 1]; i++)
                ReportPair(_rows[i - 1], _rows[i], _shapeIds[shape]);
        }
    }

    private void ReportPair((int, int Sequence, int, GtfsShapePoint Point) previous, (int, int Sequence, int Row, GtfsShapePoint Point) next, string id)
    {
        if (previous.Sequence == next.Sequence)
            feed.Notices.Add(GtfsRules.DuplicateKey, GtfsFileNames.Shapes, next.Row, "shape_pt_sequence", id, static s => $"Shape '{s}' has two points with one sequence number.");
        if (next.Point.Distance < previous.Point.Distance)
            feed.Notices.Add(GtfsRules.DecreasingShapeDistance, GtfsFileNames.Shapes, next.Row, "shape_dist_traveled", id, static s => $"The distance along shape '{s}' decreases.");
    }
}

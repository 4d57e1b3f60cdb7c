using Mobilitaet.Routing.Roads.Snapping;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Sorts the straight pieces of all segments into the cells of a grid.</summary>
internal sealed class SegmentGridBuilder
{
    private readonly SegmentSet _segments;

    public SegmentGridBuilder(SegmentSet segments)
    {
        _segments = segments;
        Frame = GridFrame.Around(segments.Shape);
        Pieces = new Grouping<GridItem>(checked(Frame.Rows * Frame.Columns), VisitPieces);
    }

    public GridFrame Frame { get; }

    /// <summary>The pieces that cross each cell, row by row.</summary>
    public Grouping<GridItem> Pieces { get; }

    private void VisitPieces(Action<int, GridItem> visit)
    {
        for (var segment = 0; segment < _segments.Count; segment++)
        {
            for (var point = _segments.FirstPoint[segment]; point < _segments.FirstPoint[segment + 1] - 1; point++)
                VisitCells(_segments.Shape[point], _segments.Shape[point + 1], new GridItem(segment, point), visit);
        }
    }

    /// <summary>Row by row, the columns that the straight piece crosses.</summary>
    private void VisitCells(ShapePoint a, ShapePoint b, GridItem item, Action<int, GridItem> visit)
    {
        if (a.LatitudeE7 > b.LatitudeE7)
            (a, b) = (b, a);
        var firstRow = Math.Clamp(Frame.Row(a.LatitudeE7), 0, Frame.Rows - 1);
        var lastRow = Math.Clamp(Frame.Row(b.LatitudeE7), 0, Frame.Rows - 1);
        var slope = a.LatitudeE7 == b.LatitudeE7 ? 0 : ((double)b.LongitudeE7 - a.LongitudeE7) / ((double)b.LatitudeE7 - a.LatitudeE7);
        for (var row = firstRow; row <= lastRow; row++)
        {
            var low = Math.Max(a.LatitudeE7, Frame.SouthE7 + ((double)row * Frame.CellHeightE7));
            var high = Math.Min(b.LatitudeE7, Frame.SouthE7 + ((row + 1.0) * Frame.CellHeightE7));
            var atLow = row == firstRow ? a.LongitudeE7 : a.LongitudeE7 + ((low - a.LatitudeE7) * slope);
            var atHigh = row == lastRow ? b.LongitudeE7 : a.LongitudeE7 + ((high - a.LatitudeE7) * slope);
            var first = Math.Clamp(Frame.Column(Math.Min(atLow, atHigh)), 0, Frame.Columns - 1);
            var last = Math.Clamp(Frame.Column(Math.Max(atLow, atHigh)), 0, Frame.Columns - 1);
            for (var column = first; column <= last; column++)
                visit((row * Frame.Columns) + column, item);
        }
    }
}

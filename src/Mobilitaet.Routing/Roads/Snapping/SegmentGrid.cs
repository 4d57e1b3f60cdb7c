using Mobilitaet.Routing.MappedFiles;

namespace Mobilitaet.Routing.Roads.Snapping;

/// <summary>Finds the street nearest to a point by looking through grid cells in growing rings.</summary>
internal sealed class SegmentGrid
{
    private const int MostRings = 10_000;
    private readonly SegmentTable _streets;
    private readonly GridFrame _frame;
    private readonly MappedArray<int> _firstItem;
    private readonly MappedArray<GridItem> _items;

    public SegmentGrid(MappedFileReader file, SegmentTable streets)
    {
        _streets = streets;
        _frame = file.Get<GridFrame>("grid-frame")[0];
        _firstItem = file.Get<int>("grid-first");
        _items = file.Get<GridItem>("grid-items");
    }

    public SnappedPoint? Find(GeoPoint point, TravelMode mode, double limitMetres)
    {
        var probe = new Probe(point, mode);
        if (IsFarAway(probe, limitMetres))
            return null;
        var row = (int)Math.Floor((probe.LatitudeE7 - _frame.SouthE7) / _frame.CellHeightE7);
        var column = (int)Math.Floor((probe.LongitudeE7 - _frame.WestE7) / _frame.CellWidthE7);
        var cellMetres = Math.Min(_frame.CellHeightE7 * ShapePoint.MetresPerUnit, _frame.CellWidthE7 * ShapePoint.MetresPerUnit * probe.Cosine);
        var lastRing = (int)Math.Min(Math.Ceiling(limitMetres / cellMetres) + 1, MostRings);
        for (var ring = 0; ring <= lastRing; ring++)
        {
            // Everything in this ring and beyond lies at least ring - 1 whole cells away.
            if (probe.BestMetres <= (ring - 1) * cellMetres)
                break;
            SearchRing(ref probe, row, column, ring);
        }
        return probe.BestSegment < 0 || probe.BestMetres > limitMetres ? null : Describe(probe, mode);
    }

    private void SearchRing(ref Probe probe, int row, int column, int ring)
    {
        for (var r = Math.Max(0, row - ring); r <= Math.Min(_frame.Rows - 1, row + ring); r++)
        {
            if (r == row - ring || r == row + ring)
                SearchRow(ref probe, r, Math.Max(0, column - ring), Math.Min(_frame.Columns - 1, column + ring));
            else
            {
                SearchRow(ref probe, r, Math.Max(0, column - ring), Math.Min(column - ring, _frame.Columns - 1));
                SearchRow(ref probe, r, Math.Max(0, column + ring), Math.Min(column + ring, _frame.Columns - 1));
            }
        }
    }

    private void SearchRow(ref Probe probe, int row, int from, int to)
    {
        for (var column = from; column <= to; column++)
            SearchCell(ref probe, (row * _frame.Columns) + column);
    }

    /// <summary>Beyond the network's box there is nothing to look for, however narrow cells are towards the poles.</summary>
    private bool IsFarAway(in Probe probe, double limitMetres)
    {
        var north = _frame.SouthE7 + ((double)_frame.Rows * _frame.CellHeightE7);
        var east = _frame.WestE7 + ((double)_frame.Columns * _frame.CellWidthE7);
        var dy = Math.Max(0, Math.Max(_frame.SouthE7 - probe.LatitudeE7, probe.LatitudeE7 - north));
        var dx = Math.Max(0, Math.Max(_frame.WestE7 - probe.LongitudeE7, probe.LongitudeE7 - east)) * probe.Cosine;
        return Math.Max(dx, dy) * ShapePoint.MetresPerUnit > limitMetres;
    }

    private void SearchCell(ref Probe probe, int cell)
    {
        foreach (var item in _items.Slice(_firstItem[cell], _firstItem[cell + 1]))
        {
            if ((_streets.UsableModes[item.Segment] & probe.ModeBit) != 0)
                probe.Try(item, _streets.Shape[item.Point], _streets.Shape[item.Point + 1]);
        }
    }

    private SnappedPoint Describe(in Probe probe, TravelMode mode)
    {
        var shape = _streets.ShapeOf(probe.BestSegment);
        var piece = probe.BestPoint - _streets.Segments[probe.BestSegment].FirstPoint;
        double before = 0, total = 0;
        for (var i = 0; i < shape.Length - 1; i++)
        {
            var metres = shape[i].MetresTo(shape[i + 1]);
            if (i < piece)
                before += metres;
            else if (i == piece)
                before += metres * probe.BestShare;
            total += metres;
        }
        var (a, b) = (shape[piece], shape[piece + 1]);
        var position = new GeoPoint(
            (a.LatitudeE7 + (((double)b.LatitudeE7 - a.LatitudeE7) * probe.BestShare)) * 1e-7,
            (a.LongitudeE7 + (((double)b.LongitudeE7 - a.LongitudeE7) * probe.BestShare)) * 1e-7);
        return new SnappedPoint(mode, probe.BestSegment, total > 0 ? Math.Min(1, before / total) : 0, position, probe.BestMetres);
    }

    /// <summary>The asked point and the best piece so far.</summary>
    private struct Probe(GeoPoint point, TravelMode mode)
    {
        private double _bestSquare = double.PositiveInfinity;

        public readonly double LatitudeE7 = point.Latitude * 1e7;
        public readonly double LongitudeE7 = point.Longitude * 1e7;
        public readonly double Cosine = Math.Cos(double.DegreesToRadians(point.Latitude));
        public readonly int ModeBit = 1 << (int)mode;

        public int BestSegment { get; private set; } = -1;

        public int BestPoint { get; private set; }

        public double BestShare { get; private set; }

        public readonly double BestMetres => Math.Sqrt(_bestSquare) * ShapePoint.MetresPerUnit;

        public void Try(GridItem item, ShapePoint a, ShapePoint b)
        {
            var ax = (a.LongitudeE7 - LongitudeE7) * Cosine;
            var ay = a.LatitudeE7 - LatitudeE7;
            var dx = ((double)b.LongitudeE7 - a.LongitudeE7) * Cosine;
            var dy = (double)b.LatitudeE7 - a.LatitudeE7;
            var square = (dx * dx) + (dy * dy);
            var share = square > 0 ? Math.Clamp(-((ax * dx) + (ay * dy)) / square, 0, 1) : 0;
            var x = ax + (share * dx);
            var y = ay + (share * dy);
            var distance = (x * x) + (y * y);
            if (distance > _bestSquare || (distance == _bestSquare && item.Segment >= BestSegment))
                return;
            _bestSquare = distance;
            (BestSegment, BestPoint, BestShare) = (item.Segment, item.Point, share);
        }
    }
}

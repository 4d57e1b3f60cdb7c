using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Map;

/// <summary>Finds the pieces of ways near a place; a grid of 150 m cells, answers in the order of insertion.</summary>
internal sealed class SegmentGrid(DemoMap map)
{
    private const double CellMetres = 150;

    private readonly Dictionary<(int X, int Y), List<Segment>> _cells = [];
    private int _searches;

    public void Add(DemoWay way)
    {
        for (var i = 1; i < way.Nodes.Count; i++)
            Add(new Segment(way, way.Nodes[i - 1], way.Nodes[i]));
    }

    public void Add(Segment segment)
    {
        foreach (var cell in CellsBetween(map.At(segment.From), map.At(segment.To), 0))
        {
            if (!_cells.TryGetValue(cell, out var found))
                _cells[cell] = found = [];
            found.Add(segment);
        }
    }

    /// <summary>All current pieces whose cells lie within <paramref name="margin"/> metres of the box of two points.</summary>
    public List<Segment> Near(PlanePoint a, PlanePoint b, double margin)
    {
        var search = ++_searches;
        var result = new List<Segment>();
        foreach (var cell in CellsBetween(a, b, margin))
        {
            if (!_cells.TryGetValue(cell, out var found))
                continue;
            found.RemoveAll(s => !s.IsCurrent);
            foreach (var segment in found.Where(s => s.FoundBy != search))
            {
                segment.FoundBy = search;
                result.Add(segment);
            }
        }
        return result;
    }

    /// <summary>Metres from a point to the nearest piece within <paramref name="limit"/> metres that passes the filter; null when none does.</summary>
    public double? FindDistance(PlanePoint point, double limit, Func<Segment, bool> filter)
    {
        double? best = null;
        foreach (var segment in Near(point, point, limit).Where(filter))
        {
            var distance = SegmentGeometry.Distance(point, map.At(segment.From), map.At(segment.To));
            if (distance <= limit && (best is null || distance < best))
                best = distance;
        }
        return best;
    }

    private static IEnumerable<(int X, int Y)> CellsBetween(PlanePoint a, PlanePoint b, double margin)
    {
        for (var x = Cell(Math.Min(a.X, b.X) - margin); x <= Cell(Math.Max(a.X, b.X) + margin); x++)
        {
            for (var y = Cell(Math.Min(a.Y, b.Y) - margin); y <= Cell(Math.Max(a.Y, b.Y) + margin); y++)
                yield return (x, y);
        }
    }

    private static int Cell(double metres) => (int)Math.Floor(metres / CellMetres);
}
